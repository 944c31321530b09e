import type { Root } from 'mdast';
import { type Finding, startOf } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { nodesWhere } from '../report/blocks.ts';

/**
 * Each footnote has one text and at least one mark: `[^1]` in the text, `[^1]: …` below.
 * @says 错误：脚注与注文对不上
 * @like 有 `[^1]`，没有 `[^1]: 注文`
 * @remedy 补上缺的一半
 * @example 文[^1]。 → [^1] 没有注文
 * @example [^1]: 注文 → 没有引用
 * @example 文[^1]。\n\n[^1]：注文 → 中文冒号
 * @example 文[^1]。\n\n[^1]: 甲\n\n[^1]: 乙 → 写了两次
 */
export function* footnotes(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const finding of [...unused(body), ...unread(body)]) yield { path, ...finding };
  }
}

type Found = Omit<Finding, 'path'>;

/** Texts of footnotes that would not be shown. */
function unused(body: Root): Found[] {
  const marks = nodesWhere(body, (node) => node.type === 'footnoteReference');
  const definitions = nodesWhere(body, (node) => node.type === 'footnoteDefinition');
  return definitions.flatMap((note, i): Found[] => {
    const label = `[^${note.label}]`;
    if (definitions.findIndex((each) => each.identifier === note.identifier) < i) {
      return [
        {
          ...startOf(note),
          message: `脚注 ${label} 写了两次，后一条不会显示`,
          remedy: '换一个编号，或者合并',
        },
      ];
    }
    if (marks.some((mark) => mark.identifier === note.identifier)) return [];
    return [
      {
        ...startOf(note),
        message: `脚注 ${label} 在正文里没有引用，不会显示`,
        remedy: `在正文要加注的地方写上 ${label}，或者删去这条脚注`,
      },
    ];
  });
}

/** Marks without a text, which stay on the page as they were typed. */
function unread(body: Root): Found[] {
  const found = nodesWhere(body, (node) => node.type === 'text').flatMap((text) =>
    [...text.value.matchAll(/(\[\^[^\]\s]+\])(：?)/g)].map(({ 1: mark = '', 2: colon, index }) => ({
      place: startOf(text, index),
      mark,
      isText: Boolean(colon) && index === 0,
    })),
  );
  const mistyped = found.filter(({ isText }) => isText).map(({ mark }) => mark);
  return found
    .filter(({ mark, isText }) => isText || !mistyped.includes(mark))
    .map(({ place, mark, isText }) => ({
      ...place,
      message: isText ? `脚注 ${mark} 的注文用了中文冒号` : `脚注 ${mark} 没有注文`,
      remedy: isText
        ? `改用英文冒号，后面空一格：${mark}: 注文`
        : `另起一段写 ${mark}: 注文；要原样显示，写成 \\${mark}`,
    }));
}

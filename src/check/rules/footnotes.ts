import type { Root } from 'mdast';
import { nodesWhere } from '../../report/blocks.ts';
import { type Content, mdxFiles } from '../content.ts';
import { type Finding, startOf } from '../finding.ts';

/** Each footnote has one text and at least one mark: `[^1]` in the text, `[^1]: …` below. */
export function* footnotes(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const finding of [...unused(body), ...undefinedMarks(body)]) yield { path, ...finding };
  }
}

type Found = Omit<Finding, 'path'>;

function unused(body: Root): Found[] {
  const marks = nodesWhere(body, (node) => node.type === 'footnoteReference');
  const definitions = nodesWhere(body, (node) => node.type === 'footnoteDefinition');
  return definitions.flatMap((note, i): Found[] => {
    const isTwice = definitions.findIndex((each) => each.identifier === note.identifier) < i;
    const isMarked = marks.some((mark) => mark.identifier === note.identifier);
    if (isMarked && !isTwice) return [];
    return [
      {
        ...startOf(note),
        message: isTwice
          ? `脚注 [^${note.label}] 写了两次，后一条不会显示`
          : `脚注 [^${note.label}] 在正文里没有引用，不会显示`,
        remedy: isTwice
          ? '换一个编号，或者合并'
          : `在正文要加注的地方写上 [^${note.label}]，或者删去这条脚注`,
      },
    ];
  });
}

/** A mark without its text stays in the page as it was typed. */
function undefinedMarks(body: Root): Found[] {
  return nodesWhere(body, (node) => node.type === 'text').flatMap((text): Found[] => {
    const mark = /\[\^([^\]\s]+)\]/.exec(text.value);
    if (!mark) return [];
    return [
      {
        ...startOf(text),
        message: `脚注 ${mark[0]} 没有注文`,
        remedy: `另起一段写 ${mark[0]}: 注文；要原样显示，写成 \\${mark[0]}`,
      },
    ];
  });
}

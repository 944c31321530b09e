import type { Nodes, Root, Table, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Finding, startOf } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { nodesWhere } from '../report/blocks.ts';

/**
 * A table loses no text: each row of `| 甲 | 乙 |` has as many cells as the head; what looks like a table is one;
 * in a `<table>` each part stands where HTML has it, and text only in cells or the caption.
 * @says 错误：表格各行格数不同，或有不在单元格中的文字
 * @like 表头两格，下面一行三格
 * @remedy 补齐格子，或放进 `<td>` 里
 * @example | 甲 | 乙 |\n|--|--|\n| 1 | 2 | 3 | → 这一行有3格，表头有2格
 * @example | 甲 | 乙 |\n|--|--|\n| 1 | → 这一行有1格
 * @example | 甲 | 乙 |\n|--|\n| 1 | 2 | → 没有成为表格
 * @example <td>甲</td> → <td> 不能放在表格以外
 * @example <table><td>甲</td></table> → <td> 不能直接放在 <table> 里
 * @example <table><tr><Note>注</Note></tr></table> → 不在单元格中的 <Note>
 * @example <table>\n<tr>甲<td>乙</td></tr>\n</table> → 不在单元格中
 */
export function* tables(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const finding of [...uneven(body), ...unread(body), ...misplaced(body)]) {
      yield { path, ...finding };
    }
  }
}

type Found = Omit<Finding, 'path'>;

const uneven = (body: Root): Found[] =>
  nodesWhere(body, (node): node is Table => node.type === 'table').flatMap(({ children }) => {
    const width = children[0]?.children.length;
    return children
      .filter((row) => row.children.length !== width)
      .map((row) => ({
        ...startOf(row),
        message: `表格这一行有${row.children.length}格，表头有${width}格`,
        remedy: '补齐或删去多余的 |；文字里的 | 写成 \\|；要合并单元格，用 <table> 写',
      }));
  });

/** Lines of dashes and bars that stayed text. */
const unread = (body: Root): Found[] =>
  nodesWhere(body, (node): node is Text => node.type === 'text')
    .filter(({ value }) => /^\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/.test(value))
    .map((text) => ({
      ...startOf(text),
      message: '这个表格没有成为表格，会原样显示 | 和 -',
      remedy: '表头下面那一行 | --- | --- | 的格数要与表头相同，表格上面空一行',
    }));

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const isElement = (node: Nodes): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** What may stand directly in the parts of a table that hold no text. */
const parts = new Map(
  Object.entries({
    table: ['caption', 'thead', 'tbody', 'tr'],
    thead: ['tr'],
    tbody: ['tr'],
    tr: ['th', 'td'],
  }),
);

function misplaced(node: Nodes, frame = ''): Found[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const name = isElement(child) ? (child.name ?? '') : '';
    const isPart = [...parts.values()].some((names) => names.includes(name));
    const allowed = parts.get(frame);
    const isWrong = allowed ? !allowed.includes(name) && !isBlank(child) : isPart;
    const below = misplaced(child, parts.has(name) ? name : '');
    return isWrong ? [{ ...startOf(child), ...problem(frame, name, isPart) }] : below;
  });
}

const isBlank = (node: Nodes): boolean =>
  node.type === 'mdxFlowExpression' ||
  node.type === 'mdxTextExpression' ||
  (node.type === 'text' && node.value.trim() === '');

function problem(
  frame: string,
  name: string,
  isPart: boolean,
): Pick<Finding, 'message' | 'remedy'> {
  if (!isPart) {
    return {
      message: `<${frame}> 里有不在单元格中的${name ? ` <${name}>` : '文字'}`,
      remedy: '放进 <td>…</td> 或 <th>…</th>，表题放进 <caption>…</caption>',
    };
  }
  return {
    message: `<${name}> 不能${frame ? `直接放在 <${frame}> 里` : '放在表格以外'}`,
    remedy: '表格写成 <table>，里面是 <tr>，再里面是 <th> 或 <td>',
  };
}

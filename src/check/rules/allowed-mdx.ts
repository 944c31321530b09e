import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nodesWhere } from '../../report/blocks.ts';
import { type Content, mdxFiles } from '../content.ts';
import { type Finding, startOf } from '../finding.ts';
import { codeLine } from '../syntax-problem.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The components and elements that a report may use, with their attributes; `!` marks one that must be there. */
const allowed: Record<string, string[]> = {
  Figure: ['name!', 'unit'],
  Note: [],
  Attachment: ['file!'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['colSpan', 'rowSpan', 'scope'],
  td: ['colSpan', 'rowSpan'],
};

/** MDX is code; of it a report has only comments and the components above: no import, expression, or raw HTML. */
export function* allowedMdx(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const node of nodesWhere(body, isMdx)) {
      for (const problem of problemsOf(node)) yield { path, ...startOf(node), ...problem };
    }
  }
}

const isMdx = (node: Nodes): node is Extract<Nodes, { type: `mdx${string}` }> =>
  node.type.startsWith('mdx');

type Problem = Pick<Finding, 'message' | 'remedy'>;

function problemsOf(node: Extract<Nodes, { type: `mdx${string}` }>): Problem[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [codeLine(/^\w+/.exec(node.value)?.[0] ?? '')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [expression(node.value)];
    default:
      return elementProblems(node);
  }
}

const isComment = (code: string): boolean => /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(code);

const expression = (code: string): Problem => ({
  message: `花括号 {${code}} 会被当成程序代码`,
  remedy: '要原样显示花括号，写成 \\{ 和 \\}；要写不公开的注释，写成 {/* 注释 */}',
});

function elementProblems(element: Element): Problem[] {
  const name = element.name ?? '';
  const attributes = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  return attributes ? attributeProblems(element, attributes) : [unknownElement(name)];
}

function unknownElement(name: string): Problem {
  const known = Object.keys(allowed).find((each) => each.toLowerCase() === name.toLowerCase());
  if (known) return { message: `<${name}> 的大小写不对`, remedy: `写成 <${known}>` };
  return {
    message: `不认识的标签 <${name}>`,
    remedy: `可以用的只有 <Figure>、<Note>、<Attachment> 和表格标签；要原样显示，写成 \\<${name}>`,
  };
}

function attributeProblems(element: Element, attributes: string[]): Problem[] {
  const known = attributes.map((each) => each.replace('!', ''));
  // Attributes without a position were added by our own plugins.
  const given = element.attributes.filter(
    (each) => each.position || each.type !== 'mdxJsxAttribute',
  );
  const wrong = given.flatMap((each) => attributeProblem(element.name ?? '', each, known));
  const missing = attributes
    .filter((each) => each.endsWith('!'))
    .map((each) => each.slice(0, -1))
    .filter((each) => !given.some((one) => one.type === 'mdxJsxAttribute' && one.name === each));
  return [
    ...wrong,
    ...missing.map((each) => ({
      message: `<${element.name}> 缺少 ${each}`,
      remedy: `写成 <${element.name} ${each}="……">`,
    })),
  ];
}

function attributeProblem(
  tag: string,
  attribute: Element['attributes'][number],
  known: string[],
): Problem[] {
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
  const remedy = known.length > 0 ? `<${tag}> 只能写 ${known.join('、')}` : `<${tag}> 不带任何属性`;
  if (!known.includes(name)) return [{ message: `<${tag}> 不能有 ${name}`, remedy }];
  if (typeof attribute.value === 'string' && attribute.value.trim()) return [];
  return [{ message: `${name} 的值不对`, remedy: `用英文双引号括起来，不能为空：${name}="……"` }];
}

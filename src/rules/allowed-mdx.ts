import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { type Finding, startOf } from '../finding.ts';
import { type Attribute, attributesOf, unknownElement } from '../markdown/elements.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { codeLine } from '../reader/syntax-problem.ts';
import { nodesWhere } from '../report/blocks.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * MDX is code; of it a report has only comments and the components above: no import, expression, or raw HTML.
 * @says 错误：用了不允许的标签或程序代码
 * @like `<div>`、`<Figure>5</Figure>`（没有 name）
 * @remedy 只用 `<Figure>`、`<Note>`、`<Attachment>` 和表格标签
 * @example import x from "y" → import
 * @example export const a = 1 → export
 * @example 气温{约}5度 → {约}
 * @example <Chart>图</Chart> → 不认识的标签 <Chart>
 * @example <div>文</div> → 不认识的标签 <div>
 * @example <script>alert(1)</script> → <script>
 * @example 共<figure name="a">7</figure>个 → 大小写
 * @example 共<Figure unit="个">7</Figure>个 → <Figure> 缺少 name
 * @example <table><tr><td onClick="x">甲</td></tr></table> → <td> 不能有 onClick
 * @example 共<Figure name={x}>7</Figure>个 → name 的值不对
 * @example <Note {...x}>注</Note> → <Note> 不能有
 */
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
  const attributes = attributesOf(name);
  if (!attributes) return [unknownElement(name)];
  const isEmpty = name === 'Figure' && textOf(element).trim() === '';
  return [...attributeProblems(element, attributes), ...(isEmpty ? [emptyFigure] : [])];
}

const emptyFigure: Problem = {
  message: '<Figure> 里没有数字',
  remedy: '把原文的数字放进去：<Figure name="名称">5</Figure>；尚未公布的照原文写 xx',
};

function attributeProblems(element: Element, known: Record<string, Attribute>): Problem[] {
  const tag = element.name ?? '';
  // Attributes without a position were added by our own plugins.
  const given = element.attributes.filter(
    (each) => each.position || each.type !== 'mdxJsxAttribute',
  );
  const names = given.map((each) => (each.type === 'mdxJsxAttribute' ? each.name : ''));
  const missing = Object.keys(known).filter(
    (name) => known[name]?.isRequired && !names.includes(name),
  );
  return [
    ...given.flatMap((each) => attributeProblem(tag, each, known)),
    ...names
      .filter((name, i) => name && names.indexOf(name) < i)
      .map((name) => ({ message: `<${tag}> 的 ${name} 写了两次`, remedy: '只留一个' })),
    ...missing.map((name) => ({
      message: `<${tag}> 缺少 ${name}`,
      remedy: `写成 <${tag} ${name}="……">`,
    })),
  ];
}

function attributeProblem(
  tag: string,
  attribute: Element['attributes'][number],
  known: Record<string, Attribute>,
): Problem[] {
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
  const names = Object.keys(known);
  const described = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!described) {
    const remedy =
      names.length > 0 ? `<${tag}> 只能写 ${names.join('、')}` : `<${tag}> 不带任何属性`;
    return [{ message: `<${tag}> 不能有 ${name}`, remedy }];
  }
  const { pattern = /\S/ } = described;
  if (typeof attribute.value === 'string' && pattern.test(attribute.value)) return [];
  return [{ message: `<${tag}> 的 ${name} 的值不对`, remedy: valueRemedy(name) }];
}

function valueRemedy(name: string): string {
  if (name === 'scope') return '列的表头写 scope="col"，行的表头写 scope="row"';
  const example = name.endsWith('Span') ? '2' : '……';
  return `用英文双引号括起来，不能为空：${name}="${example}"`;
}

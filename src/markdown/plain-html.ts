import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { PublicAddress } from '../report/addresses.ts';
import type { Part, Report } from '../report/tree.ts';
import { plainParts, plainReport } from './download.ts';

/**
 * A report as plain HTML without any page around it, for readers of feeds: headings, paragraphs, lists, tables,
 * full addresses.
 */
export const reportHtml = (report: Report, publicAddress: PublicAddress): string =>
  plainHtml(plainReport(report, publicAddress));

/** One part of a report in the same way. */
export const partHtml = (part: Part, publicAddress: PublicAddress): string =>
  plainHtml(plainParts([part], publicAddress));

function plainHtml(plain: Root): string {
  const tree = toHast(plain, {
    clobberPrefix: '',
    footnoteLabel: '脚注',
    footnoteBackLabel: '返回正文',
    handlers: { mdxJsxFlowElement: tableElement, mdxJsxTextElement: tableElement },
  });
  // Blocks are numbered within their parts, so that their ids would not be unique here.
  visit(tree, 'element', ({ properties }) => {
    if (!/^fn/.test(String(properties.id))) delete properties.id;
  });
  return toHtml(tree);
}

/** The elements of a table that Markdown cannot write; all other components are plain Markdown by now. */
function tableElement(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent {
  const properties: Properties = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
  return { type: 'element', tagName: node.name ?? 'div', properties, children: state.all(node) };
}

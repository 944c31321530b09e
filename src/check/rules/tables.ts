import type { Nodes } from 'mdast';
import { isElement, nodesWhere } from '../../report/blocks.ts';
import { type Content, mdxFiles } from '../content.ts';
import { type Finding, startOf } from '../finding.ts';

/** Text of a `<table>` stands in its cells or its caption; browsers would move any other out of the table. */
export function* tables(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const part of nodesWhere(body, isFrame)) {
      const stray = 'children' in part ? part.children.find(isText) : undefined;
      if (!stray) continue;
      yield {
        path,
        ...startOf(stray),
        message: '表格里有不在单元格中的文字',
        remedy: '把文字放进 <td>…</td> 或 <th>…</th>，表题放进 <caption>…</caption>',
      };
    }
  }
}

const isFrame = (node: Nodes): node is Nodes =>
  ['table', 'thead', 'tbody', 'tr'].some((name) => isElement(node, name));

const isText = (node: Nodes): boolean =>
  node.type === 'paragraph' || (node.type === 'text' && node.value.trim() !== '');

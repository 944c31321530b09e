import { isElement, nodesWhere } from '../../report/blocks.ts';
import { attribute } from '../../report/figures.ts';
import { type Content, mdxFiles } from '../content.ts';
import { type Finding, startOf } from '../finding.ts';

/** Each attachment that is linked lies in the year's `attachments` folder, and has a text to be clicked on. */
export function* attachments(content: Content): Iterable<Finding> {
  for (const { path, place, body } of mdxFiles(content)) {
    for (const element of nodesWhere(body, (node) => isElement(node, 'Attachment'))) {
      const file = attribute(element, 'file');
      if (file === undefined) continue;
      const expected = `${place.year}/attachments/${file}`;
      if (!content.paths.includes(expected)) {
        yield {
          path,
          ...startOf(element),
          message: `找不到附件 ${file}`,
          remedy: `把文件放到内容文件夹的 ${expected}，文件名（含大小写）要一致，file 里不写文件夹`,
        };
      }
      if (element.children.length === 0) {
        yield {
          path,
          ...startOf(element),
          message: '附件没有可以点的文字',
          remedy: `写成 <Attachment file="${file}">附件名称</Attachment>`,
        };
      }
    }
  }
}

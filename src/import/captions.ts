import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { soleImage } from '../report/blocks.ts';
import { paragraph, plain } from './inline.ts';

/** The paragraph 图1 … under an image, or one with the style of a caption, becomes its caption; so does one above a table of elements. */
export function withCaptions(body: RootContent[]): RootContent[] {
  const done: RootContent[] = [];
  for (const node of body) {
    const last = done.at(-1);
    const image = last?.type === 'paragraph' ? soleImage(last) : undefined;
    const text = node.type === 'paragraph' ? plain(node).trim() : '';
    const isCaption =
      (node.type === 'paragraph' && node.data?.isCaption) ||
      (/^图\s*[\d一二三四五六七八九十]/.test(text) && text.length <= 60);
    if (image && !image.title && text && isCaption) {
      done.splice(-1, 1, { type: 'paragraph', children: [{ ...image, title: text }] });
    } else if (isTable(node) && last?.type === 'paragraph' && last.data?.isCaption) {
      const caption: MdxJsxTextElement = {
        type: 'mdxJsxTextElement',
        name: 'caption',
        attributes: [],
        children: last.children,
      };
      const children = [paragraph([caption]), ...node.children];
      done.splice(-1, 1, { type: 'mdxJsxFlowElement', name: 'table', attributes: [], children });
    } else done.push(node);
  }
  return done;
}

const isTable = (node: RootContent): node is MdxJsxFlowElement =>
  node.type === 'mdxJsxFlowElement' && node.name === 'table';

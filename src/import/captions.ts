import type { RootContent } from 'mdast';
import { soleImage } from '../report/blocks.ts';
import { plain } from './inline.ts';

/** The paragraph 图1 … under an image, or one with the style of a caption, becomes its caption. */
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
    } else done.push(node);
  }
  return done;
}

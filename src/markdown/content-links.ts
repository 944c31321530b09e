import { posix, relative } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { address, placeOf } from '../report/addresses.ts';
import { isElement } from '../report/blocks.ts';
import { attribute } from '../report/figures.ts';

/**
 * Links between content files, and attachments, become addresses of the site, from its root and without its base:
 * `../2-创建/1-社区.mdx#p2` → `/2024/2/1/#p2`.
 * @param contentDir the content folder, absolute
 */
export function contentLinks({ contentDir }: { contentDir: string }) {
  return (tree: Root, file: VFile): void => {
    const path = relative(contentDir, file.path).replaceAll('\\', '/');
    visit(tree, (node) => {
      if (node.type === 'link') node.url = linkAddress(node.url, path);
      if (isElement(node, 'Attachment')) {
        const value = attachmentAddress(attribute(node, 'file') ?? '', path);
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'href', value });
      }
    });
  };
}

/**
 * Where a link of a content file leads: an address of the site, with `/` first, for a content file; else as it is.
 * @param from the file's path, relative to the content folder
 */
export function linkAddress(url: string, from: string): string {
  const [target = '', fragment] = url.split('#', 2);
  if (!target.endsWith('.mdx') || /^[a-z]+:/i.test(target)) return url;
  const place = placeOf(posix.join(posix.dirname(from), decodeURI(target)));
  return place ? `/${address(place)}${fragment ? `#${fragment}` : ''}` : url;
}

/** The address of an attachment that a content file names. */
export function attachmentAddress(file: string, from: string): string {
  const [year = ''] = from.split('/');
  return `/${address({ year: Number(year) })}attachments/${encodeURIComponent(file)}`;
}

import { dirname, relative, resolve } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { address, placeOf } from '../report/addresses.ts';
import { isElement } from '../report/blocks.ts';
import { attribute } from '../report/figures.ts';

/**
 * Links between content files become addresses of the site, from its root and without its base:
 * `../2-创建/1-社区.mdx#p2` → `/2024/2/1/#p2`; so do attachments.
 * @param contentDir the content folder, absolute
 */
export function contentLinks({ contentDir }: { contentDir: string }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'link') node.url = contentAddress(node.url, file.path, contentDir);
      if (isElement(node, 'Attachment')) {
        const href = attachmentAddress(attribute(node, 'file') ?? '', file.path, contentDir);
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'href', value: href });
      }
    });
  };
}

function contentAddress(url: string, from: string, contentDir: string): string {
  const [target = '', fragment] = url.split('#', 2);
  if (!target.endsWith('.mdx') || /^[a-z]+:/i.test(target)) return url;
  const path = relative(contentDir, resolve(dirname(from), decodeURI(target)));
  const place = placeOf(path.replaceAll('\\', '/'));
  return place ? `/${address(place)}${fragment ? `#${fragment}` : ''}` : url;
}

function attachmentAddress(file: string, from: string, contentDir: string): string {
  const [year = ''] = relative(contentDir, from).split(/[\\/]/);
  return `/${address({ year: Number(year) })}attachments/${encodeURIComponent(file)}`;
}

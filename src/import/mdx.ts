import type { RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    resourceLink: true,
    // Lines of code to MDX.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  })
  .use(withoutAutolinks)
  .freeze();

/** GFM would put a backslash into web and mail addresses, which the site's own Markdown shows. */
function withoutAutolinks(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = (data.toMarkdownExtensions ?? [])
    .flatMap((extension) => [extension, ...(extension.extensions ?? [])])
    .filter(({ unsafe }) => !unsafe?.some(({ character }) => character === '@'))
    .map(({ extensions: _, ...extension }) => extension);
}

/** Writes the body of a content file as MDX. */
export const toMdx = (body: RootContent[]): string =>
  // One tilde is a range to the site (3~5月), and needs no backslash.
  writer.stringify({ type: 'root', children: body }).replace(/(?<![~\\])\\~(?!\\?~)/g, '~');

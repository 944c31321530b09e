import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { contentLinks } from '../../../src/markdown/content-links.ts';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { isElement, nodesWhere } from '../../../src/report/blocks.ts';
import { attribute } from '../../../src/report/figures.ts';

/** The body of 2024/1-甲/2-乙.mdx with its links as the site has them. */
function linked(source: string) {
  const tree = parseBody(source);
  contentLinks({ contentDir: '/content' })(
    tree,
    new VFile({ path: '/content/2024/1-甲/2-乙.mdx' }),
  );
  return tree;
}

describe('a link between content files becomes an address of the site', () => {
  test.each([
    ['1-丙.mdx', '/2024/1/1/'],
    ['section.mdx', '/2024/1/'],
    ['../report.mdx', '/2024/'],
    ['../2-丁/3-戊.mdx#p2', '/2024/2/3/#p2'],
    ['../../2023/1-甲/section.mdx', '/2023/1/'],
    ['%31-丙.mdx', '/2024/1/1/'],
    ['https://example.org/a.mdx', 'https://example.org/a.mdx'],
    ['说明.mdx', '说明.mdx'],
    ['#p1', '#p1'],
  ])('%s → %s', (url, address) => {
    const links = nodesWhere(linked(`[文字](${url})`), (node) => node.type === 'link');
    expect(links.map((link) => link.url)).toEqual([address]);
  });
});

test('an attachment is under the address of its year', () => {
  const tree = linked('见<Attachment file="考核 表.csv">表</Attachment>');
  const [attachment] = nodesWhere(tree, (node) => isElement(node, 'Attachment'));
  expect(attachment && attribute(attachment, 'href')).toBe(
    '/2024/attachments/%E8%80%83%E6%A0%B8%20%E8%A1%A8.csv',
  );
});

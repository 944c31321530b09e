import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examineSite } from '../../../src/gate/examine.ts';
import { expectedFiles } from '../../../src/gate/expected-files.ts';
import type { Fault } from '../../../src/gate/fault.ts';
import type { Content } from '../../../src/reader/content.ts';
import { readContent } from '../../../src/reader/read-content.ts';

/** Files by path; `null` takes one away. */
export type Files = Record<string, string | null>;

/** A content folder with a published report, a withdrawn one, and a draft. */
const content: Files = {
  'site.yaml': 'name: 示例\nissuer: 示例局\nurl: https://example.org/sub/\ncontact: 0971-1234567\n',
  'topics.yaml': 'parks:\n  name: 公园\n',
  'redirects.yaml': '2024/9/: 2024/1/\n',
  '2024/report.mdx': '---\ntitle: 2024年总结\nstatus: published\n---\n\n导语。\n',
  '2024/1-工作/section.mdx': '---\ntitle: 工作\n---\n',
  '2024/1-工作/1-绿化.mdx':
    '---\ntitle: 绿化\ntopic: parks\n---\n\n绿化正文，见<Attachment file="表.csv">附表</Attachment>。\n',
  '2023/report.mdx':
    '---\ntitle: 2023年总结\nstatus: withdrawn\nwithdrawnOn: 2024-01-01\nwithdrawnReason: 重复\n---\n\n旧。\n',
  '2022/report.mdx': '---\ntitle: 2022年总结\nstatus: draft\n---\n\n草稿。\n',
};

const whole = '2024年总结 导语。 一、工作 （一）绿化。绿化正文，见附表。';

/** A page of the small site, with this text of the report, if any. */
export const pageOf = (text?: string, more = ''): string =>
  `<!doctype html><html><head><title>页</title><link rel="stylesheet" href="/sub/_astro/base.a1.css"></head>` +
  `<body><a href="/sub/">首页</a>${text === undefined ? '' : `<div data-report-text><p id="p1">${text}</p></div>`}${more}</body></html>`;

/** The site as it should be; what else there always is, has nothing to say. */
const site: Files = {
  'topics/index.html': pageOf(),
  'topics/parks/index.html': pageOf(undefined, '<a href="../../2024/1/1/#p1">绿化</a>'),
  '2023/index.html': pageOf(),
  '2024/index.html': pageOf(whole),
  '2024/print/index.html': pageOf(whole),
  '2024/report.html': pageOf(whole),
  '2024/1/index.html': pageOf('一、工作（一）绿化。绿化正文，见附表。'),
  '2024/1/1/index.html': pageOf(
    '（一）绿化。绿化<strong>正文</strong>，见<a href="/sub/2024/attachments/%E8%A1%A8.csv">附表</a>。',
  ),
  '2024/9/index.html': pageOf(undefined, '<a href="/sub/2024/1/">已改</a>'),
  '2024/report.txt': '\uFEFF2024年总结\n导语。\n一、工作\n（一）绿化。绿化正文，见附表。\n',
  '2024/report.md': '',
  '2024/1.md': '',
  '2024/1/1.md': '',
  '2024/report.json': '{}',
  '2024/attachments/表.csv': '',
  'opensearch.xml': '<OpenSearchDescription/>',
  'feed.xml':
    '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.org/sub/2024/"/></feed>',
  'sitemap-index.xml':
    '<sitemapindex><sitemap><loc>https://example.org/sub/sitemap-0.xml</loc></sitemap></sitemapindex>',
  'sitemap-0.xml': '<urlset><url><loc>https://example.org/sub/2024/1/1/</loc></url></urlset>',
  '_astro/base.a1.css': '',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** What the gate finds in the small site with these files changed, of content with these files changed. */
export function faultsWith(
  changes: Files,
  changedContent: Files = {},
  change: (dir: string) => void = () => {},
): Fault[] {
  const work = mkdtempSync(join(tmpdir(), 'gate-'));
  const dir = (name: string): string => join(work, name);
  try {
    write(dir('content'), { ...content, ...changedContent });
    write(dir('public'), { 'favicon.svg': '', '.nojekyll': '', 'Thumbs.db': '' });
    const read = readContent(dir('content'));
    const publicDir = dir('public');
    write(dir('site'), { ...bare(read, publicDir), ...site, ...changes });
    change(dir('site'));
    return examineSite({
      dir: dir('site'),
      root: 'https://example.org/sub/',
      content: read,
      publicDir,
    });
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Files that must be there, with nothing to say. */
function bare(content: Content, publicDir: string): Files {
  const { needed } = expectedFiles(content, [], publicDir);
  const empty: Record<string, string> = { html: pageOf(), json: '{}' };
  return Object.fromEntries(
    needed.map((path) => [path, empty[path.split('.').at(-1) ?? ''] ?? '']),
  );
}

function write(dir: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

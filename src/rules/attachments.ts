import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import type { PublishedFile } from '../reader/published/published-file.ts';
import { isAttachment } from '../reader/published/read.ts';
import { type AttachmentLink, attachmentLinks } from './tools/attachment-links.ts';
import { sameName } from './tools/file-name.ts';

/**
 * Each attachment that is linked lies in the year's `attachments` folder, is of a kind that readers open in a program
 * and no browser runs, and has a text to be clicked on; each that lies there is linked, for others are not published,
 * and can be looked into for what must not be published.
 * @says 错误：找不到附件；警告：放进来了却没有链接；提示：读不出内容
 * @like 附件文件夹里多了 `草稿.docx`
 * @remedy 写链接，或者移走
 * @example 见<Attachment file="表.csv">附表</Attachment> → 找不到附件 表.csv
 */
export function* attachments(content: Content): Iterable<Finding> {
  const links = attachmentLinks(content);
  for (const link of links) {
    if (!content.paths.includes(link.target)) yield missing(link, content.paths);
    if (!link.hasText) yield withoutText(link);
  }
  for (const file of content.published.filter(({ path }) => isAttachment(path))) {
    if (!links.some(({ target }) => target === file.path)) yield unlinked(file);
    if (!allowed.test(file.path)) yield badKind(file);
    else if (!file.reading) yield unread(file);
  }
}

/** Documents, tables, slides, pictures, archives and recordings: a browser shows or saves them, and runs nothing. */
const allowed =
  /\.(pdf|ofd|docx?|xlsx?|pptx?|wps|et|dps|rtf|od[tsp]|txt|md|csv|zip|rar|7z|png|jpe?g|gif|webp|bmp|tiff?|mp[34])$/i;

const badKind = ({ path }: PublishedFile): Finding => ({
  path,
  message: `不能用这种文件作附件：${posix.basename(path)}`,
  remedy:
    '另存为 PDF、Word、Excel、图片（.png、.jpg）或 .txt；必须用这种格式的，打包成 .zip；网页和程序会在网站上运行，不能发布',
});

const missing = (
  { path, line, column, file, target }: AttachmentLink,
  paths: string[],
): Finding => ({
  path,
  line,
  column,
  message: `找不到附件 ${file}`,
  remedy: paths.some((each) => sameName(each) === sameName(target))
    ? '有一个只差大小写或字形编码的文件：给它重新起名，再把同样的名字写在 file 里'
    : `把文件放到内容文件夹的 ${target}，文件名（含大小写）要一致，file 里不写文件夹`,
});

const withoutText = ({ path, line, column, file }: AttachmentLink): Finding => ({
  path,
  line,
  column,
  message: '附件没有可以点的文字',
  remedy: `写成 <Attachment file="${file}">附件名称</Attachment>`,
});

const unlinked = ({ path }: PublishedFile): Finding => ({
  path,
  excerpt: posix.basename(path),
  message: '正文里没有链接到这个附件，它不会发布',
  remedy: `在正文里写 <Attachment file="${posix.basename(path)}">附件名称</Attachment>；不公开的，移出内容文件夹`,
  severity: 'warning',
});

const unread = ({ path }: PublishedFile): Finding => ({
  path,
  excerpt: posix.basename(path),
  message: '读不出这个附件的内容，没有检查里面有没有个人信息',
  remedy: '另存为 .docx、.xlsx 或 PDF（不加密码）再放进来；确需用这种格式的，请人工核对',
  severity: 'hint',
});

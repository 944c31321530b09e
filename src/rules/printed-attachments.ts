import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import type { Reading } from '../reader/published/published-file.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { attachmentLinks } from './tools/attachment-links.ts';

/**
 * What is to be printed behind the text is an attachment of the report, and of a kind that can be: Word without
 * pictures, or an image.
 * @says 错误：要随正文打印的不是附件，或者这种文件印不了
 * @like `printedAttachments: [考核表.xlsx]`
 * @remedy 改成 Word（.docx，里面没有图片）或图片，或者从 `printedAttachments` 删去
 * @standard GB/T 9704—2012，7.3.7（附件）
 */
export function* printedAttachments(content: Content): Iterable<Finding> {
  const asking = content.reports.filter(({ frontMatter }) => frontMatter.data?.printedAttachments);
  const linked = new Set(
    asking.length > 0 ? attachmentLinks(content).map(({ target }) => target) : [],
  );
  for (const { path, place, frontMatter } of asking) {
    for (const [i, name] of (frontMatter.data?.printedAttachments ?? []).entries()) {
      const target = `${place.year}/attachments/${name}`;
      const file = content.published.find((each) => each.path === target);
      const fault = linked.has(target) ? faultOf(name, file?.reading) : notLinked(name);
      if (fault) yield { path, ...valuePoint(frontMatter, ['printedAttachments', i]), ...fault };
    }
  }
}

type Fault = Pick<Finding, 'message' | 'remedy'>;

const notLinked = (name: string): Fault => ({
  message: `要随正文打印的“${name}”不是这份报告的附件`,
  remedy: `正文里写 <Attachment file="${name}">附件名称</Attachment>，文件名要一致；不打印的，从 printedAttachments 删去`,
});

function faultOf(name: string, reading: Reading | undefined): Fault | undefined {
  const removed = '不打印的，从 printedAttachments 删去，附件仍在网站上';
  if (!/\.(docx|png|jpe?g|gif|webp)$/i.test(name))
    return {
      message: `“${name}”不能随正文打印：只能打印 Word（.docx）和图片（.png、.jpg、.gif、.webp）`,
      remedy: `另存为 .docx，换下原来的文件；${removed}`,
    };
  if (/\.docx$/i.test(name) && reading?.hasPictures)
    return {
      message: `“${name}”不能随正文打印：里面有图片`,
      remedy: `把图片另存为附件，从 Word 里删去；${removed}`,
    };
  return undefined;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import { plainTextFile } from '../report/plainText.ts';
import { textVersion } from '../report/text-version.ts';

/**
 * The PDF that is kept beside a report says of which text it was made. Where the text is another one now, the report
 * is laid out anew, and may move page numbers that others cite. Only printing tells which.
 * @says 警告：文字改了，留存的 PDF 要重新排版，别人引用的页码可能变动
 * @like 留存 `2024/report.pdf` 以后又改了正文
 * @remedy 运行 `npm run print -- 2024` 看哪些部分换了页；核对无误后，加上 `--keep` 换下留存的一份
 */
export function* keptPdf(content: Content): Iterable<Finding> {
  for (const report of reportsOf(content)) {
    const path = `${report.year}/report.pdf`;
    const kept = content.paths.includes(path) && versionIn(join(content.dir, path));
    if (!kept) continue;
    const version = textVersion(plainTextFile(report));
    if (kept === version) continue;
    yield {
      path,
      message: `报告的文字改了（文本版本${kept}，现在是${version}），留存的 PDF 不再用：生成网站时重新排版，别人引用的页码可能变动`,
      remedy: `运行 npm run print -- ${report.year}，看哪些部分换了页；核对无误后，加上 --keep 换下留存的一份`,
      severity: 'warning',
    };
  }
}

/** The version of the text that a PDF says in its XMP, which stands in it as it is; none in a PDF that is not ours. */
const versionIn = (path: string): string | undefined =>
  /<xmpMM:VersionID>([0-9a-f]{12})</.exec(readFileSync(path, 'latin1'))?.[1];

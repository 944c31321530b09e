import type { Finding } from '../finding.ts';
import { UnreadableMarkdown } from '../original/original.ts';
import { UnreadableWord } from '../original/word-package.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { originalAt, originalPaths } from '../reader/originals.ts';
import { reportsOf } from '../reader/reports.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { type Difference, type Original, verify } from '../report/fidelity.ts';
import type { Correction } from '../report/schema.ts';
import type { Report } from '../report/tree.ts';
import { fileTree } from './file-tree.ts';
import { numbering } from './numbering.ts';

/**
 * A report's text equals the bureau's original, character for character, but for its documented corrections. A draft
 * may differ, since it is still being changed: that is only said.
 * @says 错误：与原件不一致（送审稿可以不同，只是警告）
 * @like 网站“5个”，原件“7个”
 * @remedy 对照两边的文字改正
 */
export function* fidelity(content: Content): Iterable<Finding> {
  for (const { place } of content.reports) {
    const originals = content.paths.filter((path) => path.startsWith(`${place.year}/original.`));
    const texts = originalPaths(content, place.year);
    const [path] = texts;
    if (!path) for (const each of originals) yield { path: each, ...notText };
    else if (texts[1]?.endsWith('.md')) yield { path, ...twoOriginals };
    else yield* compared(place.year, path, content);
  }
}

const notText = {
  message: '这种格式的原件不能核对，网站上不会写“已与原件核对”',
  remedy: '在 Word 或 WPS 里打开，另存为“Word 文档（*.docx）”，取名 original.docx，换下它',
  severity: 'warning',
} as const;

function* compared(year: number, path: string, content: Content): Iterable<Finding> {
  const original = read(content, path);
  if ('message' in original) {
    yield { path, ...original };
    return;
  }
  if (!isWhole(year, content)) return;
  for (const report of reportsOf(content, year))
    yield* differences(report, original, path, content);
}

/**
 * Whether every file of a report is in its place and could be read; else a comparison would only repeat what is
 * known. The issuer is part of the text of a signed report.
 */
const isWhole = (year: number, content: Content): boolean =>
  content.site.data !== undefined &&
  ![...fileTree(content), ...numbering(content)].some(({ path }) => path.startsWith(`${year}/`)) &&
  mdxFiles(content)
    .filter(({ place }) => place.year === year)
    .every(({ frontMatter, problems }) => frontMatter.data && problems.length === 0);

function* differences(
  report: Report,
  original: Original,
  path: string,
  content: Content,
): Iterable<Finding> {
  const outcome = verify(report, original);
  const isDraft = report.data.status === 'draft';
  const severity = isDraft ? ('warning' as const) : ('error' as const);
  if (outcome.result === 'different') {
    const finding = different(outcome.difference, path, content);
    yield { ...finding, ...(isDraft && { remedy: draftRemedy }), severity };
  }
  if (outcome.result === 'unusable-correction') {
    yield { ...unusable(report, outcome.correction, outcome.found, content), severity };
  }
}

const draftRemedy =
  '送审稿可以与原件不同。发布以前，用定稿换下原件（有 Word 文件的，把定稿再导入一次），或者把改动写进 corrections';

type Problem = Pick<Finding, 'message' | 'remedy'>;

const twoOriginals: Problem = {
  message: '原件有两份，不知道以哪一份为准',
  remedy: '只留 original.txt 或 original.md 中的一份',
};

const empty: Problem = {
  message: '原件是空的，无从核对',
  remedy: '把原件的文字存进去；没有原件就删去这个文件',
};

const unreadable: Problem = {
  message: '原件的编码无法识别',
  remedy: '用记事本打开确认没有乱码，再另存为 UTF-8 编码',
};

function read(content: Content, path: string): Original | Problem {
  try {
    const original = originalAt(content, path);
    return original.text.trim() ? original : empty;
  } catch (error) {
    if (!(error instanceof UnreadableWord || error instanceof UnreadableMarkdown))
      return unreadable;
    return { message: '原件打不开，无从核对', remedy: error.message };
  }
}

function different(difference: Difference, original: string, content: Content): Finding {
  const { path, line, column, published, original: expected } = difference;
  const file = mdxFiles(content).find((each) => each.path === path);
  // A heading comes from the front matter.
  const heading = file && valuePoint(file.frontMatter, ['title']);
  return {
    path,
    ...(line ? { line, column } : heading),
    message: `与原件 ${original} 不一致（【】处开始不同）\n网站：${published}\n原件：${expected}`,
    remedy:
      '照原件改正这里；这里才是定稿的，导出 Word（npm run export -- 年份），再导入一次换下原件；原件确有传输造成的错误的，在 report.mdx 的 corrections 里写明 original、corrected 和 reason',
  };
}

function unusable(
  report: Report,
  correction: Correction,
  found: number,
  content: Content,
): Finding {
  const file = content.reports.find(({ place }) => place.year === report.year);
  const at = report.data.corrections.indexOf(correction);
  return {
    path: report.path,
    ...(file && valuePoint(file.frontMatter, ['corrections', at, 'original'])),
    message:
      found === 0
        ? `勘误里的“${correction.original}”在原件中找不到`
        : `勘误里的“${correction.original}”在原件中有${found}处，不知道改哪一处`,
    remedy:
      found === 0
        ? '照抄原件里的文字；不再需要的勘误整条删去'
        : '多抄几个前后的字，使它在原件中只有一处',
  };
}

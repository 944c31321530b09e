import { address } from '../report/addresses.ts';
import {
  lineText,
  partLines,
  plainText,
  plainTextFile,
  type TextLine,
} from '../report/plainText.ts';
import type { Report } from '../report/tree.ts';
import type { Fault } from './fault.ts';

/** The report's text as a page of the site must hold it. */
export type ExpectedTexts = Map<string, TextLine[]>;

/** The official text of each page that has one, by the page's file. */
export function expectedTexts(reports: Report[]): ExpectedTexts {
  const texts: ExpectedTexts = new Map();
  for (const report of reports.filter(({ data }) => data.status !== 'withdrawn')) {
    const whole = plainText(report);
    texts.set(`${report.year}/index.html`, whole);
    texts.set(`${report.year}/print/index.html`, whole);
    texts.set(`${report.year}/report.html`, whole);
    for (const section of report.sections) {
      const subsections = section.subsections.map(partLines);
      const lines = [...partLines(section), ...subsections.flat()];
      texts.set(`${address(section.place)}index.html`, lines);
      for (const [i, { place }] of section.subsections.entries())
        texts.set(`${address(place)}index.html`, subsections[i] ?? []);
    }
  }
  return texts;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/**
 * Compares the text of a page with the report's, white space left out.
 * @param found of each element that says it holds the report's text
 * @param expected none where the page should have no such element
 */
export function compareText(
  file: string,
  found: string[],
  expected: TextLine[] | undefined,
): Fault[] {
  const [text] = found;
  if (!expected || text === undefined || found.length > 1) {
    const isRight = expected ? found.length === 1 : found.length === 0;
    return isRight ? [] : [misplaced(file, found.length, expected)];
  }
  const right = withoutSpace(expected.map(lineText).join(''));
  const shown = withoutSpace(text);
  return right === shown ? [] : [different(file, shown, right, expected)];
}

function misplaced(file: string, count: number, expected: TextLine[] | undefined): Fault {
  const message = expected
    ? `网页上应当有一处总结正文，实际有${count}处`
    : '这一页不应当有总结正文，却有';
  return { file, message, remedy: remedyIn(expected?.[0]?.path) };
}

function different(file: string, shown: string, right: string, expected: TextLine[]): Fault {
  let at = 0;
  while (shown[at] === right[at]) at++;
  return {
    file,
    message: `网页上的文字与内容文件不一致（【】处开始不同）\n  网页：${around(shown, at)}\n  内容：${around(right, at)}`,
    remedy: remedyIn(pathAt(expected, at)),
  };
}

const remedyIn = (path: string | undefined): string =>
  `看看内容文件${path ? ` ${path} ` : ''}的这一处有没有特别的写法，换一种写法；看不出来的，请把这一条原样告诉维护程序的人`;

const around = (text: string, at: number): string =>
  `${at > 12 ? '……' : ''}${text.slice(Math.max(0, at - 12), at)}【${text[at] ?? ''}】${text.slice(at + 1, at + 13)}`;

/** The content file in which a character of a text stands, white space left out. */
function pathAt(lines: TextLine[], at: number): string | undefined {
  let passed = 0;
  for (const line of lines) {
    passed += withoutSpace(lineText(line)).length;
    if (passed > at) return line.path;
  }
  return lines.at(-1)?.path;
}

/** Whether `report.txt` of each report is its text, byte for byte. */
export const compareTextFiles = (reports: Report[], textOf: (path: string) => string): Fault[] =>
  reports
    .map((report) => ({ file: `${report.year}/report.txt`, right: plainTextFile(report) }))
    .filter(({ file, right }) => textOf(file) !== right)
    .map(({ file }) => ({
      file,
      message: '纯文本与内容文件的文字不一致',
      remedy: remedyIn(undefined),
    }));

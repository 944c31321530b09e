import { PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib';
import { openBuiltSite } from '../browser/built-site.ts';
import { readFaces } from '../browser/faces.ts';
import { printReport } from '../print/print-report.ts';
import { browserForPrint } from '../print/print-reports.ts';
import type { Report } from '../report/tree.ts';
import type { Earlier } from './base.ts';
import { type Change, type Compared, changesOf } from './changes.ts';
import { addListing, type Listing, markChanges } from './in-page.ts';
import { type Line, lineAt, type PrintedText, printedText } from './lines.ts';
import { openPlaces } from './open-places.ts';

/** What a proof is made of. */
export interface ProofSource {
  /** The folder of a built site that has the print view, its full public address, and the content. */
  dir: string;
  root: string;
  contentDir: string;
  report: Report;
  /** None where there is nothing to compare with. */
  earlier: Earlier | undefined;
}

/** How many things a proof points at. */
export interface Proof {
  bytes: Uint8Array;
  changes: number;
  questions: number;
  blanks: number;
}

/**
 * Prints a draft as it is signed (清样): lines numbered in the margin, what was changed since its earlier version
 * underlined and barred, and a last page of the changes, the open questions and the blanks with page and line.
 * @throws PrintProblem where there is no browser, or a font of the bureau is none
 */
export async function printProof(source: ProofSource): Promise<Proof> {
  const { dir, root, contentDir, report, earlier } = source;
  const compared: Compared = changesOf(report, earlier?.text ?? { text: '' });
  const changes = earlier ? compared.changes : [];
  const site = await openBuiltSite(dir, root, await browserForPrint());
  try {
    const faces = await readFaces(contentDir);
    const mark = changes.map(({ from, to }) => ({ from, to }));
    const first = await printReport(site, report.year, faces, (page) =>
      page.evaluate(markChanges, mark),
    );
    const printed = await printedText(first.bytes, first.front);
    const place = (at: number): Line | undefined => lineAt(printed, compared.text, at);
    const list = listing(source, { ...compared, changes }, (at) => said(place(at), first.front));
    const whole = await printReport(site, report.year, faces, async (page) => {
      await page.evaluate(markChanges, mark);
      await page.evaluate(addListing, list);
    });
    const barred = changes.flatMap((change) => linesOf(change, place));
    return {
      bytes: await drawn(whole.bytes, printed, barred),
      changes: changes.length,
      questions: report.data.questions?.length ?? 0,
      blanks: openPlaces(compared.text).length,
    };
  } finally {
    await site.close();
  }
}

/** The lines on which a change stands. */
function linesOf({ from, to }: Change, place: (at: number) => Line | undefined): Line[] {
  const lines = new Set<Line>();
  for (let at = from; at < Math.max(to, from + 1); at++) {
    const line = place(at);
    if (line) lines.add(line);
  }
  return [...lines];
}

const said = (line: Line | undefined, front: number): string =>
  line ? `第${line.page - front + 1}页第${line.number}行` : '（所在的行没有找到）';

/** What the last page says. */
function listing(
  { report, earlier }: ProofSource,
  { text, changes }: Compared,
  where: (at: number) => string,
): Listing {
  const { questions = [] } = report.data;
  const blanks = openPlaces(text);
  const asked = questions.map((question) => {
    const at = text.indexOf(question.text.replace(/[【】\s]/g, ''));
    return `${at === -1 ? '' : `${where(at)}：`}${question.text}　${question.decide}`;
  });
  const group = (name: string, lines: string[]) => ({
    heading: `${name}：${lines.length > 0 ? `${lines.length}处` : '没有'}`,
    lines,
  });
  return {
    title: '清样说明',
    about: earlier
      ? `与${earlier.name}相比。加了下划线的是新加的，竖线处有删去的；右边有竖条的行有改动。行号每页从头数，表格一排算一行。`
      : '没有原件，也没有提交过的文字，不能标出改动。行号每页从头数，表格一排算一行。',
    groups: [
      ...(earlier
        ? [
            group(
              '改动',
              changes.map((change) => `${where(change.from)}：${what(change)}`),
            ),
          ]
        : []),
      group('还没有定下来的', asked),
      group(
        '留空',
        blanks.map(({ at, excerpt }) => `${where(at)}：${excerpt}`),
      ),
    ],
    sign: '签发：　　　　　　　　　　　　年　　月　　日',
  };
}

const what = ({ before, after }: Change): string => {
  if (!before) return `增加“${after}”`;
  return after ? `“${before}”改为“${after}”` : `删去“${before}”`;
};

const point = 72 / 25.4;
/** Where numbers stand left of the text, and bars right of it, in points. */
const numbersEnd = (28 - 5) * point;
const bar = (210 - 26 + 4) * point;

/** Draws the numbers of lines, and bars beside those that were changed. */
async function drawn(
  bytes: Uint8Array,
  { lines }: PrintedText,
  barred: Line[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // What is drawn now is not tagged, nor is its font embedded: a proof is none of the PDFs that its metadata name.
  pdf.catalog.delete(PDFName.of('Metadata'));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pages = pdf.getPages();
  const grey = rgb(0.4, 0.4, 0.4);
  for (const { page, number, baseline } of lines) {
    const text = String(number);
    const x = numbersEnd - font.widthOfTextAtSize(text, 8);
    pages[page]?.drawText(text, { x, y: baseline, size: 8, font, color: grey });
  }
  for (const { page, baseline } of barred) {
    const [start, end] = [baseline - 6, baseline + 18].map((y) => ({ x: bar, y }));
    if (start && end) pages[page]?.drawLine({ start, end, thickness: 1.5, color: rgb(0, 0, 0) });
  }
  return pdf.save();
}

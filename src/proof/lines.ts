/** A line of a printed page. */
export interface Line {
  /** From 0, of all pages. */
  page: number;
  /** From 1, on its page. */
  number: number;
  /** Its baseline, in points from the foot of the page. */
  baseline: number;
}

/** The lines of a PDF's text, and on which of them each character stands. */
export interface PrintedText {
  lines: Line[];
  /** Without white space. */
  text: string;
  /** By the place of a character in the text. */
  lineOf: Line[];
}

const point = 72 / 25.4;
/** The type area of GB/T 9704-2012 in points from the foot: its pages' numbers and marks stand outside. */
const area = { bottom: 35 * point - 2, top: (297 - 37) * point + 2 };
/** Raised letters and the cells of a row belong to one line. */
const tolerance = 9;

/**
 * Finds the lines of the text of a PDF that was printed of a report.
 * @param front how many pages stand before the text
 */
export async function printedText(bytes: Uint8Array, front: number): Promise<PrintedText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const found: PrintedText = { lines: [], text: '', lineOf: [] };
  try {
    for (let page = front; page < document.numPages; page++) {
      const { items } = await (await document.getPage(page + 1)).getTextContent();
      const runs = items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str.replace(/\s/g, ''), baseline: Number(item.transform[5]) }]
          : [],
      );
      addPage(page, runs, found);
    }
    return found;
  } finally {
    await document.loadingTask.destroy();
  }
}

function addPage(
  page: number,
  runs: { text: string; baseline: number }[],
  found: PrintedText,
): void {
  const inArea = runs.filter(
    ({ text, baseline }) => text && baseline > area.bottom && baseline < area.top,
  );
  const lines: (Line & { top: number })[] = [];
  for (const baseline of inArea.map((run) => run.baseline).sort((a, b) => b - a)) {
    const last = lines.at(-1);
    if (last && last.top - baseline <= tolerance) last.baseline = baseline;
    else lines.push({ page, number: lines.length + 1, baseline, top: baseline });
  }
  found.lines.push(...lines);
  for (const { text, baseline } of inArea) {
    const line = lines.findLast((each) => each.top >= baseline - 0.01);
    if (!line) continue;
    found.text += text;
    for (let i = 0; i < text.length; i++) found.lineOf.push(line);
  }
}

/**
 * The line on which a place of the report's text was printed.
 * @param from where in the printed text to begin to look
 */
export function lineAt(printed: PrintedText, text: string, at: number): Line | undefined {
  for (const length of [24, 12, 6]) {
    const start = Math.max(0, Math.min(at, text.length - length));
    const piece = text.slice(start, start + length);
    // Notes and captions may stand elsewhere than in the text; the nearest is meant.
    const places = [...placesOf(printed.text, piece)];
    const nearest = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
    if (nearest !== undefined)
      return printed.lineOf[nearest + (at - start)] ?? printed.lineOf[nearest];
  }
  return undefined;
}

function* placesOf(text: string, piece: string): Iterable<number> {
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) yield at;
}

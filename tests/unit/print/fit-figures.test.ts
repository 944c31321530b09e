import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { pushedFigures } from '../../../src/print/fit-figures.ts';

/** A PDF of pages as Skia writes them, each with these operators. */
async function pdfOf(...pages: string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const operators of pages) {
    const page = pdf.addPage();
    const lines = ['q', '3.125 0 0 3.125 331 -3125 cm', ...operators.split(' | '), 'Q'];
    const stream = pdf.context.flateStream(lines.join('\n'));
    page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  }
  return pdf;
}

const number = 'BT | 1 0 0 -1 624 1022 Tm | <01> Tj | ET';
const figure = 'q | 1843 0 0 -690 331 1128 cm | /Figure <</MCID 0 >>BDC | /X2 Do | Q | EMC';
const text = (baseline: number): string =>
  `/P <</MCID 1 >>BDC | BT | 1 0 0 -1 32 ${baseline} Tm | <01> Tj | ET | EMC`;

test('a figure that a page begins with is found, and the room below what the page before holds', async () => {
  const pdf = await pdfOf(
    `${number} | ${figure} | ${text(1500)}`,
    `${number} | ${figure} | ${text(1700)}`,
    `${text(1200)} | /Table <</MCID 2 >>BDC | 0 1540 1 36 re | EMC | ${figure}`,
    `${figure} | ${figure}`,
    `${figure}`,
  );
  const rounded = pushedFigures(pdf).map(({ image, room }) => [image, Math.round(room)]);
  // The type area ends at 990 pixels; the shift is 1000, and images are placed without it.
  expect(rounded).toEqual([
    [0, 0],
    [1, 490],
    [3, 414],
    [5, 629],
  ]);
});

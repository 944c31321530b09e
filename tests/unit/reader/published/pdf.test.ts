import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../src/reader/published/pdf.ts';

/** A PDF of one page whose content is the given packed bytes. */
async function pdfOf(packed: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const stream = pdf.context.stream(packed, { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  return pdf.save({ useObjectStreams: false });
}

describe('a PDF among the attachments', () => {
  test('is read page by page', async () => {
    const pdf = await PDFDocument.create();
    for (const text of ['First', 'Second']) pdf.addPage().drawText(text);
    const { texts } = await readPdf(await pdf.save());
    expect(texts).toEqual([
      { text: 'First', where: '第1页' },
      { text: 'Second', where: '第2页' },
    ]);
  });

  test('that unpacks to more than can be read is refused before it is unpacked', async () => {
    const bytes = await pdfOf(deflateSync(Buffer.alloc(60_000_000, ' ')));
    expect(bytes.length).toBeLessThan(100_000);
    await expect(readPdf(bytes)).rejects.toThrow('unpacks to too much');
  });
});

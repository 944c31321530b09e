import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, expect, test } from 'vitest';
import { keptPdf, printedText, sayReprinted } from '../../../src/print/kept-pdf.ts';
import { completePdf } from '../../../src/print/pdf-file.ts';

const content = mkdtempSync(join(tmpdir(), 'kept-'));
afterEach(() => rmSync(content, { recursive: true, force: true }));

const put = (bytes: Uint8Array): void => {
  mkdirSync(join(content, '2024'), { recursive: true });
  writeFileSync(join(content, '2024', 'report.pdf'), bytes);
};

test('a PDF is known again by the words of its print view, and its bytes stay', async () => {
  const html = '<article class="a"><h1>总结</h1><span data-page-of="1">3</span></article>';
  const empty = await PDFDocument.create();
  empty.addPage();
  const about = { title: '总结', author: '', subject: '', keywords: '' };
  const parts = { tables: [], lists: [] };
  const kept = await completePdf(
    empty,
    { ...about, printedText: printedText(html) },
    { front: 0, parts },
  );
  put(kept.bytes);
  const found = await keptPdf(content, 2024);
  expect(found?.printedText).toBe(printedText(html.replace('"a"', '"b"').replace('>3<', '><')));
  expect(found?.printedText).not.toBe(printedText(html.replace('总结', '报告')));
  expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(kept.bytes))).toBe(true);
});

test('a PDF that was made elsewhere, or is none, is not taken', async () => {
  expect(await keptPdf(content, 2024)).toBeUndefined();
  put(await (await PDFDocument.create()).save());
  expect(await keptPdf(content, 2024)).toBeUndefined();
  put(Buffer.from('none'));
  expect(await keptPdf(content, 2024)).toBeUndefined();
});

test('says which parts stand on other pages', () => {
  const pdf = (places: Record<string, number>) => ({
    bytes: new Uint8Array(),
    pages: 9,
    front: 2,
    places,
  });
  const before = pdf({ '1': 2, '2': 3, '2-1': 3, p1: 2 });
  expect(sayReprinted(2024, before, pdf({ '1': 2, '2': 4, '2-1': 5, p1: 3 }))).toContain(
    '页码变了2处：第2部分由第2页到第3页，第2部分第1节由第2页到第4页。',
  );
  expect(sayReprinted(2024, before, before)).toContain('各部分的页码没有变');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportReport } from '../../../src/export/export.ts';
import { importReport } from '../../../src/import/import.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { reportsOf } from '../../../src/reader/reports.ts';
import { blocks, blockText } from '../../../src/report/blocks.ts';
import { withGaps } from '../../../src/report/fidelity.ts';
import { partsOf, type Report } from '../../../src/report/tree.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), '导 出-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const content = readContent(resolve('tests/fixtures/sample'));

async function exported(year: number): Promise<Uint8Array> {
  const made = await exportReport(content, year);
  expect(made).toBeDefined();
  return made?.file ?? new Uint8Array();
}

/** Headings, and the blocks below them: what they are, and what they say. A caption is a paragraph to Word. */
const shapeOf = (report: Report | undefined): string[] =>
  (report ? partsOf(report) : []).flatMap((part) => [
    `${part.label}${part.title}${part.runIn ? '。' : ''}`,
    ...blocks(part.body).map(
      (block) => `${block.kind.replace('caption', 'paragraph')}: ${withGaps(blockText(block))}`,
    ),
  ]);

describe('a report that is exported and imported again is the same', () => {
  test.each(reportsOf(content).map((report) => [report.year, report] as const))(
    '%i',
    async (year, report) => {
      const file = join(dir, '总结.docx');
      writeFileSync(file, await exported(year));
      const target = join(dir, 'content');
      const { comparison } = await importReport({ file, year, content: target, force: false });
      expect(comparison.isEqual).toBe(true);
      const [back] = reportsOf(readContent(target), year);
      expect(shapeOf(back)).toEqual(shapeOf(report));
      expect(back?.data.signedOn).toBe(report.data.signedOn);
    },
  );
});

describe('the Word file', () => {
  const part = (file: Uint8Array, name: string): string =>
    strFromU8(unzipSync(file)[`word/${name}.xml`] ?? new Uint8Array());

  test('counts its headings itself', async () => {
    const file = await exported(2024);
    expect(part(file, 'document')).not.toMatch(/<w:t[^>]*>(一、|（一）)/);
    expect(part(file, 'numbering')).toMatch(/w:lvlText w:val="%1、"/);
  });

  test('has the page, grid and page numbers of official documents', async () => {
    const file = await exported(2024);
    expect(part(file, 'document')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part(file, 'document')).toMatch(/<w:docGrid [^>]*w:linePitch="580"/);
    expect(part(file, 'settings')).toMatch(/<w:evenAndOddHeaders\/>/);
  });

  test('is the same each time', async () => {
    expect(Buffer.from(await exported(2024)).equals(await exported(2024))).toBe(true);
  });

  test('sets no bullet before a number that is typed, and numbers of tables at the right', async () => {
    const document = part(await exported(2024), 'document');
    const [before = ''] = document.split('1.建设单位');
    expect(before.slice(-400)).not.toMatch(/•/);
    expect(document).toMatch(/<w:jc w:val="right"\/>.{0,200}12\.5</);
  });

  test('leaves no empty line where a note of the editor stands alone', async () => {
    const file = await exported(2024);
    expect(part(file, 'document')).not.toMatch(/<w:pStyle w:val="ReportText"\/><\/w:pPr><\/w:p>/);
  });

  test('has the text of tables, footnotes and images', async () => {
    const file = await exported(2024);
    expect(part(file, 'document')).toMatch(/<w:tblHeader\/>/);
    expect(part(file, 'footnotes')).toMatch(/<w:footnote w:id="1"/);
  });
});

test('a year that is not there, or cannot be read as a whole, is not exported', async () => {
  expect(await exportReport(content, 1999)).toBeUndefined();
});

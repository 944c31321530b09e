import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportReport } from '../../../src/export/export.ts';
import { type Imported, importReport } from '../../../src/import/import.ts';
import { importText } from '../../../src/import/report.ts';
import { readContent } from '../../../src/reader/read-content.ts';

const sample = resolve('tests/fixtures/sample');

/** The parts of the Word file that the sample's year is exported as. */
let parts: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const made = await exportReport(readContent(sample), 2024);
  parts = unzipSync(made?.file ?? new Uint8Array());
});

let dir = '';
let content = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), '合并-'));
  content = join(dir, 'content');
  for (const name of ['2024', 'site.yaml', 'topics.yaml'])
    cpSync(join(sample, name), join(content, name), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The files of 2024 with their text, the original left out. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(content, '2024'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path) && !path.startsWith('original.'))
      .sort()
      .map((path) => [path, readFileSync(join(content, '2024', path), 'utf8')]),
  );

/** Imports the year's Word file, after a change of what Word shows. */
async function edited(edit: (document: string) => string, force = true): Promise<Imported> {
  const document = edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  const file = join(dir, '改稿.docx');
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
  return importReport({ file, year: 2024, content, force });
}

const unchanged = (document: string): string => document;

/** Replaces a text that stands once in a document. */
function replace(document: string, text: string, by: string): string {
  expect(document.split(text)).toHaveLength(2);
  return document.replace(text, by);
}

/** A word is struck out in Word: someone must decide. */
const struck = (document: string): string =>
  replace(
    document,
    '<w:r><w:t xml:space="preserve">坚持开门办园',
    '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">坚持开门办园',
  );

describe('a year that was worked on and is imported again', () => {
  test('without a change stays as it was, file by file', async () => {
    const before = files();
    const made = await edited(unchanged);
    expect(files()).toEqual(before);
    expect(made.merge?.lost).toEqual([]);
    expect(importText(made, 'content')).toMatch(/文字没有变化/);
  });

  test('has the change alone', async () => {
    const before = files();
    const path = '1-公园绿地/1-公园建设.mdx';
    const made = await edited((document) => replace(document, '坚持开门办园', '坚持敞开大门办园'));
    expect(files()).toEqual({
      ...before,
      [path]: before[path]?.replace('坚持开门办园', '坚持敞开大门办园'),
    });
    expect(importText(made, 'content')).toMatch(/文字有 1 处变化：\n {2}改动 .*敞开大门/);
  });

  test('keeps a figure whose value changed, and says so', async () => {
    const made = await edited((document) =>
      replace(
        document,
        '全年新建公园</w:t></w:r><w:r><w:t xml:space="preserve">7<',
        '全年新建公园</w:t></w:r><w:r><w:t xml:space="preserve">8<',
      ),
    );
    expect(files()['1-公园绿地/1-公园建设.mdx']).toContain(
      '<Figure name="新建公园" unit="个">8</Figure>',
    );
    expect(made.merge?.changed).toEqual(['（一）新建和改造公园：数据“新建公园”：7 → 8']);
  });

  test('lists the figures of a sentence that is gone', async () => {
    const made = await edited((document) => replace(document, '先后召开座谈会', '开会'));
    expect(made.merge?.lost).toEqual([expect.stringMatching(/数据“公园座谈会”/)]);
    expect(importText(made, 'content')).toMatch(/没有保留.*公园座谈会/s);
  });

  test('is only shown before it is meant', async () => {
    const before = files();
    const made = await edited((document) => replace(document, '坚持开门办园', '开门办园'), false);
    expect(files()).toEqual(before);
    expect(importText(made, 'content')).toMatch(/改动.*没有作任何改动.*--force/s);
  });

  test('goes back to a draft where something must be decided', async () => {
    await edited(struck);
    expect(files()['report.mdx']).toMatch(/status: draft/);
    expect(files()['report.mdx']).toMatch(/questions:\n {2}- text: /);
  });

  /** What a leader changes in the content files. */
  const change = (path: string, text: string, by: string): void => {
    const file = join(content, '2024', path);
    writeFileSync(file, replace(readFileSync(file, 'utf8'), text, by));
  };
  const park = '1-公园绿地/1-公园建设.mdx';

  /** Imports the year, changes it here, and imports the Word file again: as it was, or changed too. */
  async function afterwards(here: () => void, edit = unchanged): Promise<Imported> {
    await edited(unchanged);
    here();
    return edited(edit);
  }

  test('keeps what was changed here, and takes what Word changed elsewhere', async () => {
    const made = await afterwards(
      () => change(park, '坚持开门办园', '坚持敞开大门办园'),
      (document) => replace(document, '切实为基层减负', '真正为基层减负'),
    );
    const text = Object.values(files()).join('\n');
    expect(text).toContain('坚持敞开大门办园');
    expect(text).toContain('真正为基层减负');
    expect(made.merge?.lost).toEqual([]);
  });

  test('says of a draft that it may differ from its original, and what comes next', async () => {
    const made = await afterwards(
      () => {
        change(park, '坚持开门办园', '坚持敞开大门办园');
        change('report.mdx', 'status: published', 'status: draft');
      },
      (document) => replace(document, '切实为基层减负', '真正为基层减负'),
    );
    const text = importText(made, 'content');
    expect(text).toMatch(/送审稿改动了下列各处；发布以前/);
    expect(text).toMatch(/npm run print .*清样/);
    expect(text).not.toContain('status 改为 draft');
  });

  test('says where both changed the same paragraph', async () => {
    const made = await afterwards(
      () => change(park, '坚持开门办园', '坚持敞开大门办园'),
      (document) => replace(document, '坚持开门办园', '坚持关门办园'),
    );
    expect(files()[park]).toContain('坚持关门办园');
    expect(made.merge?.lost).toEqual([expect.stringMatching(/两边都改了.*敞开大门/)]);
  });

  test('keeps a correction of the original', async () => {
    const corrected =
      'corrections:\n  - original: 坚持开门办园\n    corrected: 坚持敞开大门办园\n    reason: 笔误。\n';
    const made = await afterwards(() => {
      change(park, '坚持开门办园', '坚持敞开大门办园');
      change('report.mdx', 'status: published\n', `status: published\n${corrected}`);
    });
    expect(files()['report.mdx']).toContain(corrected);
    expect(files()[park]).toContain('坚持敞开大门办园');
    expect(made.comparison.isEqual).toBe(true);
  });

  test('is not asked again what was decided', async () => {
    await edited(struck);
    const report = files()['report.mdx'] ?? '';
    expect(report).toContain('questions:');
    writeFileSync(
      join(content, '2024/report.mdx'),
      report.replace(/questions:\n( {2}.*\n)+/, '').replace('status: draft', 'status: published'),
    );
    const made = await edited(struck);
    expect(files()['report.mdx']).toMatch(/status: published/);
    expect(made.questions).toEqual([]);
  });
});

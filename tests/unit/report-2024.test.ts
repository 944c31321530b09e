import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOriginal } from '../../src/original/original.ts';
import type { MdxFile } from '../../src/reader/content.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { verify, withoutSpace } from '../../src/report/fidelity.ts';
import { plainTextFile } from '../../src/report/plainText.ts';
import { buildReports, type Source } from '../../src/report/tree.ts';

const dir = resolve(import.meta.dirname, '../fixtures/report-2024');
const content = readContent(dir);

const sources = <Data>(files: MdxFile<Data>[]): Source<Data>[] =>
  files.map(({ path, place, body, problems, frontMatter: { data } }) => {
    if (!data || problems.length > 0) throw new Error(`${path} cannot be read`);
    return { path, place, body, data };
  });

const report = buildReports(
  content.site.data?.issuer ?? '',
  sources(content.reports),
  sources(content.sections),
  sources(content.subsections),
).find(({ year }) => year === 2024);
if (!report) throw new Error('there is no report of 2024');

const original = readOriginal('original.txt', readFileSync(join(dir, '2024/original.txt')));

test('the report of 2024 is the bureau’s original with its one correction', () => {
  const corrected = original.text.replace('>2024>年', '2024年');
  expect(withoutSpace(plainTextFile(report))).toBe(withoutSpace(corrected));
  expect(report.data.corrections).toHaveLength(1);
  expect(verify(report, original).result).toBe('equal');
});

test('the report of 2024 has the sections and subsections of the original', () => {
  expect(report.sections.map(({ label, subsections }) => [label, subsections.length])).toEqual([
    ['一、', 2],
    ['二、', 6],
    ['三、', 7],
  ]);
});

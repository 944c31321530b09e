import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, severityOf } from '../../../src/check/check.ts';
import { newYear } from '../../../src/commands/new-year.ts';
import { readContent } from '../../../src/reader/read-content.ts';

test('a new year has the parts of the newest report before it, with titles and topics, and no text', () => {
  const files = newYear(readContent(resolve('tests/fixtures/sample')), 2025);
  expect(files.get('2025/report.mdx')).toBe(
    '---\ntitle: 2025年工作总结（示例）\nstatus: draft\n---\n\n{/* 导语写在这里。 */}\n',
  );
  expect(files.get('2025/1-公园绿地/2-行道树.mdx')).toBe(
    '---\ntitle: 补植行道树\ntopic: road-trees\nrunIn: false\n---\n\n{/* 正文写在这里；上一年的在 2024/1-公园绿地/2-行道树.mdx */}\n',
  );
  expect([...files.keys()].filter((path) => path.endsWith('section.mdx'))).toHaveLength(4);
});

test('years in titles go on with it', () => {
  const content = readContent(resolve('tests/fixtures/sample'));
  const section = content.sections.find(({ place }) => place.year === 2025);
  section?.frontMatter.document?.set('title', '2026年工作打算');
  expect([...newYear(content, 2027).values()].join()).toContain('title: 2028年工作打算');
});

test('of a report that cannot be read it makes nothing', () => {
  const content = readContent(resolve('tests/fixtures/sample'));
  for (const { frontMatter } of content.subsections) delete frontMatter.data;
  expect(() => newYear(content, 2026)).toThrow('2025 年的报告有错误');
});

test('what it makes passes the check as it is', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('tests/fixtures/report-2024', dir, { recursive: true });
    for (const [path, text] of newYear(readContent(dir), 2026)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const severities = (await checkContent(dir)).files.flatMap(({ messages }) =>
      messages.map(severityOf),
    );
    expect(severities.filter((severity) => severity !== 'hint')).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('without an earlier report it says so', () => {
  expect(() => newYear(readContent(resolve('tests/fixtures/report-2024')), 2000)).toThrow(
    '没有 2000 年以前的报告',
  );
});

import { expect, test } from 'vitest';
import { type Files, findingsWith } from '../check/folder.ts';

const report = (title: string): Files => ({
  '2024/report.mdx': `---\ntitle: ${title}\nstatus: draft\n---\n\n为2023年工作画上圆满句号。\n`,
});
const section = (title: string): Files => ({
  '2024/1-工作/section.mdx': `---\ntitle: ${title}\n---\n`,
});
const found = async (files: Files): Promise<string[]> =>
  (await findingsWith(files))
    .filter(({ rule }) => rule === 'copied-years')
    .map(({ place }) => place);

test('a report on its own year does not sum up the year before', async () => {
  expect(await found(report('2024年工作总结'))).toEqual(['2024/report.mdx:6:1']);
});

test('one that is given early in the year does, as its title or a section’s title tells', async () => {
  expect(await found(report('政府工作报告'))).toEqual([]);
  expect(await found({ ...report('2024年工作报告'), ...section('过去一年工作回顾') })).toEqual([]);
});

test('a plan for the report’s own year is last year’s', async () => {
  expect(await found({ ...report('2024年总结'), ...section('2024年工作打算') })).toContain(
    '2024/1-工作/section.mdx:2:8',
  );
  expect(await found(section('2025年工作打算'))).toEqual([]);
});

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Files, findingsOfCopy, findingsWith, withBody } from './folder.ts';

/** Content as no one means it, which took minutes: each is answered at once, with what is wrong and what to do. */
const times = (text: string, n: number): string => text.repeat(n);
const frontMatter = (text: string): Files => ({
  '2024/1-工作/1-绿化.mdx': `---\ntitle: 绿化\n${text}\n---\n\n正文。\n`,
});

test('of thousands of findings of one kind in a file a hundred are listed, and how many there are', async () => {
  const found = await findingsWith(withBody(`${times('（', 4000)}${times('》', 4000)}`));
  expect(found).toHaveLength(101);
  expect(found.map(({ message }) => message)).toContain(
    '这个文件里这一类问题还有7900处，从这里起没有列出',
  );
});

test('a hundred findings of one kind are all listed', async () => {
  const found = await findingsWith(withBody(times('甲,乙。\n\n', 100)));
  expect(new Set(found.map(({ message }) => message))).toEqual(new Set(['汉字旁边用了半角标点']));
  expect(found).toHaveLength(100);
});

test.each<[string, Files, string]>([
  ['paragraphs with a syntax error', withBody(times('噪声<5分贝。\n\n', 300)), '没有再检查'],
  ['marks without their pair', withBody(`${times('（', 10_000)}${times('》', 10_000)}`), '一段'],
  ['years in one paragraph', withBody(times('2024—2024年', 10_000)), '一段'],
  ['notes in each other', withBody(times('<Note>\n\n', 6000)), '一层套一层'],
  ['a front matter of a book', frontMatter(`summary: ${times('甲', 200_000)}`), '栏目超过10万字'],
  ['brackets in each other', frontMatter(`summary: ${times('[', 5000)}`), '一层套一层'],
  ['settings of a book', { 'words.yaml': times('- wrong: 甲\n', 20_000) }, '栏目超过10万字'],
  [
    'an original with quotes in each other',
    { '2024/original.md': `${times('> ', 5000)}甲` },
    '原件打不开',
  ],
  ['an original of quotes', { '2024/original.md': times('> 甲\n\n', 5000) }, '原件打不开'],
  [
    'links that lead nowhere',
    withBody(times(`${times('[甲](1-绿化.mdx#p99999)', 50)}\n\n`, 40)),
    '指向的段落不存在',
  ],
])('%s', async (_what, files, message) => {
  const found = await findingsWith(files);
  for (const ofRule of Map.groupBy(found, ({ rule }) => rule).values())
    expect(ofRule.length).toBeLessThanOrEqual(101);
  expect(found.map((each) => each.message).join('\n')).toContain(message);
  for (const { remedy, place } of found) {
    expect(remedy).toMatch(/\p{Script=Han}/u);
    expect(place).not.toBe('');
  }
});

// Nothing is locked for the superuser.
test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read is said, and ends nothing',
  async () => {
    const paths = ['2024/report.mdx', '2024/original.txt'];
    const found = await findingsOfCopy('tests/fixtures/report-2024', (dir) => {
      for (const path of paths) chmodSync(join(dir, path), 0o000);
    });
    expect(found.filter(({ message }) => message.includes('没有权限读取'))).toHaveLength(
      paths.length,
    );
  },
);

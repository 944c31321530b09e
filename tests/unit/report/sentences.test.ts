import { expect, test } from 'vitest';
import { sentencesIn } from '../../../src/report/sentences.ts';

test.each([
  ['一是甲；二是乙。三是丙。', ['一是甲；二是乙。', '三是丙。']],
  ['他说：“好。”“真的？！”大家笑了', ['他说：“好。”', '“真的？！”', '大家笑了']],
  ['（见附件。）如下：', ['（见附件。）', '如下：']],
  ['图1　示意图', ['图1　示意图']],
  ['', []],
])('%s', (paragraph, sentences) => {
  expect(sentencesIn(paragraph).map(({ text }) => text)).toEqual(sentences);
});

test('each sentence knows where it starts', () => {
  const paragraph = '甲。 乙！丙';
  for (const { text, start } of sentencesIn(paragraph)) {
    expect(paragraph.slice(start, start + text.length)).toBe(text);
  }
});

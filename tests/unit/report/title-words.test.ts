import { expect, test } from 'vitest';
import { titlePieces, titleWords } from '../../../src/report/title-words.ts';

test.each([
  ['2024年精神文明建设工作总结', '2024年|精神文明建设|工作总结'],
  ['持续推进巩固全国文明城市成果常态化工作', '持续|推进|巩固|全国文明城市|成果|常态化工作'],
  ['推动中国特色社会主义事业发展', '推动|中国特色|社会主义|事业发展'],
  [
    '深入学习贯彻落实习近平新时代中国特色社会主义思想',
    '深入学习|贯彻落实|习近平新时代|中国特色|社会主义思想',
  ],
  ['学习党的二十届三中全会精神', '学习|党的二十届|三中全会精神'],
  ['以人为本、关爱职工', '以人为本、|关爱职工'],
  ['开展“创建日”活动', '开展|“创建日”活动'],
  ['扩大高水平对外开放', '扩大|高水平|对外开放'],
  ['支出2940.05万元，增长1.40%', '支出|2940.05万元，|增长1.40%'],
  ['公园', '公园'],
])('%s may be broken at |', (title, pieces) => {
  expect(titlePieces(title)).toEqual(pieces.split('|'));
});

test('on paper, whose lines are long, a set phrase stays whole', () => {
  expect(titleWords('习近平新时代中国特色社会主义思想')).toHaveLength(1);
  expect(titleWords('党的二十届三中全会')).toHaveLength(1);
});

test('no line begins with a mark, and none ends with an opening one or with one or two characters', () => {
  const title = '进社区、下基层服务，密切党员（干部）联系和服务“两代表”、服务群众的工作';
  expect(titleWords(title).join('')).toBe(title);
  const pieces = titlePieces(title);
  expect(pieces.join('')).toBe(title);
  for (const piece of pieces) expect(piece).toMatch(/^[^、，。）”].*[^（“]$/u);
  expect(pieces.at(-1)?.length).toBeGreaterThan(2);
});

import { describe, expect, test } from 'vitest';
import { joinParts, suggestTopics } from '../../../../src/report/compare/parts.ts';
import { headingText, type Report } from '../../../../src/report/tree.ts';
import { report } from '../sample.ts';

const greening = '对道路缺株断带情况开展普查，补植行道树，支撑加固、定期浇灌。';
const hotline = '受理市民热线，对树木遮光、设施破损等问题逐件建账，包案办理。';
const study = '严格落实“三会一课”制度，组织集中学习、专题研讨，形成调研报告。';
const safety = '与养护、施工单位签订安全责任书，组织安全检查，整改隐患。';

const joined = (earlier: Report, later: Report): string[] =>
  joinParts(earlier, later)
    .slice(1)
    .map(({ before, after, by }) => `${headingText(before)} ${by} ${headingText(after)}`);

const earlier = report({
  sections: [
    {
      title: '公园绿地',
      subsections: [
        { title: '补植行道树', body: `全年860株。${greening}`, topic: 'trees' },
        { title: '办好热线', body: hotline, topic: 'hotline', runIn: false },
      ],
    },
    { title: '自身建设', subsections: [{ title: '抓好学习', body: study, runIn: false }] },
  ],
});

describe('parts of two years', () => {
  test('are joined by topic, wherever they stand and whatever they say', () => {
    const later = report({
      sections: [
        { title: '公园绿地', body: '管好每一块绿地。' },
        {
          title: '自身建设',
          subsections: [{ title: '为民服务', body: safety, topic: 'hotline', runIn: false }],
        },
      ],
    });
    expect(joined(earlier, later)).toEqual([
      '一、公园绿地 title 一、公园绿地',
      '二、自身建设 title 二、自身建设',
      '（二）办好热线 topic （一）为民服务',
    ]);
  });

  test('are joined by title or by what they say where they have no topic, in another order too', () => {
    const later = report({
      sections: [
        { title: '强化学习', subsections: [{ title: '深化武装', body: study, runIn: false }] },
        { title: '绿色空间', subsections: [{ title: '栽好路边树', body: greening, runIn: false }] },
      ],
    });
    expect(joined(earlier, later)).toEqual([
      '二、自身建设 text 一、强化学习',
      '（一）抓好学习 text （一）深化武装',
      '一、公园绿地 text 二、绿色空间',
      '（一）补植行道树。 text （一）栽好路边树',
    ]);
  });

  test('are never joined over two different topics, nor by chance', () => {
    const later = report({
      sections: [
        {
          title: '公园绿地',
          subsections: [
            { title: '补植行道树', body: greening, topic: 'roads', runIn: false },
            { title: '安全', body: safety, runIn: false },
          ],
        },
      ],
    });
    expect(joined(earlier, later)).toEqual(['一、公园绿地 title 一、公园绿地']);
  });
});

describe('a topic is proposed to staff', () => {
  const part = (title: string, text: string) => ({ title, text });

  test('for a part that is like an earlier one, whatever its title', () => {
    const [proposal, ...others] = suggestTopics(
      [part('绿化', `全年980株。${greening}`), part('安全生产', safety)],
      [earlier],
    );
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ part: { title: '绿化' }, topic: 'trees' });
    expect(proposal?.like.title).toBe('补植行道树');
  });

  test('once, and not where the report has it already', () => {
    const parts = [part('绿化', greening), part('补植', greening)];
    expect(suggestTopics(parts, [earlier])).toHaveLength(1);
    expect(suggestTopics(parts, [earlier], ['trees'])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Files, type Found, findingsWith } from './folder.ts';

const hotline =
  '受理市民热线812件，对树木遮光、设施破损、树根拱路等集中反映的问题逐件建账，包案办理。';
const parks = '坚持开门办园，邀请市民代表参与方案评审，全年新建公园5个，改造老旧公园4个。';

/** A report of that year with one section of two subsections. */
const year = (number: number, status: string, first: string, second: string): Files => ({
  [`${number}/report.mdx`]: `---\ntitle: ${number}年总结\nstatus: ${status}\npublishedOn: 2020-01-15\n${
    status === 'withdrawn' ? 'withdrawnOn: 2020-02-01\nwithdrawnReason: 有误\n' : ''
  }---\n`,
  [`${number}/1-工作/section.mdx`]: '---\ntitle: 工作\n---\n',
  [`${number}/1-工作/1-公园.mdx`]: `---\ntitle: 公园\n---\n\n${first}\n`,
  [`${number}/1-工作/2-热线.mdx`]: `---\ntitle: 热线\n---\n\n${second}\n`,
});

const found = async (rule: string, files: Files): Promise<Found[]> => {
  const without = { '2024/1-工作/1-绿化.mdx': null, '2024/1-工作/2-服务.mdx': null };
  return (await findingsWith({ ...without, ...files })).filter((each) => each.rule === rule);
};

describe('repetition', () => {
  test('is a warning where more than half is said again, with the share of each section', async () => {
    const [finding, ...others] = await found('repetition', {
      ...year(2023, 'published', parks, hotline),
      ...year(2024, 'published', parks, hotline.replace('812', '905')),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', place: '2024/report.mdx:2:8' });
    expect(finding?.message).toMatch(/^与2023年的总结重复\d+\.\d%\n一、工作 \d+\.\d%$/);
  });

  test('is a hint where it is less', async () => {
    const other =
      '沿东湖、北河建成绿道，串联公园、学校、社区，市民步行可以到达，遇树绕行，原有乔木保留。';
    const findings = await found('repetition', {
      ...year(2023, 'published', parks, hotline),
      ...year(2024, 'published', parks, other + other),
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['hint']);
  });

  test('is measured for the newest report and for drafts, against the last that can be read', async () => {
    const files = {
      ...year(2021, 'published', parks, hotline),
      ...year(2022, 'published', parks, hotline),
      ...year(2023, 'withdrawn', parks, hotline),
      ...year(2024, 'draft', parks, hotline),
    };
    expect(
      (await found('repetition', files)).map(({ message }) => message.split('重复')[0]),
    ).toEqual(['与2022年的总结']);
  });

  test('is not measured of a report that is still being written', async () => {
    const files = {
      ...year(2023, 'published', parks.repeat(3), hotline.repeat(3)),
      ...year(2024, 'draft', parks, ''),
    };
    expect(await found('repetition', files)).toEqual([]);
  });

  test('can be acknowledged', async () => {
    const files = {
      ...year(2023, 'published', parks, hotline),
      ...year(2024, 'published', parks, hotline),
    };
    files['2024/report.mdx'] = String(files['2024/report.mdx']).replace(
      '---\n',
      '---\nacknowledged:\n  - rule: repetition\n    text: 重复\n    reason: 职责没有变化\n',
    );
    expect(await found('repetition', files)).toEqual([]);
    expect(await found('acknowledged', files)).toEqual([]);
  });
});

describe('topic-suggestions', () => {
  const topic = (files: Files, path: string): Files => ({
    ...files,
    [path]: String(files[path]).replace('---\n', '---\ntopic: parks\n'),
  });

  test('name the topic of a part of another year that reads alike', async () => {
    const files = {
      ...topic(year(2023, 'published', parks, hotline), '2023/1-工作/1-公园.mdx'),
      ...year(2024, 'published', hotline, parks.replace('5个', '7个')),
    };
    const [finding, ...others] = await found('topic-suggestions', files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'hint', place: '2024/1-工作/2-热线.mdx:2:8' });
    expect(finding?.message).toContain('2023年“（一）公园”');
    expect(finding?.remedy).toContain('topic: parks');
  });

  test('are not made for a topic that the report has, nor without likeness', async () => {
    const earlier = topic(year(2023, 'published', parks, ''), '2023/1-工作/1-公园.mdx');
    const both = topic(year(2024, 'published', parks, parks), '2024/1-工作/1-公园.mdx');
    expect(await found('topic-suggestions', { ...earlier, ...both })).toEqual([]);
    const other = year(2024, 'published', hotline, hotline);
    other['2024/1-工作/1-公园.mdx'] = '---\ntitle: 便民\n---\n\n优化服务。\n';
    expect(await found('topic-suggestions', { ...earlier, ...other })).toEqual([]);
  });
});

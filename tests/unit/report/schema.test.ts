import { describe, expect, test } from 'vitest';
import {
  reportSchema,
  sectionSchema,
  siteSchema,
  subsectionSchema,
  topicsSchema,
} from '../../../src/report/schema.ts';

const report = { title: '总结', status: 'published' };
const site = { name: '站', issuer: '局', url: 'https://example.org', contact: '电话' };

/** What a writer is told: the place, and the message. */
const issuesOf = (
  schema: { safeParse(data: unknown): ReturnType<typeof reportSchema.safeParse> },
  data: unknown,
): [string, string][] =>
  schema.safeParse(data).error?.issues.map((i) => [i.path.join('.'), i.message]) ?? [];

describe('front matter that is right', () => {
  test('of a report needs a title and a status only', () => {
    expect(reportSchema.parse(report)).toEqual({ ...report, corrections: [] });
  });

  test('of a subsection runs on unless it says otherwise', () => {
    expect(subsectionSchema.parse({ title: '绿化' }).runIn).toBe(true);
    expect(subsectionSchema.parse({ title: '绿化', runIn: false }).runIn).toBe(false);
  });

  test('loses the spaces around a text', () => {
    expect(sectionSchema.parse({ title: ' 绿化 ' }).title).toBe('绿化');
  });

  test('may break the title into lines by hand, which together are the title', () => {
    const title = '关于城区绿化工作的总结';
    const broken = (titleLines: string[]) =>
      issuesOf(reportSchema, { ...report, title, titleLines });
    expect(broken(['关于城区绿化', '工作的总结'])).toEqual([]);
    expect(broken(['关于城区绿化', '的总结'])).toEqual([
      ['titleLines', expect.stringContaining('正好是 title 的文字')],
    ]);
  });

  test.each(['2024-12-31', new Date('2024-12-31')])('takes a date as YAML reads it: %s', (date) => {
    expect(reportSchema.parse({ ...report, signedOn: date }).signedOn).toBe('2024-12-31');
  });

  test('may give the time of day of what is published', () => {
    const publishedOn = '2025-01-15 09:30';
    expect(reportSchema.parse({ ...report, publishedOn }).publishedOn).toBe(publishedOn);
  });
});

describe('front matter that is wrong is explained in Chinese, at its place', () => {
  test.each([
    ['a title that is a number', { ...report, title: 2024 }, 'title', /双引号/],
    ['an empty title', { ...report, title: ' ' }, 'title', /不能为空/],
    ['an unknown status', { ...report, status: '发布' }, 'status', /published（已发布）/],
    ['a day that is none', { ...report, signedOn: '2024-02-30' }, 'signedOn', /真实存在/],
    ['a date in Chinese', { ...report, signedOn: '2024年12月31日' }, 'signedOn', /2024-12-31/],
    [
      'an hour that is none',
      { ...report, publishedOn: '2025-01-15 24:00' },
      'publishedOn',
      /09:30/,
    ],
    [
      'a day that is none, timed',
      { ...report, updatedOn: '2025-02-30 09:30' },
      'updatedOn',
      /09:30/,
    ],
    ['corrections that are no list', { ...report, corrections: {} }, 'corrections', /列表/],
    [
      'a correction without a reason',
      { ...report, corrections: [{ original: '甲', corrected: '乙' }] },
      'corrections.0.reason',
      /文字/,
    ],
    [
      'a withdrawal without a reason',
      { ...report, status: 'withdrawn', withdrawnOn: '2025-01-01' },
      'status',
      /withdrawnReason/,
    ],
  ])('%s', (_what, data, place, message) => {
    expect(issuesOf(reportSchema, data)).toEqual([[place, expect.stringMatching(message)]]);
  });

  test('a misspelt key is refused, not passed over', () => {
    expect(reportSchema.safeParse({ ...report, publishOn: '2025-01-01' }).success).toBe(false);
    expect(siteSchema.safeParse({ ...site, ICP: '1' }).success).toBe(false);
  });

  test.each(['Parks', '公园', 'parks_1', '-parks'])('%s is no key of a topic', (key) => {
    expect(sectionSchema.safeParse({ title: '甲', topic: key }).success).toBe(false);
    expect(topicsSchema.safeParse({ [key]: { name: '甲' } }).success).toBe(false);
  });

  test.each([
    ['javascript:alert(1)', 'https://example.org/'],
    ['https://example.org', 'javascript:alert(1)/'],
    ['https://example.org', 'https://example.org/edit'],
  ])('the site is at %s, edited at %s', (url, editUrl) => {
    expect(siteSchema.safeParse({ ...site, url, editUrl }).success).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { contrast, defaultAccent, readableAccent, tintsOf } from '../../../src/report/accent.ts';
import { siteSchema } from '../../../src/report/schema.ts';

const settings = { name: '站', issuer: '局', url: 'https://a.cn/', contact: '电话' };

describe('an accent colour', () => {
  test('has the contrast that WCAG computes', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each([defaultAccent, '#1a4f8b', '#0b6b3a', '#000000', '#7a1fa2'])(
    '%s can be read in light and dark',
    (accent) => {
      const { light, dark } = tintsOf(accent);
      for (const paper of ['#fdfcfa', '#f6f3ee', light.accentSoft])
        expect(contrast(light.accent, paper)).toBeGreaterThanOrEqual(4.5);
      for (const paper of ['#181715', '#22201d', dark.accentSoft])
        expect(contrast(dark.accent, paper)).toBeGreaterThanOrEqual(4.5);
      for (const { accent, onAccent } of [light, dark])
        expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('that is too light is refused, with the nearest that will do', () => {
    const [issue] = siteSchema.safeParse({ ...settings, accent: '#ff9900' }).error?.issues ?? [];
    const offered = readableAccent('#ff9900');
    expect(issue?.message).toBe(
      `这个颜色太浅，在浅色的页面上看不清（对比度 1.9，至少要 4.5）；相近而看得清的是 '${offered}'`,
    );
    expect(siteSchema.safeParse({ ...settings, accent: offered }).success).toBe(true);
  });

  test('is written as six digits, in quotes', () => {
    const [issue] = siteSchema.safeParse({ ...settings, accent: '蓝色' }).error?.issues ?? [];
    expect(issue?.message).toContain("写成 '#1a4f8b' 的样子");
  });
});

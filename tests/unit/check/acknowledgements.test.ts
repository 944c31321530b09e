import { describe, expect, test } from 'vitest';
import { part } from './cases.ts';
import { type Files, findingsWith } from './folder.ts';

describe('what staff have acknowledged', () => {
  const text = (entry: string, body: string): Files => ({
    [part]: `---\ntitle: 绿化\nacknowledged:\n  - rule: wording\n    text: ${entry}\n    reason: 原文如此\n---\n\n${body}\n`,
  });

  test('is not said again', async () => {
    expect(await findingsWith(text('截止目前', '截止目前完成。'))).toEqual([]);
  });

  test('is itself reported when it no longer fits', async () => {
    const [finding, ...others] = await findingsWith(text('截止目前', '截至目前完成。'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'acknowledged',
      place: `${part}:4:5`,
      severity: 'warning',
    });
  });

  test('is not known of a file whose front matter cannot be read', async () => {
    const files = { [part]: '---\ntitle： 绿化\n---\n\n截止目前完成。\n' };
    expect((await findingsWith(files)).map(({ rule }) => rule)).toEqual(['settings']);
  });

  test('is never an error', async () => {
    const files = text('秘密', '甲。\n\n机密★1年');
    expect((await findingsWith(files)).map(({ rule }) => rule)).toContain('secrecy');
  });
});

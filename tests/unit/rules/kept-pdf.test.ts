import { expect, test } from 'vitest';
import { findingsBy, withBody } from '../check/folder.ts';

const kept = (version: string) => ({
  '2024/report.pdf': `%PDF-1.7\n<xmpMM:VersionID>${version}</xmpMM:VersionID>`,
});

test('a kept PDF of another text may move its pages', async () => {
  expect(await findingsBy('kept-pdf', kept('0123456789ab'))).toMatchObject([
    {
      place: '2024/report.pdf',
      severity: 'warning',
      message: expect.stringMatching(/文本版本0123456789ab，现在是.*页码可能变动/),
      remedy: expect.stringContaining('npm run print -- 2024'),
    },
  ]);
});

test('one of the same text does not, nor one that is not ours', async () => {
  const [finding] = await findingsBy('kept-pdf', kept('0123456789ab'));
  const version = /现在是([0-9a-f]{12})/.exec(finding?.message ?? '')?.[1] ?? '';
  expect(await findingsBy('kept-pdf', kept(version))).toEqual([]);
  expect(
    await findingsBy('kept-pdf', { ...kept(version), ...withBody('改过的正文。') }),
  ).toHaveLength(1);
  expect(await findingsBy('kept-pdf', { '2024/report.pdf': '%PDF-1.7' })).toEqual([]);
});

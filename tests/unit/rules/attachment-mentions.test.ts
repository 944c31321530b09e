import { expect, test } from 'vitest';
import { type Files, findingsWith, withBody } from '../check/folder.ts';

const found = async (files: Files) =>
  (await findingsWith(files)).filter(({ rule }) => rule === 'attachment-mentions');

const link = '<Attachment file="表.csv">附件1　考核表</Attachment>';
const attached: Files = { '2024/attachments/表.csv': '甲,乙\n' };

test('an attachment that is linked is there, by its number and without', async () => {
  const text = `考核结果见附件1，名单见附件。\n\n${link}`;
  expect(await found({ ...attached, ...withBody(text) })).toEqual([]);
});

test('a second one is not', async () => {
  const [finding] = await found({ ...attached, ...withBody(`名单见附件2。\n\n${link}`) });
  expect(finding).toMatchObject({ severity: 'warning', place: '2024/1-工作/1-绿化.mdx:8:3' });
});

test('attachments that the text itself lists or holds are there', async () => {
  expect(await found(withBody('结果见附件2。\n\n附件：1.考核表　2.名单'))).toEqual([]);
  expect(await found(withBody('结果见附件1。\n\n附件1\n\n考核结果。'))).toEqual([]);
});

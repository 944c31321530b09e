import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findsEach, part } from '../check/cases.ts';
import { findingsOfCopy } from '../check/folder.ts';
import { p, word } from '../import/word.ts';

findsEach('fidelity', [
  [
    'another character',
    {
      '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正门。（二）服务。服务正文。',
    },
    '@:6:4',
    /网站：.*【文】.*\n原件：.*【门】/s,
    /corrections/,
  ],
  [
    'another title',
    {
      '2024/original.txt': '2024年总结导语。一、工作（一）绿地。绿化正文。（二）服务。服务正文。',
    },
    '@:2:8',
    /【化】.*\n.*【地】/s,
    /照原件改正/,
  ],
  [
    'digits that a line end parts in the original',
    {
      [part]: '---\ntitle: 绿化\n---\n\n完成12035件。\n',
      '2024/original.txt':
        '2024年总结导语。一、工作（一）绿化。完成120\n35件。（二）服务。服务正文。',
    },
    '@:5:6',
    /网站：.*120【3】5件.*\n原件：.*120【 】35/s,
    /照原件改正/,
  ],
  [
    'a correction of nothing',
    {
      '2024/report.mdx':
        '---\ntitle: 2024年总结\nstatus: draft\ncorrections:\n  - original: 没有\n    corrected: 甲\n    reason: 乙\n---\n导语。',
      '2024/original.txt': '甲',
    },
    '2024/report.mdx:5:15',
    /“没有”在原件中找不到/,
    /照抄/,
  ],
  [
    'two originals',
    {
      '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
      '2024/original.md': '',
    },
    '2024/original.txt',
    /原件有两份/,
    /只留/,
  ],
  [
    'an original in another format',
    { '2024/original.pdf': '' },
    '2024/original.pdf',
    /不能核对/,
    /original\.docx/,
  ],
  [
    'another text than in Word',
    { '2024/original.docx': word({ body: p('2024年总结') + p('导言。') }) },
    '2024/report.mdx:7:2',
    /网站：.*【语】.*\n原件：.*【言】/s,
    /照原件改正/,
  ],
  [
    'an original in Word that is damaged',
    { '2024/original.docx': 'nothing' },
    '2024/original.docx',
    /打不开/,
    /另存为/,
  ],
  [
    'an original without text',
    { '2024/original.txt': '\n' },
    '2024/original.txt',
    /原件是空的/,
    /删去/,
  ],
  [
    'an original that is no text',
    { '2024/original.txt': Uint8Array.of(0xff, 0xff, 0x80) },
    '2024/original.txt',
    /编码无法识别/,
    /UTF-8/,
  ],
  [
    'a correction that fits twice',
    {
      '2024/report.mdx':
        '---\ntitle: 总结\nstatus: draft\ncorrections:\n  - original: 甲\n    corrected: 乙\n    reason: 丙\n---\n',
      '2024/original.txt': '甲甲',
    },
    '2024/report.mdx:5:15',
    /有2处/,
    /多抄几个前后的字/,
  ],
]);

test.each([0, 0.2, 0.4, 0.6, 0.8, 0.999])(
  'one character that is missing from a real report is found (%d of the way)',
  async (share) => {
    const path = '2024/3-群众性创建/1-讲文明树新风.mdx';
    let line = 0;
    const findings = await findingsOfCopy('tests/fixtures/report-2024', (dir) => {
      const text = readFileSync(join(dir, path), 'utf8');
      const start = text.indexOf('\n---\n') + 6;
      const letters = [...text.matchAll(/[\p{Script=Han}，。](?![^<]*>)/gu)]
        .map(({ index }) => index)
        .filter((index) => index > start);
      const cut = letters[Math.floor(share * letters.length)] ?? start;
      line = text.slice(0, cut).split('\n').length;
      writeFileSync(join(dir, path), text.slice(0, cut) + text.slice(cut + 1));
    });
    const finding = findings.find(({ rule }) => rule === 'fidelity');
    expect(finding?.severity).toBe('error');
    // The end of a file shows at the start of what follows.
    if (share < 0.99) expect(finding?.place).toMatch(new RegExp(`^${path}:${line}:`));
    expect(finding?.message).toMatch(/网站：.*【.*】.*\n原件：.*【.*】/);
  },
);

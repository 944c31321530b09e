import { expect, test } from 'vitest';
import { withAcknowledgement } from '../../../src/check/write-acknowledgement.ts';

const entry = { rule: 'wording', text: '截止目前', reason: '原文如此' };
const lines = '  - rule: wording\n    text: 截止目前\n    reason: 原文如此\n';

test('is written at the end of the front matter, all else stays as it was typed', () => {
  const source = '---\ntitle:   "绿化"  # 标题\n\ntopic: parks\n---\n\n截止目前。\n---\n';
  expect(withAcknowledgement(source, entry)).toBe(
    source.replace('topic: parks\n', `topic: parks\nacknowledged:\n${lines}`),
  );
});

test.each(['', '  '])('is written below those that are there, indented by “%s”', (indent) => {
  const before = `acknowledged:\n${indent}- rule: marks # 见原件\n${indent}  text: 甲,乙\n${indent}  reason: 原文如此 # 已核\n`;
  const source = `---\n${before}# 专题\ntopic: parks\n---\n`;
  const added = lines.replaceAll(/^ {2}/gm, indent);
  expect(withAcknowledgement(source, entry)).toBe(
    `---\n${before}${added}# 专题\ntopic: parks\n---\n`,
  );
});

test('line ends of Windows and a byte order mark stay', () => {
  const source = '\ufeff---\r\ntitle: 绿化\r\n---\r\n正文\r\n';
  const crlf = `acknowledged:\n${lines}`.replaceAll('\n', '\r\n');
  expect(withAcknowledgement(source, entry)).toBe(
    `\ufeff---\r\ntitle: 绿化\r\n${crlf}---\r\n正文\r\n`,
  );
});

test('text that YAML would misread is put in quotes', () => {
  const text = '# 甲: “乙”';
  expect(withAcknowledgement('---\ntitle: 甲\n---\n', { ...entry, text })).toContain(
    `    text: "${text}"\n`,
  );
});

test.each([
  ['no front matter', '正文。\n'],
  ['a list in brackets', '---\nacknowledged: []\n---\n'],
  ['front matter that cannot be read', '---\ntitle: "甲\n---\n'],
])('nothing is written into %s', (_what, source) => {
  expect(withAcknowledgement(source, entry)).toBeUndefined();
});

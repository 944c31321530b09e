import { readFileSync } from 'node:fs';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Severity, severityNames } from '../../finding.ts';
import { severityOf } from '../check.ts';
import { ruleDocs } from '../rule-docs.ts';
import { escaped, html } from './html.ts';

/** The findings as one HTML page to hand round, the gravest first: each in its sentence, with source and remedy. */
export function page(files: VFile[]): string {
  const docs = new Map(ruleDocs().map((doc) => [doc.rule, doc.standards]));
  const source = ({ ruleId = '' }: VFileMessage): string => {
    const standards = docs.get(ruleId) ?? [];
    return standards.length > 0 ? `<p>依据：${escaped(standards.join('；'))}</p>` : '';
  };
  const groups = order.flatMap((severity) => {
    const list = html(files, [severity], source);
    return list
      ? [`<h2>${severityNames[severity]}（${countOf(files, severity)}处）</h2>${list}`]
      : [];
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>内容检查</title><style>${style()}</style></head>
<body><main><h1>内容检查</h1>${groups.join('') || '<p>没有发现问题。</p>'}
<p>${escaped('错误必须改，否则网站不更新；警告多半要改；提示供参考。程序只指出，不替人改字。')}</p></main></body></html>`;
}

const order: Severity[] = ['error', 'warning', 'hint'];

const countOf = (files: VFile[], severity: Severity): number =>
  files.flatMap(({ messages }) => messages).filter((message) => severityOf(message) === severity)
    .length;

const style = (): string =>
  readFileSync(new URL('../../styles/while-writing.css', import.meta.url), 'utf8');

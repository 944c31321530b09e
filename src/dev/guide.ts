import type { VFileMessage } from 'vfile-message';
import { ruleNames } from '../check/check.ts';
import { escaped } from '../check/reporters/html.ts';
import { type RuleDoc, ruleDocs } from '../check/rule-docs.ts';

/** Below a finding: the link to the page of its rule, and where it may be left as it is, the form that says so. */
export function belowFinding(
  { ruleId = '', line, actual, fatal }: VFileMessage,
  path: string,
): string {
  const link = `<p><a href="/guide/${ruleId}/">规则 ${ruleId}：例子和依据</a></p>`;
  if (fatal || !line || !actual || !ruleNames.includes(ruleId)) return link;
  return `${link}<form data-rule="${ruleId}" data-file="${escaped(path)}" data-line="${line}">
<label>不改的，写明理由：<input name="reason" value="原文如此" required></label> <button>记下，不再提示</button> <output></output></form>`;
}

/**
 * The pages on the rules of the check, made of their doc blocks: `/guide/` lists them, `/guide/growth/` is one. They
 * are for those who write, and so only in `dev`.
 * @param address the path of what is asked for
 * @returns title and body as HTML; nothing for an address that is none of theirs
 */
export function guidePage(address: string): { title: string; body: string } | undefined {
  const [isOurs, rule] = /^\/guide\/(?:([a-z-]+)\/?)?$/.exec(address) ?? [];
  if (isOurs === undefined) return undefined;
  const docs = ruleDocs();
  if (rule === undefined) return { title: '检查的规则', body: docs.map(entry).join('') };
  const doc = docs.find((each) => each.rule === rule);
  return doc && { title: `规则 ${rule}`, body: pageOf(doc) };
}

const entry = ({ rule, says }: RuleDoc): string =>
  `<p><a href="/guide/${rule}/">${rule}</a>　${shown(says)}</p>`;

const pageOf = ({ says, remedy, standards, examples }: RuleDoc): string =>
  [
    `<p>${shown(says)}</p>`,
    `<h2>怎么办</h2><p>${shown(remedy)}</p>`,
    list(
      '错的',
      examples.flatMap(({ text, said }) => (said ? [`${text}\n→ ${said}`] : [])),
    ),
    list(
      '对的',
      examples.flatMap(({ text, said }) => (said ? [] : [text])),
    ),
    list('依据', standards),
    '<p><a href="/guide/">所有规则</a></p>',
  ].join('');

const list = (title: string, items: string[]): string =>
  items.length > 0
    ? `<h2>${title}</h2><ul>${items.map((item) => `<li><pre>${escaped(item)}</pre></li>`).join('')}</ul>`
    : '';

/** A text of the guide's table, where code stands between grave accents. */
const shown = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

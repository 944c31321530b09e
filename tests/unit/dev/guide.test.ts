import { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { ruleNames } from '../../../src/check/check.ts';
import { belowFinding, guidePage } from '../../../src/dev/guide.ts';

const finding = (ruleId: string, isError = false): VFileMessage =>
  Object.assign(new VFileMessage('甲', { ruleId, place: { line: 8, column: 1 } }), {
    actual: '甲',
    fatal: isError,
  });

test('what may stand as it is has a form that says so, an error has none', () => {
  expect(belowFinding(finding('wording'), '甲"乙.mdx')).toContain(
    '<form data-rule="wording" data-file="甲&#34;乙.mdx" data-line="8">',
  );
  expect(belowFinding(finding('syntax', true), '甲.mdx')).not.toContain('<form');
});

test.each(ruleNames)('the link below a finding of %s leads to the page of the rule', (rule) => {
  const [, address = ''] = /href="([^"]+)"/.exec(belowFinding(finding(rule), '甲.mdx')) ?? [];
  expect(guidePage(address)?.title).toBe(`规则 ${rule}`);
});

test('the page has what is wrong, what is right, what to do and where it is written', () => {
  const body = guidePage('/guide/growth/')?.body;
  expect(body).toContain('投诉量同比下降120%。\n→ 下降不会超过100%');
  expect(body).toContain('<h2>对的</h2>');
  expect(body).toContain('照提示里的算式核对');
  expect(body).toContain('国家统计局');
});

test('all rules stand in one list, and other addresses are the site’s', () => {
  expect(guidePage('/guide/')?.body).toContain('href="/guide/calendar/"');
  expect(guidePage('/guide/none/')).toBeUndefined();
  expect(guidePage('/2024/')).toBeUndefined();
});

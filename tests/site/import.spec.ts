import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

/** Runs a command as npm does, and returns what it says. */
function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.js', ...args], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  return stdout + stderr;
}

let dir = '';
test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
});
test.afterEach(() => rmSync(dir, { recursive: true }));

test('what is imported into an empty folder builds as it is; as a draft it is not published', () => {
  test.slow();
  const content = join(dir, 'content');
  const site = join(dir, 'site');
  const original = 'tests/fixtures/report-2024/2024/original.txt';
  expect(run('import', original, '--year', '2024', '--content', content)).toMatch(
    /3个部分，15个小节/,
  );
  const report = join(content, '2024/report.mdx');
  const text = readFileSync(report, 'utf8');
  writeFileSync(report, text.replace('status: published', 'status: draft'));
  const said = run('build', '--content', content, '--out', site, '--no-pdf');
  expect(said).not.toContain('WARN');
  expect(said).toContain('送审稿没有生成：2024年');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch('还没有发布的总结');
});

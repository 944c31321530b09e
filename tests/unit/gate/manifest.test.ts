import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeManifest } from '../../../src/gate/manifest.ts';
import { type ManifestFile, manifestFile } from '../../../src/report/open-data.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'manifest-'));
  for (const folder of ['site/2024', 'content']) mkdirSync(join(work, folder), { recursive: true });
  writeFileSync(join(work, 'content/site.yaml'), 'name: 示例\n');
  writeFileSync(join(work, 'site/2024/report.txt'), 'abc');
  writeFileSync(join(work, 'site/404.html'), '');
});
afterEach(() => rmSync(work, { recursive: true }));

const bare = {
  $schema: 'https://example.org/schemas/manifest.json',
  title: '示例',
  publisher: '示例局',
  url: 'https://example.org/',
  reports: [],
  files: [],
};

function completed(): ManifestFile {
  writeFileSync(join(work, 'site/manifest.json'), JSON.stringify(bare));
  completeManifest(join(work, 'site'), join(work, 'content'));
  return manifestFile.parse(JSON.parse(readFileSync(join(work, 'site/manifest.json'), 'utf8')));
}

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    ['-C', work, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args],
    {
      encoding: 'utf8',
    },
  ).trim();

test('lists every file but itself, with its size and its SHA-256', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(completed()).toEqual({
    ...bare,
    files: [
      { path: '2024/report.txt', bytes: 3, sha256: abc },
      { path: '404.html', bytes: 0, sha256: empty },
    ],
  });
});

test('names the commit of the content, and whether anything was changed since', () => {
  git('init', '-q');
  expect(completed()).not.toHaveProperty('commit');
  git('add', 'content');
  git('commit', '-qm', '内容');
  const commit = git('rev-parse', 'HEAD');
  expect(completed()).toMatchObject({ commit, hasUncommittedChanges: false });
  writeFileSync(join(work, 'content/site.yaml'), 'name: 改\n');
  expect(completed()).toMatchObject({ commit, hasUncommittedChanges: true });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Content } from '../reader/content.ts';
import { originalAt, originalPaths } from '../reader/originals.ts';
import { readContent } from '../reader/read-content.ts';
import { reportsOf } from '../reader/reports.ts';
import type { Original } from '../report/fidelity.ts';
import { lineText, plainText } from '../report/plainText.ts';

/** What a draft is compared with, and how it is called. */
export interface Earlier {
  name: string;
  text: Original;
}

/**
 * The earlier version of a draft: its original, else what was last committed to Git.
 * @returns nothing where there is neither
 */
export function earlierVersion(content: Content, year: number): Earlier | undefined {
  const [path] = originalPaths(content, year);
  if (path) return { name: `原件（${path.split('/').at(-1)}）`, text: originalAt(content, path) };
  return committed(content.dir, year);
}

function committed(dir: string, year: number): Earlier | undefined {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return status === 0 ? stdout : undefined;
  };
  const files = git('ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', 'site.yaml', String(year));
  if (!files) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  try {
    for (const path of files.split('\0').filter((each) => /\.(mdx|yaml)$/.test(each))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), git('show', `HEAD:./${path}`) ?? '');
    }
    const [report] = reportsOf(readContent(folder), year);
    if (!report) return undefined;
    const text = plainText(report).map(lineText).join('\n');
    const day = git('log', '-1', '--format=%cs', '--', String(year))?.trim();
    return { name: `Git 里上一次提交的文字（${day}）`, text: { text } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

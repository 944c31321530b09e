import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../reader/content.ts';
import {
  contentVersionOf,
  type Upgrade,
  upgrades,
  versionAfter,
} from '../reader/content-version.ts';
import { readContent } from '../reader/read-content.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';

/** `npm run upgrade`: brings content that an older version of the program read to what this one reads. */
export function command(args: string[]): void {
  const { content: folder = 'content' } = readOptions(
    {
      command: 'npm run upgrade -- [选项]',
      about: '换了新版本的程序以后，把内容改成它要的写法；不用改的文件一个字也不动。',
      options: { content: { value: '文件夹', about: '内容文件夹，默认为 content' } },
    },
    args,
  );
  const dir = userPath(folder);
  if (!existsSync(dir)) throw new Failure(`没有这个内容文件夹：${dir}`, 2);
  say(upgrade(readContent(dir), upgrades));
}

/**
 * Applies to a content folder the steps that it lacks, and writes its new version into `site.yaml`.
 * @returns what was done, in Chinese
 * @throws Failure where the content is newer than the program, or its settings cannot be read
 */
export function upgrade(content: Content, steps: Upgrade[]): string {
  const [is, wanted] = [contentVersionOf(content), versionAfter(steps)];
  if (is > wanted)
    throw new Failure(
      `内容是第${is}版的写法，这个程序只认识到第${wanted}版。换上更新的程序，内容不用改。`,
    );
  if (is === wanted) return `内容已经是第${wanted}版的写法，不用改。`;
  const { document } = content.site;
  if (!document || document.errors.length > 0)
    throw new Failure('site.yaml 读不出来，先用 npm run check 找出来改正。没有改动任何文件。');
  document.set('contentVersion', wanted);
  const missing = steps.slice(is - 1);
  const changed = [...content.texts].flatMap(([path, before = '']): [string, string][] => {
    const typed = path === content.site.path ? String(document) : before;
    const text = missing.reduce((sofar, step) => step.apply(path, sofar), typed);
    return text === before ? [] : [[path, text]];
  });
  for (const [path, text] of changed) writeFileSync(join(content.dir, path), text);
  return [
    `内容从第${is}版改成了第${wanted}版：`,
    ...missing.map(({ about }) => `  ${about}`),
    `改动了 ${changed.length} 个文件：`,
    ...changed.map(([path]) => `  ${path}`),
    '用 git diff 看改了什么，再运行 npm run check。',
  ].join('\n');
}

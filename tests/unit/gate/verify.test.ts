import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/commands/failure.ts';
import { type Served, serve } from '../../../src/commands/serve.ts';
import { command } from '../../../src/commands/verify.ts';
import { completeManifest } from '../../../src/gate/manifest.ts';
import { precompress } from '../../../src/gate/precompress.ts';
import { siteFiles } from '../../../src/gate/site-files.ts';

let work = '';
let site = '';
let printed: string[] = [];

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'verify-'));
  site = join(work, 'site');
  mkdirSync(join(site, '2024'), { recursive: true });
  const manifest = {
    $schema: 'https://example.org/schemas/manifest.json',
    title: '示例',
    publisher: '示例局',
    url: 'https://example.org/',
    reports: [
      {
        year: 2024,
        title: '2024年总结',
        url: 'https://example.org/2024/',
        textSha256: 'ab'.repeat(32),
        original: null,
      },
    ],
    files: [],
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'index.html': '首页',
    '404.html': '没有',
    '2024/index.html': '总结',
    '2024/附 表.csv': '甲,乙',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text);
  completeManifest(site, work);
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text) => printed.push(String(text)));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(work, { recursive: true });
});

/** What the command prints, and its exit code. */
async function verify(...args: string[]): Promise<{ output: string; code: number }> {
  try {
    await command(args);
    return { output: printed.join('\n'), code: 0 };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { output: `${printed.join('\n')}\n${error.message}`, code: error.exitCode };
  }
}

test('a folder that is what was published', async () => {
  const { output, code } = await verify(site);
  expect(code).toBe(0);
  expect(output).toContain('一致：4个文件');
  expect(output).toContain('2024年总结的文本版本：abababababab');
  expect(output).toContain('结论：与清单完全一致，是发布时的原样。');
  expect(output).toContain('--manifest 指定发布时存档的清单');
});

test('gzip forms of its files are no difference, others are', async () => {
  writeFileSync(join(site, '2024/index.html'), '总结'.repeat(1000));
  completeManifest(site, work);
  precompress(site, siteFiles(site));
  expect(siteFiles(site).paths.filter((path) => path.endsWith('.gz'))).toEqual([
    '2024/index.html.gz',
  ]);
  expect((await verify(site)).code).toBe(0);
  for (const held of ['总洁'.repeat(1000), '总结'.repeat(1_000_000)]) {
    writeFileSync(join(site, '2024/index.html.gz'), gzipSync(held));
    const { output } = await verify(site);
    expect(output).toContain('多出，不在清单里：1个文件\n  2024/index.html.gz');
  }
});

describe('a folder that is not', () => {
  test('one byte changed', async () => {
    writeFileSync(join(site, '2024/index.html'), '总洁');
    const { output, code } = await verify(site);
    expect(code).toBe(1);
    expect(output).toContain('一致：3个文件\n内容不同：1个文件\n  2024/index.html\n');
    expect(output).toContain('结论：与清单不一致');
  });

  test('a file gone, and one that came', async () => {
    rmSync(join(site, '2024/附 表.csv'));
    writeFileSync(join(site, '2024/新\u001b[31m.html'), '');
    const { output, code } = await verify(site);
    expect(code).toBe(1);
    expect(output).toContain('缺少：1个文件\n  2024/附 表.csv');
    expect(output).toContain('多出，不在清单里：1个文件\n  2024/新�[31m.html');
  });

  test('a link in place of a file, or beside them, to somewhere else', async () => {
    rmSync(join(site, 'index.html'));
    symlinkSync(join(site, '404.html'), join(site, 'index.html'));
    symlinkSync(work, join(site, '2024/外'));
    const { output, code } = await verify(site);
    expect(code).toBe(1);
    expect(output).toContain('缺少：1个文件\n  index.html');
    expect(output).toContain('多出，不在清单里：1个文件\n  2024/外');
  });

  test('a page and the site’s own manifest changed together, which a kept one tells', async () => {
    const kept = join(work, '存档.json');
    cpSync(join(site, 'manifest.json'), kept);
    expect((await verify(site, '--manifest', kept)).code).toBe(0);
    writeFileSync(join(site, 'index.html'), '改过的首页');
    completeManifest(site, work);
    expect((await verify(site)).code).toBe(0);
    const { output, code } = await verify(site, '--manifest', kept);
    expect(code).toBe(1);
    expect(output).toContain('内容不同：2个文件\n  index.html\n  manifest.json');
  });
});

describe('a site on a host', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(site, '/sub/', 0);
  });
  afterEach(() => served.close());

  const address = (): string => `http://localhost:${served.port}/sub/`;

  test('is read as readers read it', async () => {
    const { output, code } = await verify(address());
    expect(output).toContain('一致：4个文件');
    expect(code).toBe(0);
    expect((await verify(`${address()}index.html`)).code).toBe(0);
  });

  test('may keep its own settings to itself, which a folder may not lack', async () => {
    writeFileSync(join(site, '.nojekyll'), '');
    completeManifest(site, work);
    rmSync(join(site, '.nojekyll'));
    const { output, code } = await verify(address());
    expect(output).toContain('没有比对（主机自己用的设置，不对外提供）：1个文件\n  .nojekyll');
    expect(code).toBe(0);
    expect((await verify(site)).output).toContain('缺少：1个文件\n  .nojekyll');
  });

  test('differs in a page, and lacks a file', async () => {
    writeFileSync(join(site, 'index.html'), '改过的首页');
    rmSync(join(site, '2024/附 表.csv'));
    const { output, code } = await verify(address());
    expect(output).toContain('内容不同：1个文件\n  index.html');
    expect(output).toContain('缺少：1个文件\n  2024/附 表.csv');
    expect(code).toBe(1);
  });
});

describe('says in Chinese why it cannot compare', () => {
  test.each([
    [['http://localhost:9/'], '打不开 http://localhost:9/'],
    [['不存在'], '没有这个文件夹'],
    [[], '请写网址或文件夹'],
  ])('%j', async (args, message) => {
    const { output, code } = await verify(...args);
    expect(output).toContain(message);
    expect(code).toBeGreaterThan(0);
  });

  test('a folder without a manifest, or with one that is none', async () => {
    const text = readFileSync(join(site, 'manifest.json'), 'utf8');
    for (const wrong of ['{}', '不是', text.replace('"index.html"', '"../index.html"')]) {
      writeFileSync(join(site, 'manifest.json'), wrong);
      expect((await verify(site)).output).toContain('不是网站文件清单，或者已经损坏');
    }
    rmSync(join(site, 'manifest.json'));
    expect((await verify(site)).output).toContain('没有清单 manifest.json');
  });
});

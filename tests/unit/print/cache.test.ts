import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printKey, toolsHash } from '../../../src/print/cache.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(dir, '2024/print'), { recursive: true });
  mkdirSync(join(dir, '_astro'));
  write('_astro/print.css', 'p{}');
  write('_astro/图.png', 'image');
  write('2024/print/index.html', page());
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(dir, path), text);

const page = (change: { header?: string; text?: string; title?: string } = {}): string =>
  `<html><head><meta name="ArticleTitle" content="${change.title ?? '总结'}"><link rel="stylesheet" href="/sub/_astro/print.css"></head><body><header>${change.header ?? ''}</header><article class="document"><p>${change.text ?? '正文'}</p><img alt="图" src="/sub/_astro/%E5%9B%BE.png"></article></body></html>`;

const key = async (root = 'https://www.example.org/sub/', font = 'font'): Promise<string> => {
  const faces = [{ family: 'Report Song', font: Buffer.from(font) }];
  const tools = await toolsHash(faces, { executablePath: process.execPath });
  return printKey({ dir, root }, 2024, tools);
};

test('a PDF is taken from the cache where nothing that it is made of has changed', async () => {
  const before = await key();
  write('2024/print/index.html', page({ header: '新的一年' }));
  expect(await key()).toBe(before);
});

test.each<[string, () => void]>([
  ['the text', () => write('2024/print/index.html', page({ text: '正文。' }))],
  ['the title', () => write('2024/print/index.html', page({ title: '总 结' }))],
  ['the style sheet', () => write('_astro/print.css', 'p{color:red}')],
  ['an image', () => write('_astro/图.png', 'other')],
])('it is not where %s has changed', async (_what, change) => {
  const before = await key();
  change();
  expect(await key()).not.toBe(before);
});

test('nor where the fonts or the address have', async () => {
  const before = await key();
  expect(await key(undefined, 'other')).not.toBe(before);
  expect(await key('https://other.example.org/sub/')).not.toBe(before);
});

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFaces } from '../../../src/browser/faces.ts';
import { subsetFace } from '../../../src/browser/subset-face.ts';

const folder = resolve('src/browser/fonts');
const fonts = readdirSync(folder).filter((name) => name.endsWith('.otf'));

test('the fonts are the ones that their README names, unmodified', () => {
  const readme = readFileSync(resolve(folder, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/(\S+\.otf)\s+\|\s+([0-9a-f]{64})/g)];
  expect(named.map(([, name]) => name).sort()).toEqual(fonts.sort());
  for (const [, name = '', sum] of named) {
    const bytes = readFileSync(resolve(folder, name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
  }
});

test('a subset is TrueType, and knows which characters it has', async () => {
  for (const name of fonts) {
    const { bytes, characters } = await subsetFace(
      readFileSync(resolve(folder, name)),
      '一年xx局2024𠮷',
    );
    expect(Buffer.from(bytes).readUInt32BE(0), name).toBe(0x00010000);
    expect([...characters].sort().join(''), name).toBe('024x一局年');
  }
});

test('a subset of characters keeps no compatibility characters that share their glyphs', async () => {
  const { characters } = await subsetFace(
    readFileSync(resolve(folder, 'FandolFang-Regular.otf')),
    '一人',
  );
  expect([...characters].sort()).toEqual(['一', '人']);
});

test('a bureau’s own font takes the place of the open one, and must be a font', async () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(content, 'fonts'));
  const own = readFileSync(resolve(folder, 'FandolHei-Regular.otf'));
  writeFileSync(join(content, 'fonts/小标宋.otf'), own);
  const face = (await readFaces(content)).find(({ family }) => family === 'Report XiaoBiaoSong');
  expect(face?.font.equals(own)).toBe(true);
  writeFileSync(join(content, 'fonts/仿宋.ttf'), 'ttcf');
  await expect(readFaces(content)).rejects.toThrow(/fonts\/仿宋\.ttf 不能用.*\.ttc/);
  rmSync(content, { recursive: true });
});

test('digits of a subset keep their width of half a character', async () => {
  const font = readFileSync(resolve(folder, 'FandolSong-Regular.otf'));
  const { bytes } = await subsetFace(font, '1一');
  expect(widthsOf(Buffer.from(bytes)).sort((a, b) => a - b)).toEqual(
    expect.arrayContaining([500, 1000]),
  );
});

/** The advance widths of a TrueType font. */
function widthsOf(font: Buffer): number[] {
  const table = (tag: string): number => {
    const at = font.indexOf(tag, 12, 'latin1');
    return font.readUInt32BE(at + 8);
  };
  const count = font.readUInt16BE(table('hhea') + 34);
  return Array.from({ length: count }, (_, i) => font.readUInt16BE(table('hmtx') + 4 * i));
}

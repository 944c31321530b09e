import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { readFaces } from '../../../src/browser/faces.ts';
import { fallbackFor } from '../../../src/browser/fallback.ts';
import { characterTest } from '../../../src/browser/font-characters.ts';
import { subsetFace } from '../../../src/browser/subset-face.ts';

const folder = resolve('src/browser/fonts');
const fonts = readdirSync(folder).filter((name) => /\.(otf|ttf)$/.test(name));
const fandol = fonts.filter((name) => name.startsWith('Fandol'));

test('the fonts are the ones that their README names, unmodified', () => {
  const readme = readFileSync(resolve(folder, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/(\S+\.[ot]tf) .*?([0-9a-f]{64})/g)];
  expect(named.map(([, name]) => name).sort()).toEqual(fonts.sort());
  for (const [, name = '', sum] of named) {
    const bytes = readFileSync(resolve(folder, name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
  }
});

test('a subset is TrueType, and knows which characters it has', async () => {
  for (const name of fandol) {
    const { bytes, characters } = await subsetFace(
      readFileSync(resolve(folder, name)),
      '一年xx局2024𠮷',
    );
    expect(Buffer.from(bytes).readUInt32BE(0), name).toBe(0x00010000);
    expect([...characters].sort().join(''), name).toBe('024x一局年');
  }
});

test('a character keeps its shape and its width as TrueType', async () => {
  for (const name of fandol) {
    const font = readFileSync(resolve(folder, name));
    const { bytes } = await subsetFace(font, '国鑫，g');
    for (const character of '国鑫，g') {
      const [before, after] = [font, bytes].map((each) => measured(each, character));
      for (const [i, value] of (before ?? []).entries())
        expect(Math.abs(value - (after?.[i] ?? 0)), `${name} ${character}`).toBeLessThan(10);
    }
  }
});

/** How wide a character is, and where its outline lies, in thousandths of its size; with the bends, not the curves. */
function measured(font: Uint8Array, character: string): number[] {
  const drawn = new Font(new Face(new Blob(font)));
  const glyph = drawn.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;
  const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = drawn.glyphExtents(glyph) ?? {};
  return [drawn.glyphHAdvance(glyph), xBearing, yBearing, width, height];
}

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

test('the characters of a font file are those that its table of characters names', () => {
  const has = characterTest(resolve(folder, 'NotoSerifSC-Light.ttf'));
  const han = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  expect(han(0x4e00, 0x9fff).filter((code) => !has(code))).toEqual([]);
  expect(han(0x3400, 0x4dbf).filter((code) => !has(code))).toEqual([]);
  expect([0x20bb7, 0x20, 0xffff, 0x10ffff].map(has)).toEqual([false, true, false, false]);
});

test('a character that a face lacks is drawn by the first font that has it, or as a box with its code', async () => {
  for (const isHeavy of [false, true]) {
    const found = await fallbackFor('玥喆昇镕㎡³₂₅☑𫖯䶮𠮷', isHeavy);
    expect(found.map(({ characters }) => [...characters].sort().join(''))).toEqual([
      '³㎡䶮喆昇玥镕𫖯',
      '₂₅',
      '☑',
      '𠮷',
    ]);
    for (const { bytes } of found) {
      expect(Buffer.from(bytes).readUInt32BE(0)).toBe(0x00010000);
    }
  }
});

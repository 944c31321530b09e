import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printable } from '../../../src/print/images.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a photograph becomes a JPEG as wide as paper shows it, the same bytes each time', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const file = join(folder, 'photo.webp');
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff', noise } })
    .webp()
    .toFile(file);
  const image = await printable(file, 100);
  expect(image.contentType).toBe('image/jpeg');
  expect(await sharp(image.body).metadata()).toMatchObject({ width: 100, height: 75 });
  expect((await printable(file, 100)).body.equals(image.body)).toBe(true);
});

test('a drawing stays without loss, is not enlarged, and stands on white', async () => {
  const file = join(folder, 'drawing.png');
  const background = { r: 255, g: 0, b: 0, alpha: 0 };
  await sharp({ create: { width: 400, height: 300, channels: 4, background } })
    .png()
    .toFile(file);
  const image = await printable(file, 1000);
  expect(image.contentType).toBe('image/png');
  const { data, info } = await sharp(image.body).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 400, channels: 3 });
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test('a drawing with words becomes pixels, as many as paper shows', async () => {
  const file = join(folder, 'chart.svg');
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="9" y="50">12</text></svg>',
  );
  const { body } = await printable(file, 1000);
  expect(await sharp(body).metadata()).toMatchObject({ width: 1000, height: 500 });
});

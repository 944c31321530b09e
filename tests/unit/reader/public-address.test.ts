import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicAddress } from '../../../src/reader/public-address.ts';

test.each([
  ['url: https://www.example.org/summary/', { site: 'https://www.example.org', base: '/summary/' }],
  ['url: https://www.example.org', { site: 'https://www.example.org', base: '/' }],
  ['url: www.example.org', {}],
  ['url: "', {}],
  [undefined, {}],
])('of %s the address is what Astro takes', (text, address) => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    if (text) writeFileSync(join(dir, 'site.yaml'), text);
    expect(publicAddress(dir)).toEqual(address);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

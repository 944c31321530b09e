import { expect, test } from 'vitest';
import { withArtifacts } from '../../../src/print/accessible-pdf.ts';

const lines = (text: string): string => text.replaceAll(' | ', '\n');

test.each([
  ['q | BT | <0001> Tj | ET | Q', 'q | /Artifact BMC | BT | <0001> Tj | ET | EMC | Q'],
  ['0 0 1 1 re | f', '/Artifact BMC | 0 0 1 1 re | f | EMC'],
  [
    '/P <</MCID 0 >>BDC | BT | ET | 0 0 1 1 re | f | EMC',
    '/P <</MCID 0 >>BDC | BT | ET | 0 0 1 1 re | f | EMC',
  ],
  ['0 0 1 1 re | W* n | q', '0 0 1 1 re | W* n | q'],
])('what a page paints outside of its content becomes an artifact: %s', (before, after) => {
  expect(withArtifacts(lines(before))).toBe(lines(after));
});

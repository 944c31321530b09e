import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programOf, steps } from '../../../src/commands/test.ts';

test.each(steps.map(({ command }) => command[0]))(
  '%s is run by Node itself, which needs no shell on any system',
  (name) => {
    const path = programOf(name);
    expect(existsSync(path)).toBe(true);
    expect(path).not.toMatch(/\.bin[\\/]|\.(cmd|ps1|exe)$/);
  },
);

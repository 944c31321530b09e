import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/engines/*.test.ts'],
    globalSetup: 'tests/engines/setup.ts',
    // A hang ends some time; a slow or loaded machine is none.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

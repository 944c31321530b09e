import { defineConfig } from 'vitest/config';

// A test that hangs is ended, but not one that a loaded machine slows down. The files share a process: to load the
// program anew for each took as long as the tests.
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 2,
  },
});

import { defineConfig } from 'vitest/config';

// A test that hangs is ended, but not one that a loaded machine slows down.
export default defineConfig({
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
});

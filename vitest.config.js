import { defineConfig } from 'vitest/config';

// Long enough for a machine twenty times slower: no test is there to measure time.
const LONG = 600_000;

export default defineConfig({
  test: {
    testTimeout: LONG,
    hookTimeout: LONG,
    globalSetup: 'test/support/say-what-is-skipped.ts',
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Long enough for a machine twenty times slower: no test is there to measure time.
const LONG = 600_000;

export default defineConfig({
  test: {
    testTimeout: LONG,
    hookTimeout: LONG,
    // Vitest leaves one free, which of two is half: much of the time the tests wait for programs that they started.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded, and code is compiled, once for many files: a third of the time.
    isolate: false,
    globalSetup: 'test/support/say-what-is-skipped.ts',
  },
});

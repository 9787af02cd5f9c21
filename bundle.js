// Bundles what tsc has built (npm run build): Node loads a few large files sooner than hundreds of small ones.

import { rolldown } from 'rolldown';

const PROGRAM = {
  input: { main: 'dist/cli/main.js', worker: 'dist/batch/worker.js' },
  platform: 'node',
  // Found beside their own files, or loaded only where they are needed.
  external: [/^(?:pdfjs-dist|sax|yauzl|commander|hucre|hyparquet|jsonc-parser|@napi-rs)/],
  output: { dir: 'dist/program', format: 'esm', cleanDir: true },
};

/** The scripts of pages, which stand in them. */
const SCRIPTS = {
  input: 'src/pages/review/index.ts',
  output: { file: 'dist/pages/review.js', format: 'esm' },
};

for (const { output, ...input } of [PROGRAM, SCRIPTS]) {
  const bundle = await rolldown(input);
  await bundle.write(output);
  await bundle.close();
}

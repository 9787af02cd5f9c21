// The program in a few files: Node loads one large file sooner than two hundred small ones.
const program = {
  input: { main: 'dist/main.js', thread: 'dist/batch/thread.js' },
  platform: 'node',
  // Found beside their own files, or loaded only where they are needed.
  external: [/^(?:pdfjs-dist|mammoth|commander|hucre|hyparquet|jsonc-parser|@napi-rs)/],
  output: { dir: 'dist/program', format: 'esm', cleanDir: true },
};

/** The scripts of pages, which stand in them. */
const scripts = {
  input: 'web/review/index.ts',
  output: { file: 'dist/web/review.js', format: 'esm' },
};

export default [program, scripts];

// Measures the built library and program (run `npm run build` first) and prints a table:
// npm run bench -- [--many N] [folder...]
// The documents of samples/ where no folder is given. With --many, also N documents, the same ones over
// and over, and a tenth of them before. Other programs are measured beside it where they are installed.

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchBatches } from './batches.js';
import { benchReading, benchSmall } from './commands.js';
import { documentsIn, ENDINGS, SAMPLES } from './documents.js';
import { benchLibrary } from './library.js';
import { benchMany } from './many.js';
import { benchPage } from './page.js';

const { values, positionals } = parseArgs({
  options: { many: { type: 'string' } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : [SAMPLES];
const documents = documentsIn(folders);
if (documents.length === 0) {
  console.error(`${folders.join(', ')}: no documents (${ENDINGS.join(', ')})`);
  process.exit(2);
}
const pdfs = documents.filter(({ name }) => /\.pdf$/i.test(name));
const scratch = mkdtempSync(join(tmpdir(), 'arealetter-bench-'));

const cores = availableParallelism();
console.log(`${process.version} on ${process.platform}, ${cores} cores, ${folders.join(', ')}`);
const { rows, longest } = await benchLibrary(documents);
print(rows);
print(await benchBatches(pdfs, scratch));
print(await benchReading(pdfs, scratch));
print(await benchMany(documents, values.many ? Number(values.many) : null, scratch));
print(benchSmall(longest));
print(await benchPage(scratch));
rmSync(scratch, { recursive: true });

function print(rows) {
  for (const [label, value] of rows) if (value) console.log(`${label.padEnd(12)} ${value}`);
}

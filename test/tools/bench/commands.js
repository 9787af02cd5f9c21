// What commands take: over all PDFs with the share of the cores that they use, and by themselves.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SAMPLES } from './documents.js';
import { median, ms, time } from './measure.js';
import { BIN, runNode, usageOf } from './programs.js';

const STARTS = 15;
const TURNS = 3;
const PAIRS = 9;

/** The commands that read many documents on the way to something else. */
export async function benchReading(pdfs, scratch) {
  if (pdfs.length < 2) return [];
  const paths = pdfs.map(({ path }) => path);
  const commands = {
    search: ['search', 'waiting', 'times', ...paths],
    compare: ['compare', '-o', join(scratch, 'compare.json'), '-f', 'json', ...paths],
    export: ['export', '-o', join(scratch, 'findings.csv'), ...paths],
  };
  const rows = [];
  for (const [name, args] of Object.entries(commands)) {
    const runs = [];
    for (let turn = 0; turn < TURNS; turn += 1) runs.push(await usageOf(...args));
    const cores = median(runs.map(({ cores }) => cores));
    rows.push([
      name,
      `${ms(median(runs.map(({ wall }) => wall)))} over ${paths.length} PDFs, on ${cores.toFixed(2)} of ${availableParallelism()} cores`,
    ]);
  }
  return rows;
}

/** A review of the longest PDF, a diff, and the start of the program. */
export function benchSmall(longest) {
  const several = (times, run) => median(Array.from({ length: times }, () => time(run)));
  const review = longest && several(TURNS, () => runNode(BIN, 'review', longest, '-o', '-'));
  const help = several(STARTS, () => runNode(BIN, '--help'));
  const bare = several(STARTS, () => runNode('-e', '0'));
  const [ofRecords, ofPdfs] = ['json', 'pdf'].map((ending) => several(PAIRS, () => diff(ending)));
  return [
    ['review', review && `${ms(review)} for the longest PDF, the program's start included`],
    [
      'diff',
      `${ms(ofRecords)} of two records, ${ms(ofRecords - bare)} beyond node; ${ms(ofPdfs)} of two PDFs`,
    ],
    ['--help', `${ms(help)}, node alone ${ms(bare)}, so ours ${ms(help - bare)}`],
  ];
}

function diff(ending) {
  const paths = ['wrenshire-2018-letter', 'wrenshire-2024-report'].map((stem) =>
    join(SAMPLES, `${stem}.${ending}`),
  );
  runNode(BIN, 'diff', '--exit-zero', ...paths);
}

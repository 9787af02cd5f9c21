// Thousands of documents: memory must stay, and time grow in proportion.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fillFolder } from './documents.js';
import { ms } from './measure.js';
import { ended, startProgram } from './programs.js';

// Milliseconds.
const OFTEN = 500;

/** So many documents, and a tenth of them before. */
export async function benchMany(documents, count, scratch) {
  if (count === null) return [];
  const rows = [];
  for (const some of [Math.round(count / 10), count]) {
    rows.push([`${some} files`, await growth(documents, some, scratch)]);
  }
  return rows;
}

async function growth(documents, count, scratch) {
  const from = join(scratch, `many-${count}`);
  fillFolder(from, documents, count);
  const started = performance.now();
  const child = startProgram('extract', '-o', `${from}-records/`, from);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid));
  }, OFTEN);
  await ended(child);
  clearInterval(watch);
  const taken = performance.now() - started;
  return `${(taken / 1000).toFixed(0)} s, ${ms(taken / count)} each, at most ${most.toFixed(0)} MB`;
}

/** Megabytes. */
function memoryOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}

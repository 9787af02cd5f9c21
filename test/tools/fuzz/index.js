// Damages the samples at random, by a seed, and reads what comes of it (run `npm run build` first):
// npm run fuzz [mutations] [seed] -- 2000 from seed 1 unless others are given.
// A reader may refuse a document, with a code of its own. It may not crash, hang, exceed its memory, show
// a stack trace, or make a record that does not fit the schema.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { faultOf } from './fault.js';
import { mutantOf } from './mutant.js';
import { randomFrom } from './random.js';
import { MutantReader } from './read.js';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt', '.json'];
// Enough for a machine that is busy with other things; what hangs is still found.
const LIMITS = { maxSeconds: 120, maxMemory: 512 };
const JOBS = 2;

/** @typedef {import('./mutant.js').Mutant} Mutant */
/** @typedef {{ records: number, refused: Map<string, number>, faults: { mutant: Mutant, what: string }[] }} Tally */

/**
 * Reads `count` damaged samples. The same seed gives the same ones.
 *
 * @returns {Promise<Tally>}
 */
async function fuzz(count, seed) {
  const samples = readdirSync(SAMPLES)
    .filter((name) => ENDINGS.includes(extname(name)) && !/^readme/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(SAMPLES + name) }));
  const tally = { records: 0, refused: new Map(), faults: [] };
  let next = 0;
  const work = async () => {
    const reader = new MutantReader(LIMITS);
    for (let number = next++; number < count; number = next++) {
      const random = randomFrom(seed * 1_000_003 + number);
      const mutant = await mutantOf(samples[number % samples.length], random);
      enter(await reader.read(mutant), mutant, tally);
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: JOBS }, work));
  return tally;
}

function enter(outcome, mutant, tally) {
  const what = faultOf(outcome, mutant);
  if (what) tally.faults.push({ mutant, what });
  else if ('error' in outcome) {
    const { code } = outcome.error;
    tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  } else tally.records += 1;
}

const [count = '2000', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const { records, refused, faults } = await fuzz(Number(count), Number(seed));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${count} mutations of seed ${seed} in ${seconds} s, peak memory ${peak.toFixed(0)} MB`,
);
console.log(`records      ${records}`);
for (const [code, times] of [...refused].sort()) console.log(`${code.padEnd(12)} ${times}`);
const folder = faults.length > 0 ? mkdtempSync(join(tmpdir(), 'arealetter-fuzz-')) : '';
for (const [index, { mutant, what }] of faults.entries()) {
  const path = join(folder, `${index}-${mutant.name}`);
  writeFileSync(path, mutant.bytes);
  console.log(`${path} (${mutant.how}): ${what}`);
}
const hungry = peak > JOBS * LIMITS.maxMemory ? 1 : 0;
console.log(`faults       ${faults.length + hungry}`);
process.exitCode = faults.length + hungry > 0 ? 1 : 0;

// Damages the samples at random, by a seed, and reads what comes of it (run `npm run build` first):
// npm run fuzz [mutations] [seed] -- 2000 of seed 1 where nothing is given.
// A reader may refuse a document, with a code of its own. It may not crash, hang, take more memory than
// it gets, show a stack trace, or make a record that does not fit the schema.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Reader } from '../../dist/batch/worker-slot.js';
import { jsonValues } from '../../dist/cli/input/record-stream.js';
import { ArealetterError, recordSchema } from '../../dist/index.js';
import { DEFAULT_LIMITS } from '../../dist/read/limits.js';
import { asRecord } from '../../dist/record/parse.js';
import { archiveOf, partsOf } from '../support/parts.js';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt', '.json'];
const LIMITS = { maxSeconds: 10, maxMemory: 512 };
const JOBS = 2;

/** @typedef {{ name: string, bytes: Buffer, how: string }} Mutant */
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
    const reader = new Reader({ reading: DEFAULT_LIMITS, format: 'json', schema: null }, LIMITS);
    for (let number = next++; number < count; number = next++) {
      const random = randomFrom(seed * 1_000_003 + number);
      const mutant = await mutate(samples[number % samples.length], random);
      const outcome = mutant.name.endsWith('.json')
        ? await readRecord(mutant)
        : await readTwice(reader, mutant);
      judge(outcome, mutant, tally);
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: JOBS }, work));
  return tally;
}

/** Once more where it took too long: the machine may have been busy. */
async function readTwice(reader, { name, bytes }) {
  const outcome = await reader.read(Buffer.from(bytes), name);
  const slow = 'error' in outcome && outcome.error.code === 'too-slow';
  return slow ? reader.read(Buffer.from(bytes), name) : outcome;
}

/** As an outcome of a document: the record that a damaged one is taken for. */
async function readRecord({ bytes }) {
  try {
    for await (const found of jsonValues(Readable.from([bytes]))) {
      if ('error' in found) throw found.error;
      return { text: JSON.stringify(asRecord(found.value)) };
    }
    return { error: { code: 'empty', message: '' } };
  } catch (error) {
    const known = error instanceof ArealetterError;
    return { error: { code: known ? error.code : 'bug', message: String(error?.stack) } };
  }
}

function judge(outcome, mutant, tally) {
  const fault = faultOf(outcome, mutant);
  if (fault) tally.faults.push({ mutant, what: fault });
  else if ('error' in outcome) {
    const { code } = outcome.error;
    tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  } else tally.records += 1;
}

function faultOf(outcome, { name }) {
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    const given = name.endsWith('.json');
    const isFault =
      code === 'bug' ||
      code === 'too-slow' ||
      message.includes('--max-memory') ||
      (!given && (code === 'record-invalid' || /\n\s+at /.test(message)));
    return isFault ? `${code}: ${message}` : null;
  }
  const { error, data } = recordSchema.safeParse(JSON.parse(outcome.text));
  if (error) return `does not fit the schema: ${error.message}`;
  if (name.endsWith('.json')) return null;
  const ids = data.findings.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return 'two findings of one id';
  const { words, placed, furniture, unplaced } = data.coverage;
  const left = unplaced.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words === placed + furniture + left ? null : 'the coverage does not add up';
}

/** Changes a sample in one to three ways. @returns {Promise<Mutant>} */
async function mutate({ name, bytes }, random) {
  if (!name.endsWith('.docx') || random() >= 0.8) return { name, ...damage(bytes, name, random) };
  const parts = await partsOf(bytes);
  const readable = [...parts.keys()].filter((part) => /document\.xml|numbering|styles/.test(part));
  const part = pick(readable, random);
  const damaged = damage(parts.get(part), 'part.html', random);
  parts.set(part, damaged.bytes);
  return { name, bytes: archiveOf(parts), how: `${part}: ${damaged.how}` };
}

function damage(bytes, name, random) {
  const ways = [...ANY_WAYS, ...(name.endsWith('.pdf') ? PDF_WAYS : TEXT_WAYS)];
  let damaged = bytes;
  const how = [];
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const way = pick(ways, random);
    how.push(way.name);
    damaged = way(damaged, random);
  }
  return { bytes: damaged, how: how.join(', ') };
}

function flip(bytes, random) {
  const flipped = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 20); times > 0 && flipped.length > 0; times -= 1) {
    flipped[at(flipped, random)] ^= 1 << Math.floor(random() * 8);
  }
  return flipped;
}

function truncate(bytes, random) {
  return bytes.subarray(0, at(bytes, random));
}

function remove(bytes, random) {
  const [start, end] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function duplicate(bytes, random) {
  const [start, end] = stretch(bytes, random);
  const copies = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    bytes.subarray(start, end),
  );
  return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)]);
}

function swap(bytes, random) {
  const [from, to] = [stretch(bytes, random), stretch(bytes, random)].sort(([a], [b]) => a - b);
  return exchanged(bytes, from, to);
}

const ANY_WAYS = [flip, truncate, remove, duplicate, swap];

function swapObjects(bytes, random) {
  const objects = [...bytes.toString('latin1').matchAll(/\d+ 0 obj([\s\S]*?)endobj/g)].map(
    (found) => [found.index + found[0].indexOf('obj') + 3, found.index + found[0].length - 6],
  );
  if (objects.length < 2) return flip(bytes, random);
  const [from, to] = [pick(objects, random), pick(objects, random)].sort(([a], [b]) => a - b);
  return exchanged(bytes, from, to);
}

const NUMBERS = ['0', '-1', '1', '7', '999999999', '1e99', '2147483648', 'null', '[]', '9 0 R'];

/** In a dictionary, if possible: streams are compressed. */
function otherNumber(bytes, random) {
  const numbers = [...bytes.toString('latin1').matchAll(/(?<=\/[A-Za-z]+ ?\[?)-?\d+(?: 0 R)?/g)];
  if (numbers.length === 0) return flip(bytes, random);
  const { index, 0: number } = pick(numbers, random);
  return replaced(bytes, index, index + number.length, pick(NUMBERS, random));
}

const PDF_WAYS = [swapObjects, swapObjects, otherNumber, otherNumber];

const TOKENS = [
  ...[
    '\u0000',
    '\t',
    '\f',
    '\r\n',
    '\n\n',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u00a0',
    '\ud83d',
    '\u202e',
  ],
  ...[
    '• ',
    '- ',
    '1. ',
    '(a) ',
    '## ',
    '> ',
    '| a | b |',
    '[^1]',
    '[^1]: ',
    '```\n',
    '***',
    '~~',
    '\\',
  ],
  ...[
    '<table><tr><td>',
    '</td>',
    '<li>',
    '<ul>',
    '<!--',
    '<![CDATA[',
    '&#0;',
    '&amp',
    '</w:p>',
    '<w:p>',
  ],
  ...['"', '{', ']', '1 May 2018', 'Dear ', 'Yours sincerely', '__proto__'],
];

function insert(bytes, random) {
  const start = at(bytes, random);
  return replaced(bytes, start, start, pick(TOKENS, random).repeat(1 + Math.floor(random() * 40)));
}

function swapLines(bytes, random) {
  const lines = bytes.toString('latin1').split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  [lines[a], lines[b]] = [lines[b], lines[a]];
  return Buffer.from(lines.join('\n'), 'latin1');
}

const TEXT_WAYS = [insert, insert, swapLines, swapLines];

function exchanged(bytes, [a, b], [c, d]) {
  if (b > c) return bytes;
  const parts = [
    [0, a],
    [c, d],
    [b, c],
    [a, b],
    [d, bytes.length],
  ];
  return Buffer.concat(parts.map(([start, end]) => bytes.subarray(start, end)));
}

function replaced(bytes, start, end, text) {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
}

function stretch(bytes, random) {
  const start = at(bytes, random);
  const most = random() < 0.5 ? 100 : 10_000;
  return [start, Math.min(bytes.length, start + 1 + Math.floor(random() * most))];
}

function at(bytes, random) {
  return Math.floor(random() * bytes.length);
}

function pick(all, random) {
  return all[Math.floor(random() * all.length)];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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

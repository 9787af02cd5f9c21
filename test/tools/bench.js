// Measures the built library and program (run `npm run build` first) and prints a table:
// npm run bench -- [--many N] [folder...]
// The documents of samples/ where no folder is given. With --many, also N documents, the same ones over
// and over under other names, and a tenth of them before: memory must stay, time grow in proportion.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROUNDS = 5;
const STARTS = 15;
const BATCHES = 3;
const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt'];
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));

const { values, positionals } = parseArgs({
  options: { many: { type: 'string' } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : [SAMPLES];
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => ENDINGS.includes(extname(name).toLowerCase()) && !/^readme\./i.test(name))
    .sort()
    .map((name) => ({ name, path: resolve(folder, name) })),
);
if (documents.length === 0) {
  console.error(`${folders.join(', ')}: no documents (${ENDINGS.join(', ')})`);
  process.exit(2);
}

const loading = performance.now();
const { extract, ArealetterError } = await import('../../dist/index.js');
const load = performance.now() - loading;

// The first round also loads pdf.js and warms the compiler: it is told apart.
const first = await round();
const { pages, findings, failed } = first;
const pdfs = documents.filter(({ name }) => /\.pdf$/i.test(name));
const compares = pdfs.length > 0 && hasPdftotext();
const rounds = [];
const popplerTimes = [];
for (let number = 0; number < ROUNDS; number += 1) {
  rounds.push(await round());
  // In turns, so that both meet the same weather.
  if (compares) popplerTimes.push(time(readByPdftotext));
}
const ours = median(rounds.map(({ ms }) => ms));
const oursPdf = median(rounds.map(({ pdf }) => pdf));
const poppler = median(popplerTimes);
const peak = process.resourceUsage().maxRSS / 1024;

const longest = first.longest;
const review = longest && median(Array.from({ length: 3 }, () => time(() => makeReview(longest))));

const help = median(Array.from({ length: STARTS }, () => time(() => start(BIN, '--help'))));
const bare = median(Array.from({ length: STARTS }, () => time(() => start('-e', '0'))));
const diffs = ['json', 'pdf'].map((ending) =>
  median(Array.from({ length: 9 }, () => diffOf(ending))),
);

// The program on all PDFs at once, cold, against pdftotext for each of them, two at a time.
const scratch = mkdtempSync(join(tmpdir(), 'arealetter-bench-'));
const all = pdfs.map(({ path }) => path);
const batches = [];
const popplerBatches = [];
for (let number = 0; compares && number < BATCHES; number += 1) {
  popplerBatches.push(await timed(() => popplerTwoAtATime(all)));
  const out = join(scratch, `records-${number}`);
  batches.push(await timed(() => extractInto(out, ...all)));
}
const batch = median(batches);
const popplerBatch = median(popplerBatches);
const updates = [];
for (let number = 0; compares && number < BATCHES; number += 1) {
  updates.push(await timed(() => extractInto(join(scratch, 'records-0'), '--update', ...all)));
}
const few = values.many ? await readMany(Math.round(Number(values.many) / 10)) : null;
const many = values.many ? await readMany(Number(values.many)) : null;
rmSync(scratch, { recursive: true });

print([
  [
    'documents',
    `${documents.length} (${failed} refused), ${pages} PDF pages, ${findings} findings`,
  ],
  ['a document', ms(ours / documents.length)],
  ['a PDF', pdfs.length > 0 && ms(oursPdf / pdfs.length)],
  ['a PDF page', pages > 0 && ms(oursPdf / pages)],
  ['first round', `${ms(first.ms)}, later ${ms(ours)} (median of ${ROUNDS}, ${spread()})`],
  ['load', ms(load)],
  ['peak memory', `${peak.toFixed(0)} MB`],
  ['pdftotext', compares && `${ms(poppler / pdfs.length)} a PDF, started for each`],
  ['ratio to it', compares && `${(oursPdf / poppler).toFixed(2)} × its time`],
  ['all PDFs', compares && `${ms(batch)}, cold, into files (median of ${BATCHES})`],
  ['pdftotext', compares && `${ms(popplerBatch)}, two at a time`],
  ['ratio to it', compares && `${(batch / popplerBatch).toFixed(2)} × its time`],
  ['--update', compares && `${ms(median(updates))}, nothing changed`],
  ...[few, many].map((run) => run && [`${run.count} files`, growth(run)]),
  ['review', review && `${ms(review)} for the longest PDF, the program's start included`],
  [
    'diff',
    `${ms(diffs[0])} of two records, ${ms(diffs[0] - bare)} beyond node; ${ms(diffs[1])} of two PDFs`,
  ],
  ['--help', `${ms(help)}, node alone ${ms(bare)}, so ours ${ms(help - bare)}`],
]);

/** Extracts every document once. */
async function round() {
  const sum = { ms: 0, pdf: 0, pages: 0, findings: 0, failed: 0, longest: null };
  let most = 0;
  for (const { name, path } of documents) {
    const started = performance.now();
    try {
      const record = await extract(readFileSync(path), { name });
      const { pages } = record.source;
      sum.pages += pages ?? 0;
      if (pages > most) [most, sum.longest] = [pages, path];
      sum.findings += record.findings.length;
    } catch (error) {
      if (!(error instanceof ArealetterError)) throw error;
      sum.failed += 1;
    }
    const taken = performance.now() - started;
    sum.ms += taken;
    if (/\.pdf$/i.test(name)) sum.pdf += taken;
  }
  return sum;
}

function hasPdftotext() {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

function readByPdftotext() {
  for (const { path } of pdfs) spawnSync('pdftotext', [path, '-'], { maxBuffer: 1e9 });
}

function extractInto(out, ...args) {
  return ended(spawn(process.execPath, [BIN, 'extract', '-o', out, ...args], { stdio: 'ignore' }));
}

async function popplerTwoAtATime(paths) {
  const left = [...paths];
  const work = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      await ended(spawn('pdftotext', [path, '-'], { stdio: 'ignore' }));
    }
  };
  await Promise.all([work(), work()]);
}

/** Reads so many documents with the program, and watches its memory. */
async function readMany(count) {
  const from = join(scratch, `many-${count}`);
  mkdirSync(from);
  for (let number = 0; number < count; number += 1) {
    const { name, path } = documents[number % documents.length];
    symlinkSync(path, join(from, `${String(number).padStart(6, '0')}-${name}`));
  }
  const args = [BIN, 'extract', '-o', `${from}-records`, from];
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let most = 0;
  const watch = setInterval(() => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    });
    most = Math.max(most, Number(stdout) / 1024);
  }, 500);
  await ended(child);
  clearInterval(watch);
  return { count, seconds: (performance.now() - started) / 1000, most };
}

function growth({ count, seconds, most }) {
  const each = ms((seconds * 1000) / count);
  return `${seconds.toFixed(0)} s, ${each} each, at most ${most.toFixed(0)} MB`;
}

function ended(child) {
  return new Promise((resolve) => child.on('close', resolve));
}

async function timed(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** What the program takes to tell two samples apart. */
function diffOf(ending) {
  const paths = ['wrenshire-2018-letter', 'wrenshire-2024-report'].map((stem) =>
    join(SAMPLES, `${stem}.${ending}`),
  );
  return time(() => start(BIN, 'diff', '--exit-zero', ...paths));
}

function makeReview(path) {
  execFileSync(process.execPath, [BIN, 'review', path, '-o', '-'], { maxBuffer: 1e9 });
}

function start(...args) {
  execFileSync(process.execPath, args, { stdio: 'ignore' });
}

function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function spread() {
  const all = rounds.map(({ ms }) => ms);
  return `${ms(Math.min(...all))} to ${ms(Math.max(...all))}`;
}

function ms(value) {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

function print(rows) {
  console.log(`${process.version} on ${process.platform}, ${folders.join(', ')}`);
  for (const [label, value] of rows.filter(Boolean))
    if (value) console.log(`${label.padEnd(12)} ${value}`);
}

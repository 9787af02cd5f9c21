// Measures the built library (run `npm run build` first) and prints a table:
// npm run bench [folder] -- the documents of samples/ where no folder is given.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const STARTS = 15;
const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt'];
const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const BIN = fileURLToPath(new URL('../bin/arealetter.js', import.meta.url));

const folder = process.argv[2] ?? SAMPLES;
const documents = readdirSync(folder)
  .filter((name) => ENDINGS.includes(extname(name).toLowerCase()) && !/^readme\./i.test(name))
  .sort()
  .map((name) => ({ name, path: join(folder, name) }));
if (documents.length === 0) {
  console.error(`${folder}: no documents (${ENDINGS.join(', ')})`);
  process.exit(2);
}

const loading = performance.now();
const { extract, ArealetterError } = await import('../dist/index.js');
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
  ['review', review && `${ms(review)} for the longest PDF, the program's start included`],
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
  console.log(`${process.version} on ${process.platform}, ${folder}`);
  for (const [label, value] of rows) if (value) console.log(`${label.padEnd(12)} ${value}`);
}

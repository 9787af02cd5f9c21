// Milliseconds a document and a page, in this process, once everything is warm.

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { median, ms, ratio, spread, time } from './measure.js';
import { isInstalled, readOneByOne } from './programs.js';

const ROUNDS = 5;
const isPdf = ({ name }) => /\.pdf$/i.test(name);

/** @returns {Promise<{ rows: [string, string | false][], longest: string | null }>} */
export async function benchLibrary(documents) {
  const loading = performance.now();
  const library = await import('../../../dist/index.js');
  const load = performance.now() - loading;
  // The first round also loads pdf.js and warms the compiler, so it is told apart.
  const first = await round(documents, library);
  const { pages, findings, failed, longest } = first;
  const paths = documents.filter(isPdf).map(({ path }) => path);
  const compares = paths.length > 0 && isInstalled('pdftotext');
  const rounds = [];
  const others = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    rounds.push(await round(documents, library));
    if (compares) others.push(time(() => readOneByOne('pdftotext', paths)));
  }
  const all = rounds.map(({ ms }) => ms);
  const pdf = rounds.map(({ pdf }) => pdf);
  const peak = process.resourceUsage().maxRSS / 1024;
  const rows = [
    [
      'documents',
      `${documents.length} (${failed} refused), ${pages} PDF pages, ${findings} findings`,
    ],
    ['a document', ms(median(all) / documents.length)],
    ['a PDF', paths.length > 0 && ms(median(pdf) / paths.length)],
    ['a PDF page', pages > 0 && ms(median(pdf) / pages)],
    ['first round', `${ms(first.ms)}, later ${ms(median(all))} (${spread(all)})`],
    ['load', ms(load)],
    ['peak memory', `${peak.toFixed(0)} MB`],
    ['pdftotext', compares && `${ms(median(others) / paths.length)} a PDF, started for each`],
    ['ratio to it', compares && `${ratio(pdf, others).toFixed(2)} × its time`],
  ];
  return { rows, longest };
}

/** Extracts every document once. */
async function round(documents, { extract, ArealetterError }) {
  const sum = { ms: 0, pdf: 0, pages: 0, findings: 0, failed: 0, longest: null };
  let most = 0;
  for (const document of documents) {
    const { name, path } = document;
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
    if (isPdf(document)) sum.pdf += taken;
  }
  return sum;
}

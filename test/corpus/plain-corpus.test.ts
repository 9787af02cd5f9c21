import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotPlain } from '../../src/read/pdf/plain/file/values.js';
import { openPlain } from '../../src/read/pdf/plain/index.js';
import { textsByBoth } from '../support/both-readers.js';
import { corpus, everyFourth, shared } from '../support/corpus.js';

// Real documents, by both readers of PDFs.

const LETTERS = ['area-send-inspection', 'area-send-report', 'targeted-area-letter'];
/** Broken documents that both readers read, they read in the same way. */
const KINDS = [...LETTERS, 'statement-of-action', 'other', 'broken'];

const pdfs = (kind: string) => corpus(kind).filter((path) => path.endsWith('.pdf'));

/** Whether our own reader reads all of a document. */
async function isPlain(path: string): Promise<boolean> {
  try {
    const pdf = openPlain(readFileSync(path));
    for (let number = 1; number <= pdf.pages; number += 1) await (await pdf.page(number)).text();
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}

/** A font that draws itself within itself: pdf.js draws nothing more of the page, and we do. */
const DRAWN_BY_ONE = ['recursiveCompositGlyf.pdf'];

/** What both readers read of a document; null where our own leaves it to pdf.js. */
async function readPlainly(path: string) {
  try {
    return await textsByBoth(readFileSync(path));
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

describe.skipIf(!shared)('the corpus by both readers', () => {
  it.each(KINDS)('%s: what is plain is the same', async (kind) => {
    const all = pdfs(kind).filter((path) => !DRAWN_BY_ONE.includes(basename(path)));
    const paths = LETTERS.includes(kind) ? everyFourth(all) : all;
    for (const path of paths) {
      const read = await readPlainly(path);
      expect(read?.plain, basename(path)).toEqual(read?.pdfJs);
    }
  });

  it('at least nine in ten of the reports and letters are plain', async () => {
    const paths = LETTERS.flatMap(pdfs);
    const plain = await Promise.all(paths.map(isPlain));
    expect(paths.length).toBeGreaterThan(50);
    expect(plain.filter(Boolean).length / paths.length).toBeGreaterThanOrEqual(0.9);
  });
});

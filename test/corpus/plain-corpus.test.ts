import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotPlain } from '../../src/read/pdf/plain/file/values.js';
import { textsByBoth } from '../support/both-readers.js';
import { corpus, shared } from '../support/corpus.js';

// Real documents, by both readers of PDFs.

const LETTERS = ['area-send-inspection', 'area-send-report', 'targeted-area-letter'];
/** Broken documents that both readers read, they read in the same way. */
const KINDS = [...LETTERS, 'statement-of-action', 'other', 'broken'];

const pdfs = (kind: string) => corpus(kind).filter((path) => path.endsWith('.pdf'));

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
    const paths = pdfs(kind).filter((path) => !DRAWN_BY_ONE.includes(basename(path)));
    let plain = 0;
    for (const path of paths) {
      const read = await readPlainly(path);
      if (!read) continue;
      plain += 1;
      expect(read.plain, basename(path)).toEqual(read.pdfJs);
    }
    // Of the letters most are plain: else the test compared little, and reading is slow.
    if (LETTERS.includes(kind)) expect(plain / paths.length).toBeGreaterThanOrEqual(0.9);
  });
});

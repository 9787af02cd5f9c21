import { ArealetterError } from '../../errors.js';
import { checkCharacters, type Limits } from '../limits.js';
import { withoutDoubles } from './doubled.js';
import type { Doubt } from './flow/join-pages.js';
import { lastLineOf } from './last-line.js';
import { type Layout, layoutOf, lineBeforeTurn } from './layout.js';
import { withDocument } from './open.js';
import type { OpenPage, OpenPdf, PageText } from './page.js';
import { openedByPdfJs } from './pdf-js/pages.js';
import { NotPlain } from './plain/file/values.js';
import { openPlain } from './plain/index.js';
import { addRuledCells } from './rules.js';
import { turnOf, upright, uprightPaths } from './upright.js';
import { withoutWatermarks } from './watermarks.js';

/** The text of all pages, and how it is laid out. */
interface Pages {
  pages: PageText[];
  layout: Layout;
  /** Those that show a picture and no text, where others have some. */
  pictures: PageText[];
}

/**
 * Reads all pages: of a plain PDF by our own reader, of any other by pdf.js; of a damaged one what can be
 * read, and says so.
 */
export async function readPages(bytes: Uint8Array, limits: Limits) {
  const readAll = (pdf: OpenPdf) => readDocument(pdf, limits);
  const byPdfJs = (strict: boolean) =>
    withDocument(bytes, { strict }, (document) => readAll(openedByPdfJs(document)));
  try {
    return { ...(await readAll(openPlain(bytes))), damaged: false };
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
  }
  try {
    return { ...(await byPdfJs(true)), damaged: false };
  } catch (error) {
    if (!(error instanceof ArealetterError && error.code === 'damaged')) throw error;
    return { ...(await byPdfJs(false)), damaged: true };
  }
}

async function readDocument(pdf: OpenPdf, limits: Limits): Promise<Pages> {
  const { maxPages } = limits;
  if (pdf.pages > maxPages) {
    throw new ArealetterError(
      'too-large',
      `the PDF has ${pdf.pages} pages; at most ${maxPages} are read (--max-pages)`,
    );
  }
  const pages: PageText[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.pages; number += 1) {
    const open = await pdf.page(number);
    const page = await levelPage(open);
    pages.push(page);
    characters += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    checkCharacters(characters, limits);
    open.close();
  }
  const layout = layoutOf(pages);
  const settled = await settleDoubts(pdf, pages, layout.doubts);
  const pictures = characters > 0 ? await picturesAmong(pdf, pages) : [];
  return { pages, layout: settled ? layoutOf(pages) : layout, pictures };
}

async function picturesAmong(pdf: OpenPdf, pages: readonly PageText[]): Promise<PageText[]> {
  const pictures: PageText[] = [];
  for (const page of pages) {
    if (page.runs.length > 0) continue;
    const open = await pdf.page(page.number);
    if (await open.showsPicture()) pictures.push(page);
    open.close();
  }
  return pictures;
}

/** A page with its text level, each word once, in its cells, and without what is drawn across it. */
async function levelPage(open: OpenPage): Promise<PageText> {
  const drawn = await open.text();
  const turn = turnOf(drawn.runs);
  const level = upright(drawn, turn);
  const page = { ...level, runs: withoutDoubles(level.runs) };
  if (!page.tagged && page.runs.length > 0) {
    addRuledCells(page, uprightPaths(await open.paths(), turn, drawn));
  }
  return withoutWatermarks(page);
}

/**
 * Where the text leaves open whether a paragraph runs over the page, its drawing may tell.
 *
 * @returns Whether it told anything.
 */
async function settleDoubts(
  pdf: OpenPdf,
  pages: readonly PageText[],
  doubts: readonly Doubt[],
): Promise<boolean> {
  for (const doubt of doubts) {
    const end = lineBeforeTurn(doubt);
    const page = pages.find(({ number }) => number === end.page);
    if (!page) continue;
    const open = await pdf.page(page.number);
    page.lastLine = lastLineOf(await open.shownTexts(), end.text);
    open.close();
  }
  return pages.some(({ lastLine }) => lastLine !== null);
}

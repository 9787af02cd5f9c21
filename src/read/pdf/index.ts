import type { Root } from 'mdast';
import { ArealetterError } from '../../errors.js';
import { joinLines, type Vocabulary, vocabulary } from '../join.js';
import { checkCharacters, type Limits } from '../limits.js';
import type { Footnote, Furniture, Problem } from '../tree.js';
import { bodyOf } from './blocks.js';
import { type Doubt, flowOf } from './flow.js';
import { furnitureOf } from './furniture.js';
import { lastLineOf } from './last-line.js';
import { type Line, linesOf } from './lines.js';
import { placeOfLines, treeOf } from './mdast.js';
import { type Note, takeNotes } from './notes.js';
import { withDocument } from './open.js';
import type { OpenPdf, PageText } from './page.js';
import { openedByPdfJs } from './pdf-js/pages.js';
import { openPlain } from './plain/index.js';
import { NotPlain } from './plain/values.js';
import { addRuledCells } from './rules.js';

export interface PdfReading {
  tree: Root;
  pages: number;
}

/**
 * Reads a PDF into a tree. The geometry of the page decides the words and their order; tags are
 * evidence for furniture, list items, paragraphs and cells.
 *
 * @param limits - More pages and characters than these are refused.
 * @throws ArealetterError `encrypted`, `damaged`, `too-large` or `no-text`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<PdfReading> {
  const { pages, layout, damaged } = await readPages(bytes, limits);
  if (pages.every((page) => page.runs.length === 0)) {
    throw new ArealetterError(
      'no-text',
      'the PDF has no text, only pictures of it (a scan); run text recognition (OCR) first',
    );
  }
  const tree = assemble(layout);
  if (damaged) tree.data?.problems?.unshift(damageOn(pages));
  return { tree, pages: pages.length };
}

/** The text of all pages, and how it is laid out. */
interface Pages {
  pages: PageText[];
  layout: Layout;
}

/**
 * Reads all pages: of a plain PDF by our own reader, of any other by pdf.js; of a damaged one what can be
 * read, and says so.
 */
async function readPages(bytes: Uint8Array, limits: Limits) {
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
    const page = await open.text();
    if (!page.tagged && page.runs.length > 0) addRuledCells(page, await open.paths());
    pages.push(page);
    characters += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    checkCharacters(characters, limits);
    open.close();
  }
  const layout = layoutOf(pages);
  const settled = await settleDoubts(pdf, pages, layout.doubts);
  return { pages, layout: settled ? layoutOf(pages) : layout };
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

function damageOn(pages: readonly PageText[]): Problem {
  const [page] = pages;
  const box = { page: 1, x: 0, y: 0, width: page?.width ?? 0, height: page?.height ?? 0 };
  return {
    rule: 'pdf-damaged',
    message: 'the PDF is damaged: words may be missing; download it again',
    at: { page: 1, endPage: 1, boxes: [box] },
  };
}

/** What stands where, before it becomes a tree. */
type Layout = ReturnType<typeof layoutOf>;

function layoutOf(pages: readonly PageText[]) {
  const lines = pages.map((page) => [
    ...linesOf(
      page,
      page.runs.filter((run) => !run.artifact),
    ),
    ...linesOf(
      page,
      page.runs.filter((run) => run.artifact),
    ),
  ]);
  const furniture = furnitureOf(pages, lines.flat());
  const bodyLines = lines.map((page) => page.filter((line) => !furniture.has(line)));
  const body = bodyOf(bodyLines.flat());
  const parted = bodyLines.map((page) => takeNotes(page, body));
  const ends = new Map(pages.map(({ number, lastLine }) => [number, lastLine]));
  const { flow, doubts } = flowOf(
    parted.map(({ lines }) => lines),
    body,
    ends,
  );
  const notes = parted.flatMap(({ notes }) => notes);
  return { flow, doubts, body, furniture, notes, lines: bodyLines.flat() };
}

function assemble({ flow, doubts, body, furniture, notes, lines }: Layout): Root {
  const words = vocabulary(lines.map((line) => line.text));
  const tree = treeOf(flow, body, words);
  tree.data = {
    furniture: [...furniture].map(toFurniture),
    notes: notes.map((note) => toNote(note, words)),
    problems: doubts.map(toProblem),
  };
  return tree;
}

function toFurniture(line: Line): Furniture {
  return { text: line.text, at: placeOfLines([line]) };
}

function toNote({ number, lines }: Note, words: Vocabulary): Footnote {
  const text = joinLines(
    lines.map((line) => line.text),
    words,
  );
  return { number, text, at: placeOfLines(lines) };
}

function toProblem(doubt: Doubt): Problem {
  const end = lineBeforeTurn(doubt);
  const around = doubt.slice(doubt.indexOf(end), doubt.indexOf(end) + 2);
  return {
    rule: 'paragraph-over-page',
    message: `it is not certain whether a paragraph runs over the page here: “${around.map((line) => line.text).join('” | “')}”`,
    at: placeOfLines(around),
  };
}

function lineBeforeTurn(doubt: Doubt): Line {
  return doubt.find((line, index) => line.page !== doubt[index + 1]?.page) as Line;
}

import type { Corners } from '../../src/read/pdf/corners.js';
import { withDocument } from '../../src/read/pdf/open.js';
import type { OpenPage, OpenPdf, PageText, Run } from '../../src/read/pdf/page.js';
import { openedByPdfJs } from '../../src/read/pdf/pdf-js/pages.js';
import { openPlain } from '../../src/read/pdf/plain/index.js';

/** Everything that a reader of PDFs gives of a page. */
export interface PageReading {
  text: PageText;
  paths: Corners[];
  shownTexts: string[];
}

/** Reads pages one after the other. */
async function readEach(
  pdf: OpenPdf,
  read: (page: OpenPage) => Promise<PageReading>,
): Promise<PageReading[]> {
  const pages: PageReading[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) {
    const page = await pdf.page(number);
    pages.push(await read(page));
    page.close();
  }
  return pages;
}

const readAll = (pdf: OpenPdf) =>
  readEach(pdf, async (page) => ({
    text: await page.text(),
    paths: await page.paths(),
    shownTexts: await page.shownTexts(),
  }));

/** As documents are read: what is drawn tells nothing of a page that has tags. */
const readText = (pdf: OpenPdf) =>
  readEach(pdf, async (page) => {
    const text = await page.text();
    const asks = !text.tagged && text.runs.length > 0;
    return { text, paths: asks ? await page.paths() : [], shownTexts: [] };
  });

/** By our own reader. @throws NotPlain */
export const readPlain = async (bytes: Uint8Array) => readAll(openPlain(bytes));

/** By pdf.js. */
export const readByPdfJs = (bytes: Uint8Array) =>
  withDocument(bytes, { strict: true }, (document) => readAll(openedByPdfJs(document)));

/** The texts of a document by both readers, in a form in which the same readings are equal. */
export async function textsByBoth(bytes: Uint8Array) {
  const plain = await readText(openPlain(bytes));
  const pdfJs = await withDocument(bytes, { strict: true }, (document) =>
    readText(openedByPdfJs(document)),
  );
  return { plain: comparable(plain, pdfJs), pdfJs: comparable(pdfJs, pdfJs) };
}

/** By both, in a form in which the same readings are equal. */
export async function readByBoth(bytes: Uint8Array) {
  const [plain, pdfJs] = [await readPlain(bytes), await readByPdfJs(bytes)];
  return { plain: comparable(plain, pdfJs), pdfJs: comparable(pdfJs, pdfJs) };
}

/**
 * A reading by what has to be the same. Numbers of tags and names of fonts only group. Where a length is as
 * good as that of the other reading, the other is taken.
 */
function comparable(reading: readonly PageReading[], other: readonly PageReading[]) {
  const fonts = grouping();
  return reading.map(({ text, paths, shownTexts }, index) => {
    const others = other[index];
    const tags = grouping();
    return {
      ...text,
      runs: text.runs.map((run, at) => ({
        ...run,
        ...lengthsOf(run, others?.text.runs[at]),
        font: fonts(run.font),
        tag: run.tag && {
          block: tags(run.tag.block),
          item: run.tag.item && tags(run.tag.item),
          cell: cellOf(run.tag.cell, tags),
        },
        cell: cellOf(run.cell, tags),
      })),
      paths: paths.map((path, at) => cornersOf(path, others?.paths[at])),
      shownTexts,
    };
  });
}

/** Numbers groups in the order in which they are met. */
function grouping(): (key: string | number) => number {
  const groups = new Map<string | number, number>();
  return (key) => {
    const known = groups.get(key) ?? groups.size;
    groups.set(key, known);
    return known;
  };
}

function cellOf(cell: Run['cell'], tags: (key: number) => number) {
  return cell && { ...cell, table: tags(cell.table), row: tags(cell.row) };
}

/** An error of calculation, in points. */
const NOTHING = 1e-6;

/** Fonts tell their heights in several places: a hundredth of the size is nothing. */
function lengthsOf(run: Run, other: Run = run) {
  const near = (key: 'x' | 'y' | 'width' | 'size' | 'ascent' | 'descent', nothing: number) =>
    Math.abs(other[key] - run[key]) <= nothing ? other[key] : run[key];
  return {
    x: near('x', NOTHING),
    y: near('y', NOTHING),
    width: near('width', NOTHING),
    size: near('size', NOTHING),
    ascent: near('ascent', 0.01 * run.size),
    descent: near('descent', 0.01 * run.size),
  };
}

/** pdf.js has paths in numbers of half the length. */
function cornersOf(path: Corners, other: Corners = path): Corners {
  const near = (key: keyof Corners) =>
    Math.abs(other[key] - path[key]) <= 0.01 ? other[key] : path[key];
  return { left: near('left'), top: near('top'), right: near('right'), bottom: near('bottom') };
}

import type { Root } from 'mdast';
import { ArealetterError } from '../../errors.js';
import type { Limits } from '../limits.js';
import type { Problem } from '../tree.js';
import type { PageText } from './page.js';
import { readPages } from './read-pages.js';
import { assemble } from './tree/assemble.js';

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
  const { pages, layout, pictures, damaged } = await readPages(bytes, limits);
  if (pages.every((page) => page.runs.length === 0)) {
    throw new ArealetterError(
      'no-text',
      'the PDF has no text, only pictures of it (a scan); run text recognition (OCR) first',
    );
  }
  const tree = assemble(layout);
  tree.data?.problems?.push(...pictures.map(unread));
  if (damaged) tree.data?.problems?.unshift(damageOn(pages));
  return { tree, pages: pages.length };
}

function damageOn(pages: readonly PageText[]): Problem {
  return {
    rule: 'pdf-damaged',
    message: 'the PDF is damaged: words may be missing; download it again',
    at: wholeOf(pages[0] ?? { number: 1, width: 0, height: 0 }),
  };
}

function unread(page: PageText): Problem {
  return {
    rule: 'page-without-text',
    message:
      'this page is a picture, and what it says is not read; run text recognition (OCR) first',
    at: wholeOf(page),
  };
}

function wholeOf({ number, width, height }: Pick<PageText, 'number' | 'width' | 'height'>) {
  return { page: number, endPage: number, boxes: [{ page: number, x: 0, y: 0, width, height }] };
}

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

function damageOn(pages: readonly PageText[]): Problem {
  const [page] = pages;
  const box = { page: 1, x: 0, y: 0, width: page?.width ?? 0, height: page?.height ?? 0 };
  return {
    rule: 'pdf-damaged',
    message: 'the PDF is damaged: words may be missing; download it again',
    at: { page: 1, endPage: 1, boxes: [box] },
  };
}

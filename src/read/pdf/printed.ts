import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { withDocument } from './open.js';
import type { Run } from './page.js';
import { readPage } from './pdf-js/pages.js';

/** A page as it is printed. Lengths in points, from the page's top left before it is turned. */
export interface PrintedPage {
  number: number;
  width: number;
  height: number;
  /** Degrees by which the page is turned clockwise to be read. */
  rotation: 0 | 90 | 180 | 270;
  /** Null where the page could not be drawn. */
  picture: Picture | null;
  /** Its words, line by line, as the PDF draws them. */
  lines: PrintedRun[][];
}

/** A picture, not turned, as wide and high as its page. */
export interface Picture {
  mediaType: 'image/webp';
  base64: string;
}

/** A piece of text; `y` is its baseline. */
export type PrintedRun = Pick<Run, 'text' | 'x' | 'y' | 'width' | 'size'>;

export interface PrintedPdf {
  pages: PrintedPage[];
  /** Why pages could not be drawn; null where all were. */
  undrawn: string | null;
}

/** What is used of a canvas of `@napi-rs/canvas`, which pdf.js brings along where it can. */
interface Canvas {
  encode(format: 'webp', quality: number): Promise<Buffer>;
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: Canvas; context: unknown };
}

// 0 to 100: below 60, thin strokes blur.
const QUALITY = 65;
// Pixels a point. 1.8 is sharp on a page as wide as a laptop’s screen; long documents get less,
// so that their file stays small enough to open at once.
const FINEST = 1.8;
const COARSEST = 1.2;
const PAGES_AT_FINEST = 16;
const MOST_PIXELS = 5_000_000;
/** Some pages are made to be drawn without an end; others take a tenth of a second. */
const MOST_MILLISECONDS = 10_000;
/** Pages that are compressed at once: as many as Node has threads for. */
const AT_ONCE = 4;

/**
 * Draws the pages of a PDF, with their words in place. What is damaged is left out.
 *
 * @throws ArealetterError `encrypted` or `damaged`.
 */
export async function printPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  return withDocument(bytes, { strict: false }, async (document) => {
    const pages: PrintedPage[] = [];
    let undrawn: string | null = null;
    const pictured: Promise<unknown>[] = [];
    const fail = (error: unknown) => {
      undrawn ??= error instanceof Error ? error.message : String(error);
      return null;
    };
    for (let number = 1; number <= document.numPages; number += 1) {
      const proxy = await document.getPage(number);
      const page = await wordsOf(document, proxy);
      pages.push(page);
      const canvas = await draw(document, proxy).catch(fail);
      proxy.cleanup();
      // Some pages are compressed while the next are drawn; all at once would fill the memory.
      await pictured.at(-AT_ONCE);
      if (canvas) pictured.push(addPicture(page, canvas).catch(fail));
    }
    await Promise.all(pictured);
    return { pages, undrawn };
  });
}

async function wordsOf(document: PDFDocumentProxy, proxy: PDFPageProxy): Promise<PrintedPage> {
  const { number, width, height, runs } = await readPage(document, proxy);
  const rotation = (((proxy.rotate % 360) + 360) % 360) as PrintedPage['rotation'];
  return { number, width, height, rotation, picture: null, lines: inLines(runs) };
}

/** Runs that follow one another on a baseline, in the order in which they are drawn. */
function inLines(runs: readonly Run[]): PrintedRun[][] {
  const lines: PrintedRun[][] = [];
  for (const { text, x, y, width, size } of runs) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const run = { text, x, y, width, size };
    const goesOn = before && Math.abs(before.y - y) < 1 && x >= before.x + before.width - size;
    if (line && goesOn) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

async function draw(document: PDFDocumentProxy, proxy: PDFPageProxy): Promise<Canvas> {
  const scale = scaleFor(document.numPages, proxy);
  const viewport = proxy.getViewport({ scale, rotation: 0 });
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js has the types of browsers; in Node it draws on its own canvas.
  const target = { canvas, canvasContext: context } as never as Pick<
    Parameters<PDFPageProxy['render']>[0],
    'canvas' | 'canvasContext'
  >;
  const task = proxy.render({ ...target, viewport, background: '#ffffff' });
  const alarm = setTimeout(() => task.cancel(), MOST_MILLISECONDS);
  try {
    await task.promise;
  } finally {
    clearTimeout(alarm);
  }
  return canvas;
}

function scaleFor(pages: number, { view }: PDFPageProxy): number {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const area = Math.max(1, (right - left) * (top - bottom));
  const wanted = FINEST * Math.sqrt(Math.min(1, PAGES_AT_FINEST / pages));
  return Math.min(Math.max(COARSEST, wanted), Math.sqrt(MOST_PIXELS / area));
}

async function addPicture(page: PrintedPage, canvas: Canvas): Promise<void> {
  const bytes = await canvas.encode('webp', QUALITY);
  page.picture = { mediaType: 'image/webp', base64: bytes.toString('base64') };
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { ArealetterError } from '../../../errors.js';
import { heights, isSound, type OpenPage, type OpenPdf, type PageText, type Run } from '../page.js';
import { readTags, type Tag } from '../tags.js';
import { pathsOf, shownTextsOf } from './drawn.js';
import { withoutHidden } from './hidden.js';
import { overlaidOn } from './notes.js';
import { sceneOf } from './scene.js';

/** A PDF as pdf.js reads it. */
export function openedByPdfJs(document: PDFDocumentProxy): OpenPdf {
  return {
    pages: document.numPages,
    page: async (number) => openPage(document, await document.getPage(number)),
  };
}

function openPage(document: PDFDocumentProxy, proxy: PDFPageProxy): OpenPage {
  return {
    text: () => readPage(document, proxy),
    paths: () => pathsOf(proxy),
    shownTexts: () => shownTextsOf(proxy),
    showsPicture: async () => (await sceneOf(document, proxy)).fills.some((fill) => fill.isPicture),
    close: () => proxy.cleanup(),
  };
}

/** What pdf.js writes where marked content begins and ends; its own types leave `tag` out. */
interface Marking {
  type: string;
  id?: string | null;
  tag?: string;
}

/** Reads the runs of one page, each with its tag where the document is tagged. */
export async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tags = readTags(await page.getStructTree());
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const runs: Run[] = [];
  const marked: Marked[] = [];
  for (const piece of content.items as (TextItem | Marking)[]) {
    if ('str' in piece) {
      if (piece.str.trim() === '') continue;
      runs.push(sound(toRun(piece, content.styles, { left, top }, currentTag(marked, tags))));
    } else if (piece.type === 'endMarkedContent') {
      marked.pop();
    } else {
      marked.push({ id: piece.id ?? null, artifact: piece.tag === 'Artifact' });
    }
  }
  const size = { number: page.pageNumber, width: right - left, height: top - bottom };
  const { fields, notes } = await overlaidOn(page);
  // Nothing hides where nothing is written, and all that such a page draws may be without end.
  const seen =
    runs.length === 0
      ? { runs, unseen: [] }
      : withoutHidden(runs, await sceneOf(document, page), page.pageNumber);
  return {
    ...size,
    runs: [...seen.runs, ...fields],
    unseen: [...seen.unseen, ...notes],
    tagged: tags.size > 0,
    turn: 0,
    lastLine: null,
  };
}

interface Marked {
  id: string | null;
  artifact: boolean;
}

function currentTag(marked: readonly Marked[], tags: ReadonlyMap<string, Tag>) {
  const id = marked.findLast((mark) => mark.id !== null)?.id;
  const tag = (id && tags.get(id)) || null;
  return {
    tag,
    cell: tag?.cell ?? null,
    artifact: marked.some((mark) => mark.artifact),
  };
}

function sound(run: Run): Run {
  if (isSound(run)) return run;
  throw new ArealetterError('damaged', 'the PDF is damaged: some of its text has no place');
}

function toRun(
  piece: TextItem,
  styles: TextContent['styles'],
  origin: { left: number; top: number },
  marking: Pick<Run, 'tag' | 'cell' | 'artifact'>,
): Run {
  const [a = 0, b = 0, , , e = 0, f = 0] = piece.transform as number[];
  const size = Math.hypot(a, b) || piece.height;
  return {
    text: piece.str,
    x: e - origin.left,
    y: origin.top - f,
    width: piece.width,
    size,
    angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
    ...heights(size, styles[piece.fontName] ?? {}),
    font: piece.fontName,
    ...marking,
  };
}

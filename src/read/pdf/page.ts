import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { ArealetterError } from '../../errors.js';
import type { LastLine } from './last-line.js';
import { type Cell, readTags, type Tag } from './tags.js';

/** A piece of text as the PDF draws it. Points; `y` is the baseline, from the page's top. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  ascent: number;
  descent: number;
  /** The font's name inside this document; equal names, same font. */
  font: string;
  tag: Tag | null;
  /** The cell of a table that it stands in, as tags or rules tell. */
  cell: Cell | null;
  /** Marked as an artifact, that is: not part of the document's body. */
  artifact: boolean;
}

export interface PageText {
  number: number;
  width: number;
  height: number;
  runs: Run[];
  tagged: boolean;
  /** How its last line ends, where this was looked up. */
  lastLine: LastLine | null;
}

/** What pdf.js writes where marked content begins and ends; its own types leave `tag` out. */
interface Marking {
  type: string;
  id?: string | null;
  tag?: string;
}

/** Reads the runs of one page, each with its tag where the document is tagged. */
export async function readPage(page: PDFPageProxy): Promise<PageText> {
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
  return {
    number: page.pageNumber,
    width: right - left,
    height: top - bottom,
    runs,
    tagged: tags.size > 0,
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

/** Text that stands nowhere comes of damage. */
function sound(run: Run): Run {
  if ([run.x, run.y, run.width, run.size].every(Number.isFinite)) return run;
  throw new ArealetterError('damaged', 'the PDF is damaged: some of its text has no place');
}

// No letter stands so many times its size over the line.
const TALLEST = 4;

/** Of a font that gives no metrics, or damaged ones, those of a usual sans serif are taken. */
function metric(given = 0): number {
  return Math.abs(given) < TALLEST ? given : 0;
}

function toRun(
  piece: TextItem,
  styles: TextContent['styles'],
  origin: { left: number; top: number },
  marking: Pick<Run, 'tag' | 'cell' | 'artifact'>,
): Run {
  const [a = 0, b = 0, , , e = 0, f = 0] = piece.transform as number[];
  const size = Math.hypot(a, b) || piece.height;
  const style = styles[piece.fontName];
  return {
    text: piece.str,
    x: e - origin.left,
    y: origin.top - f,
    width: piece.width,
    size,
    ascent: size * (metric(style?.ascent) || 0.9),
    descent: size * Math.abs(metric(style?.descent) || 0.2),
    font: piece.fontName,
    ...marking,
  };
}

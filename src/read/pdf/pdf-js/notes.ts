import type { PDFPageProxy } from 'pdfjs-dist';
import { heights, type Run } from '../page.js';
import type { Unseen } from '../unseen.js';

/** What is used of a note or field that lies on a page. */
interface Annotation {
  subtype: string;
  fieldType?: string;
  annotationFlags?: number;
  hasAppearance?: boolean;
  rect: [number, number, number, number];
  textContent?: string[];
  textPosition?: [number, number];
  defaultAppearanceData?: { fontSize?: number };
}

// Bits of the flags (ISO 32000-1, 12.5.3): hidden, and not to be viewed.
const HIDDEN = 2 + 32;

/** The words that lie over a page: those in the fields of a form are its own, notes are somebody else's. */
export async function overlaidOn(page: PDFPageProxy): Promise<{ fields: Run[]; notes: Unseen[] }> {
  const [left = 0, , , top = 0] = page.view;
  const shown = ((await page.getAnnotations()) as Annotation[]).filter(isShown);
  const isNote = ({ subtype }: Annotation) => subtype === 'FreeText';
  const notes = shown.filter(isNote).map(({ rect: [x, bottom, right, upper], textContent }) => {
    const box = {
      page: page.pageNumber,
      x: x - left,
      y: top - upper,
      width: right - x,
      height: upper - bottom,
    };
    return { reason: 'note' as const, text: (textContent ?? []).join(' ').trim(), box };
  });
  const fields = shown
    .filter((note) => !isNote(note))
    .flatMap((field) => fieldRuns(field, left, top));
  return { fields, notes: notes.filter(({ text }) => text !== '') };
}

function fieldRuns(field: Annotation, left: number, top: number): Run[] {
  const [x, bottom, right, upper] = field.rect;
  const lines = (field.textContent ?? []).filter((text) => text.trim() !== '');
  const height = (upper - bottom) / Math.max(1, lines.length);
  const size = field.defaultAppearanceData?.fontSize || Math.min(12, 0.7 * height);
  const [indent, rise] = field.textPosition ?? [2, height / 4];
  const first = lines.length === 1 ? bottom + rise : upper - size;
  return lines.map((text, index) => ({
    text,
    x: x + indent - left,
    y: top - (first - index * height),
    width: Math.min(right - x, 0.5 * size * text.length),
    size,
    angle: 0,
    ...heights(size, {}),
    font: 'field',
    tag: null,
    cell: null,
    artifact: false,
  }));
}

function isShown({ subtype, fieldType, annotationFlags = 0, hasAppearance }: Annotation): boolean {
  const isText = subtype === 'FreeText' || (subtype === 'Widget' && fieldType !== 'Btn');
  return isText && hasAppearance === true && (annotationFlags & HIDDEN) === 0;
}

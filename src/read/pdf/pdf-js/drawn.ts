import type { PDFPageProxy } from 'pdfjs-dist';
import { type Corners, noCorners, widen } from '../corners.js';
import { IDENTITY, type Matrix, multiply } from '../plain/matrix.js';
import { loadPdfJs } from './load.js';

/** Links, notes and forms lie over a page, and are no part of its text (`AnnotationMode.DISABLE`). */
export const WITHOUT_NOTES = { annotationMode: 0 };

/** The paths that a page draws. Costs about as much as drawing it. */
export async function pathsOf(proxy: PDFPageProxy): Promise<Corners[]> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList(WITHOUT_NOTES);
  const [left = 0, , , top = 0] = proxy.view;
  const paths: Corners[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, matrixOf(args));
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix;
    } else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.constructPath) paths.push(...subpaths(args, matrix, top));
  }
  return paths;
}

/** A drawing inside the page may have a plane of its own. */
function matrixOf(args: unknown): Matrix {
  const [matrix] = args as [ArrayLike<number> | null];
  return matrix ? (Array.from(matrix) as unknown as Matrix) : IDENTITY;
}

// How many numbers follow each drawing step in pdf.js's paths: move, line, curve, quadratic, close.
const OPERANDS = [2, 2, 6, 4, 0];

/** The corners of each part of a path, on the page. */
function subpaths(args: unknown, matrix: Matrix, top: number): Corners[] {
  const [buffer] = (args as [number, [Float32Array | null]])[1] ?? [];
  const found: Corners[] = [];
  for (let index = 0; buffer && index < buffer.length; ) {
    const step = buffer[index] ?? 0;
    const operands = OPERANDS[step];
    if (operands === undefined) break;
    if (step === 0) found.push(noCorners());
    const path = found.at(-1);
    for (let at = index + 1; path && at < index + operands; at += 2) {
      const [x = 0, y = 0] = [buffer[at], buffer[at + 1]];
      widen(
        path,
        matrix[0] * x + matrix[2] * y + matrix[4],
        top - (matrix[1] * x + matrix[3] * y + matrix[5]),
      );
    }
    index += operands + 1;
  }
  return found;
}

/** The texts that a page's body is drawn with, in order, spaces included. Costs about as much as drawing it. */
export async function shownTextsOf(proxy: PDFPageProxy): Promise<string[]> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList(WITHOUT_NOTES);
  const marked: boolean[] = [];
  const texts: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      marked.push(isArtifact(args[0]));
    } else if (operator === OPS.endMarkedContent) {
      marked.pop();
    } else if (operator === OPS.showText && !marked.includes(true)) {
      texts.push(glyphsOf(args[0]).map(letterOf).join(''));
    }
  }
  return texts;
}

function glyphsOf(shown: unknown): unknown[] {
  return Array.isArray(shown) ? shown : [];
}

/** A glyph's letter; the numbers between glyphs move the pen. */
function letterOf(glyph: unknown): string {
  const known = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
  return known && typeof glyph.unicode === 'string' ? glyph.unicode : '';
}

/** pdf.js gives a mark's name as text where the mark has properties, else as an object. */
function isArtifact(mark: unknown): boolean {
  const name = typeof mark === 'object' && mark !== null && 'name' in mark ? mark.name : mark;
  return name === 'Artifact';
}

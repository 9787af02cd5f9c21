import { listMark, type Mark } from '../marks.js';
import { attribute, type Element } from './dom.js';
import { BREAK, type Run, rawText } from './run.js';

/** A mark that was typed, or that Word wrote as text, and how deep its item stands. */
export interface TypedMark {
  mark: string;
  kind: Mark['kind'];
  /** How far the item is set in, in no certain unit; null where nothing tells. */
  level: number | null;
}

/**
 * The mark that a paragraph begins with, where it is sure to be one: a glyph, a dash that a tab or
 * hard spaces set apart, and what Word says is a list, numbers included.
 */
export function typedMark(run: Run, source: Element | null): TypedMark | null {
  const words = rawText(run).trimStart();
  const found = listMark(words);
  if (!found) return null;
  const rest = words.slice(found.mark.length);
  const isWide = /^[ \n]*[\t\u00a0]/.test(rest);
  const isSure =
    found.kind === 'glyph'
      ? !/^§\s*\d/.test(words)
      : isWide && (found.kind === 'dash' || isWordList(source));
  return isSure ? { ...found, level: source && levelOf(source) } : null;
}

function isWordList(source: Element | null): boolean {
  if (!source) return false;
  const style = attribute(source, 'style') ?? '';
  return /\bMsoList/i.test(attribute(source, 'class') ?? '') || /mso-list:\s*l\d/i.test(style);
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

function levelOf(source: Element): number | null {
  const style = attribute(source, 'style') ?? '';
  const level = /mso-list:[^;]*?\blevel(\d)/i.exec(style)?.[1];
  if (level) return Number(level);
  const [, margin, unit] = /margin-left:\s*([\d.]+)(pt|in|cm|mm|px)/i.exec(style) ?? [];
  return margin && unit ? Math.round(Number(margin) * (POINTS[unit.toLowerCase()] ?? 1)) : null;
}

/** Whether an item stands inside another. Without levels a dash under a glyph is the deeper one. */
export function isDeeper(outer: TypedMark, inner: TypedMark): boolean {
  if (outer.level !== null && inner.level !== null) return inner.level > outer.level;
  return inner.kind === 'dash' && outer.kind === 'glyph';
}

/** Cuts a run at the breaks that glyphs follow: items that share one paragraph. */
export function splitAtGlyphs(run: Run): Run[] {
  const parts: Run[] = [[]];
  for (const [index, piece] of run.entries()) {
    if (piece === BREAK && listMark(startOfLine(run, index + 1))?.kind === 'glyph') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

function startOfLine(run: Run, from: number): string {
  for (let index = from; index < run.length; index += 1) {
    const piece = run[index];
    if (piece === undefined || piece === BREAK) return '';
    if (piece.value.trim() !== '') return piece.value.trimStart();
  }
  return '';
}

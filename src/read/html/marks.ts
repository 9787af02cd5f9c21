import { listMark } from '../marks.js';
import type { ParagraphHints } from '../typed/hints.js';
import { attribute, type Element } from './dom.js';
import { type Run, rawText } from './run.js';

/**
 * What the source of a paragraph tells of the mark that it may begin with. It is sure to be one where a
 * tab or hard spaces set a dash apart, and where Word says that it is a list, numbers included.
 */
export function hintsIn(run: Run, source: Element | null): ParagraphHints {
  const words = rawText(run).trimStart();
  const found = listMark(words);
  const isWide = found !== null && /^[ \n]*[\t\u00a0]/.test(words.slice(found.mark.length));
  const isItem = isWide && (found.kind === 'dash' || isWordList(source));
  return { isItem, level: source && levelOf(source), indent: source && marginOf(source) };
}

/** Whether a glyph is all that a run holds. */
export function isBareGlyph(run: Run): boolean {
  const words = rawText(run).trim();
  const mark = words.length < LONGEST_GLYPH ? listMark(words) : null;
  return mark?.kind === 'glyph' && mark.mark === words;
}

const LONGEST_GLYPH = 8;

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
  const margin = marginOf(source);
  return margin === null ? null : Math.round(margin);
}

/** The left margin of an element in points, where it says one. */
function marginOf(source: Element): number | null {
  const style = attribute(source, 'style') ?? '';
  const [, margin, unit] = /margin-left:\s*([\d.]+)(pt|in|cm|mm|px)/i.exec(style) ?? [];
  return margin && unit ? Number(margin) * (POINTS[unit.toLowerCase()] ?? 1) : null;
}

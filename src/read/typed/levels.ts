import type { Mark } from '../marks.js';
import { ordinalsOf } from './numbers.js';

/** The mark of an item, and how deep the item stands; null where nothing tells. */
export interface Levelled extends Mark {
  level: number | null;
  /** How many hard spaces stand before it. */
  lead: number;
}

/** Whether two marks are of one list: the same sign, or numbers in one style. */
export function isSameStyle(a: Levelled, b: Levelled): boolean {
  if (a.level !== null && b.level !== null && a.level !== b.level) return false;
  if (a.lead !== b.lead) return false;
  if (a.kind !== 'number' || b.kind !== 'number') return a.kind === b.kind && a.mark === b.mark;
  const styles = ordinalsOf(b.mark);
  return ordinalsOf(a.mark).some(({ style, value }) =>
    styles.some((one) => one.style === style && one.value >= value),
  );
}

/**
 * Whether an item stands inside another. Without levels the deeper one is a dash under a glyph, anything
 * else under a number, and letters under figures.
 */
export function isDeeper(outer: Levelled, inner: Levelled): boolean {
  const levels = outer.level !== null && inner.level !== null;
  if (levels && outer.level !== inner.level) return Number(inner.level) > Number(outer.level);
  if (outer.lead !== inner.lead) return inner.lead > outer.lead;
  if (levels) return false;
  if (outer.kind === 'number') {
    return (
      inner.kind !== 'number' || (/\d/.test(outer.mark) && !/\d/.test(inner.mark)) || isRoman(inner)
    );
  }
  return inner.kind !== 'glyph' && outer.kind === 'glyph';
}

function isRoman({ mark }: Mark): boolean {
  return ordinalsOf(mark)[0]?.style.startsWith('i') ?? false;
}

import type { Mark } from './score.js';

/** A part of a text, and what was found in it. */
export interface Context {
  /** Verbatim. */
  text: string;
  /** Whether words before or after it are left out. */
  cut: { before: boolean; after: boolean };
  /** Places in `text`, in order; none overlap. */
  marks: readonly { start: number; end: number }[];
}

/** The length of a context in letters, and how many stand before the first mark in a long sentence. */
const LENGTH = 300;
const LEAD = 100;

/** The whole text as the context. */
export function whole(text: string, marks: readonly Mark[]): Context {
  return contextOf(text, marks, { start: 0, end: text.length });
}

/**
 * The stretch of a text that holds most of what was found: it begins with a sentence, or, where the sentence
 * is long, some words before the first mark.
 */
export function best(text: string, marks: readonly Mark[]): Context {
  let chosen = { start: 0, end: text.length };
  let most = -1;
  for (const mark of marks) {
    const start = beginning(text, mark.start);
    const end = endOf(text, start);
    const inside = marks.filter((other) => other.start >= start && other.end <= end);
    const value = 100 * new Set(inside.map(({ unit }) => unit)).size + inside.length;
    if (value > most) {
      most = value;
      chosen = { start, end };
    }
  }
  return contextOf(text, marks, chosen);
}

function beginning(text: string, place: number): number {
  const before = text.slice(0, place);
  let start = 0;
  for (const { 0: end, index } of before.matchAll(/[.?!][”’"')]*\s+/gu)) start = index + end.length;
  if (place - start <= LENGTH - LEAD) return start;
  return before.indexOf(' ', place - LEAD) + 1;
}

function endOf(text: string, start: number): number {
  if (text.length - start <= LENGTH) return text.length;
  return Math.max(text.lastIndexOf(' ', start + LENGTH), start + 1);
}

function contextOf(
  text: string,
  marks: readonly Mark[],
  { start, end }: { start: number; end: number },
): Context {
  const inside: { start: number; end: number }[] = [];
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    const last = inside.at(-1);
    const place = { start: mark.start - start, end: mark.end - start };
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else inside.push(place);
  }
  return {
    text: text.slice(start, end),
    cut: { before: start > 0, after: end < text.length },
    marks: inside,
  };
}

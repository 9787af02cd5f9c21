import type { Part } from './everyday.js';
import { type Place, placedStems } from './placed.js';
import type { Mark, Score } from './score.js';

/** The least share of what a question tells that one sentence of a finding must hold. */
const SHARE = 0.5;

/** How much the best sentence counts; the rest is what the whole finding holds. */
const TOGETHER = 0.75;

/** Long findings hold more by chance: a finding of so many letters counts in full. */
const AVERAGE = 400;
const LENGTH = 0.15;

/** How well a finding answers a question in other words; null where it does not. */
export function nearness(text: string, parts: readonly Part[]): Score | null {
  const all = sum(parts);
  const stems = parts.some(({ wanted }) => 'stem' in wanted) ? placedStems(text) : [];
  const marks = parts.flatMap(({ wanted }, unit) =>
    ('stem' in wanted
      ? stems.filter(({ stem }) => stem === wanted.stem)
      : wanted.written.flatMap((pattern) => placesOf(pattern, text))
    ).map(({ start, end }): Mark => ({ start, end, unit })),
  );
  const held = (place: Place) =>
    sum(
      parts.filter((_, unit) =>
        marks.some(
          (mark) => mark.unit === unit && mark.start >= place.start && mark.end <= place.end,
        ),
      ),
    );
  const best = Math.max(0, ...sentencePlaces(text).map(held));
  if (all === 0 || best < SHARE * all) return null;
  const lacks = parts.some(
    ({ isUnknown }, unit) => isUnknown && !marks.some((mark) => mark.unit === unit),
  );
  if (lacks) return null;
  const score = TOGETHER * best + (1 - TOGETHER) * held({ start: 0, end: text.length });
  const long = 1 - LENGTH + (LENGTH * text.length) / AVERAGE;
  return { score: score / long, marks: marks.sort((one, other) => one.start - other.start) };
}

function placesOf(pattern: RegExp, text: string): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    return { start: index, end: index + words.length };
  });
}

function sentencePlaces(text: string): Place[] {
  const ends = [...text.matchAll(/[.?!][”’"')]*\s+/gu)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return [0, ...ends].map((start, index) => ({ start, end: ends[index] ?? text.length }));
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { tells }) => total + tells, 0);
}

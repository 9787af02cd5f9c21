import type { Problem } from '../tree.js';
import type { Line } from './lines/line.js';
import { placeOfLines } from './tree/place.js';

/** Letters that a font must show before it is judged: names alone can be odd. */
const FEWEST = 60;
/** And that are enough to judge it. */
const ENOUGH = 4000;
// Of the letters of English text these are two thirds, and vowels two fifths, whatever it is about.
const COMMON = /[etaoinsrh]/g;
const VOWEL = /[aeiouy]/g;
const LEAST_COMMON = 0.5;
const LEAST_VOWELS = 0.22;

/**
 * Says where the letters of a font are nonsense: its map gives others than the page shows. Nothing is
 * repaired, because the right ones are nowhere in the file.
 */
export function nonsenseIn(lines: readonly Line[]): Problem[] {
  const texts = new Map<string, string>();
  for (const { runs } of lines) {
    for (const { font, text } of runs) {
      const known = texts.get(font) ?? '';
      if (known.length < ENOUGH) texts.set(font, known + text);
    }
  }
  const bad = new Set([...texts].filter(([, text]) => isNonsense(text)).map(([font]) => font));
  if (bad.size === 0) return [];
  const parts: Line[][] = [];
  for (const line of lines) {
    if (!line.runs.some(({ font }) => bad.has(font))) continue;
    const last = parts.at(-1);
    if (last?.[0]?.page === line.page && last.length < MOST_LINES) last.push(line);
    else parts.push([line]);
  }
  return parts.map((part) => ({
    rule: 'letters-nonsense',
    message: `the font gives other letters than the page shows, and its words cannot be read; compare the page: “${part[0]?.text}”`,
    at: placeOfLines(part),
  }));
}

/** Lines that one warning is about. */
const MOST_LINES = 10;

function isNonsense(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < FEWEST) return false;
  const share = (pattern: RegExp) => (letters.match(pattern)?.length ?? 0) / letters.length;
  return share(COMMON) < LEAST_COMMON || share(VOWEL) < LEAST_VOWELS;
}

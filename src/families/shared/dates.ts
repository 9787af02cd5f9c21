/** The first and the last day of an inspection, ISO 8601. */
export interface Span {
  from: string;
  to: string;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
// In full, or its first three letters.
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const DAY = `${WEEKDAY}\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?${MONTH}\\b)?(?:,?\\s+\\d{4}\\b)?`;
const LINK = '\\s*(?:\\band(?: on)?\\b|\\bto\\b|\\buntil\\b|\\bthrough\\b|[-‐‑–—&,;])\\s*';
const SPAN = new RegExp(`\\b${DAY}(?:${LINK}${DAY})*`, 'gi');
const PARTS = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?(${MONTH})\\b)?(?:,?\\s+(\\d{4})\\b)?`,
  'gi',
);

interface Day {
  day: number;
  month: number | null;
  year: number | null;
}

/**
 * The spans of days that a text gives, in order. A month or a year given once for several days stands
 * at the last of them ("28 February and 4 March 2022").
 *
 * @param written - When the text was written, ISO 8601: days without any year are the last ones before.
 */
export function findSpans(text: string, written: string | null = null): Span[] {
  return [...text.matchAll(SPAN)].flatMap(([match]) => {
    const spans = spansOf(match, null);
    return spans.length > 0 || written === null ? spans : spansBefore(match, written);
  });
}

/** The first span that a text gives, or null. */
export function findSpan(text: string, written: string | null = null): Span | null {
  return findSpans(text, written)[0] ?? null;
}

function spansBefore(match: string, written: string): Span[] {
  const inYear = (year: number) => spansOf(match, { day: 0, month: null, year });
  const year = Number(written.slice(0, 4));
  const spans = inYear(year);
  return spans.every(({ to }) => to <= written) ? spans : inYear(year - 1);
}

const WHOLE = new RegExp(`^(?:(?:date|published|publication date)\\b:?\\s*)?${DAY}$`, 'i');

/** The date that a whole line is, as a letter's own date is; null for any other line. */
export function wholeDate(text: string): string | null {
  const day = WHOLE.test(text) ? findSpan(text) : null;
  return day && day.from === day.to ? day.from : null;
}

function spansOf(match: string, last: Day | null): Span[] {
  const spans: Span[] = [];
  let after = last;
  for (const range of rangesOf(match).reverse()) {
    const days: Day[] = completed([...range.matchAll(PARTS)].map(toDay), after);
    const [first, end] = [days[0], days.at(-1)];
    const [from, to] = [first && iso(first), end && iso(end)];
    if (from && to && from <= to) spans.unshift({ from, to });
    after = first ?? after;
  }
  return spans;
}

/** Two ranges joined by "and" are two spans; two days joined by it are one. */
function rangesOf(match: string): string[] {
  const ranges = match.split(/\s+and\s+|\s*;\s*/i);
  const all = ranges.every((range) => /\d\D*(?:\bto\b|[-‐‑–—])\D*\d/.test(range));
  return ranges.length > 1 && all ? ranges : [match];
}

function toDay([, day = '', month, year]: RegExpMatchArray): Day {
  return {
    day: Number(day),
    month: month ? MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1 : null,
    year: year ? Number(year) : null,
  };
}

/**
 * Gives each day the month and year of the next one that has them. A number at the end without
 * either is no day ("9 March 2020, 12 leaders"); where the months go back, the year is the one before.
 */
function completed(days: Day[], after: Day | null): Day[] {
  let next: Day | null = after;
  const found: Day[] = [];
  for (const day of days.reverse()) {
    const month: number | null = day.month ?? next?.month ?? null;
    const inherited = day.year === null ? (next?.year ?? null) : null;
    const turns = inherited !== null && month !== null && month > (next?.month ?? 12);
    const year: number | null = day.year ?? (turns ? inherited - 1 : inherited);
    if (month === null || year === null) continue;
    next = { day: day.day, month, year };
    found.unshift(next);
  }
  return found;
}

function iso({ day, month, year }: Day): string | null {
  if (month === null || year === null || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

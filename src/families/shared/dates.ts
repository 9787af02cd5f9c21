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
// In full, or its first three letters; of September also its first four.
const MONTH = `(?:sept|${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?';
// "1st", "1 st" where a raised ordinal stands apart
const ORDINAL = '(?:\\s?(?:st|nd|rd|th)\\b)?';
const REST = `${ORDINAL}(?:\\s+(?:of\\s+)?MONTH\\b)?(?:,?\\s+(?:of\\s+)?YEAR\\b)?`;
const DAY = `${WEEKDAY}\\d{1,2}${REST.replace('MONTH', MONTH).replace('YEAR', '\\d{4}')}`;
const LINK =
  '(?:\\s*,)?\\s*(?:\\band(?: on)?\\b|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough(?: to)?\\b|[-‐‑–—&,;])\\s*(?:the\\s+)?';
const SPAN = new RegExp(`\\b${DAY}(?:${LINK}${DAY})*`, 'gi');
const PARTS = new RegExp(
  `(\\d{1,2})${REST.replace('MONTH', `(${MONTH})`).replace('YEAR', '(\\d{4})')}`,
  'gi',
);
// "12/11/2018", "12.11.2018"
const FIGURES = /\b(\d{1,2})([/.])(0?[1-9]|1[0-2])\2(\d{4})\b/g;

interface Day {
  day: number;
  month: number | null;
  year: number | null;
}

// "July 5 to July 9, 2021": the month stands before the day.
const MONTH_FIRST = new RegExp(
  `(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:(\\s*(?:to|until|and|[-–—])\\s*)(?:(${MONTH})\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b)?,?\\s+(?=(?:19|20)\\d\\d\\b)`,
  'gi',
);

function dayFirst(_: string, month: string, day: string, link?: string, ...end: string[]): string {
  const [lastMonth = month, lastDay] = end;
  return link === undefined ? `${day} ${month} ` : `${day} ${month}${link}${lastDay} ${lastMonth} `;
}

/** One spelling for figures: raised ordinals and full-width digits as usual ones, months in words. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(FIGURES, (_, day, __, month) => `${day} ${MONTHS[Number(month) - 1]} ${_.slice(-4)}`)
    .replace(MONTH_FIRST, dayFirst);
}

/**
 * The spans of days that a text gives, in order. A month or a year given once for several days stands
 * at the last of them ("28 February and 4 March 2022"), a year also at the first ("28 February 2022 and
 * 4 March").
 *
 * @param written - When the text was written, ISO 8601: days without any year are the last ones before.
 */
export function findSpans(text: string, written: string | null = null): Span[] {
  return [...plainly(text).matchAll(SPAN)].flatMap(([match]) => {
    const spans = spansOf(match, null);
    return spans.length > 0 || written === null ? spans : spansBefore(match, written);
  });
}

/** The first span that a text gives, or null. */
export function findSpan(text: string, written: string | null = null): Span | null {
  return findSpans(text, written)[0] ?? null;
}

/** A lone day that is only one end of a range, by the words before or after it. */
const ONE_END =
  /(?:\b(?:between|from|week (?:beginning|commencing|starting|ending|of)|w\/[bce]|beginning|commencing|starting)(?: on)?:? (?:the )?$)|^,?\s*(?:to|until|and|[-–—])(?:\s*\p{L}+,?){0,4}\s*\d/iu;

/**
 * The days on which inspectors came, by a text that says so: the latest range in it, else the latest day.
 * An opening can name an earlier inspection before its own.
 *
 * @returns Null where it gives none, `half` where it gives but one end of a range.
 */
export function findVisit(text: string, written: string | null): Span | 'half' | null {
  const words = plainly(text);
  const found: Span[] = [];
  for (const match of words.matchAll(SPAN)) {
    const spans = findSpans(match[0], written);
    const isDay = spans.length > 0 && spans.every(({ from, to }) => from === to);
    const [before, after] = [
      words.slice(0, match.index),
      words.slice(match.index + match[0].length),
    ];
    if (isDay && (ONE_END.test(before.slice(-40)) || ONE_END.test(after.slice(0, 80))))
      return 'half';
    found.push(...spans);
  }
  const ranges = found.filter(({ from, to }) => from < to);
  const years = ranges.length > 0 ? ranges : found;
  return years.reduce<Span | null>(
    (last, span) => (last && last.from > span.from ? last : span),
    null,
  );
}

function spansBefore(match: string, written: string): Span[] {
  const inYear = (year: number) => spansOf(match, { day: 0, month: null, year });
  const year = Number(written.slice(0, 4));
  const spans = inYear(year);
  return spans.every(({ to }) => to <= written) ? spans : inYear(year - 1);
}

const WHOLE = new RegExp(
  `^(?:(?:dated?|date of (?:this )?letter|published|publication date)\\b:?\\s*)?${DAY}$`,
  'i',
);

/** The date that a whole line is, as a letter's own date is; null for any other line. */
export function wholeDate(text: string): string | null {
  const day = WHOLE.test(plainly(text)) ? findSpan(text) : null;
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
 * Gives each day the month and year of the next one that has them, else the year of the one before. A
 * number at the end without a month is no day ("9 March 2020, 12 leaders"); where the months go back, a
 * year ends between the two.
 */
function completed(days: Day[], after: Day | null): Day[] {
  let next: Day | null = after;
  const found: Day[] = [];
  for (const day of days.reverse()) {
    const month: number | null = day.month ?? next?.month ?? null;
    const inherited = day.year === null ? (next?.year ?? null) : null;
    const turns = inherited !== null && month !== null && month > (next?.month ?? 12);
    const year: number | null = day.year ?? (turns ? inherited - 1 : inherited);
    if (month === null) continue;
    next = { day: day.day, month, year };
    found.unshift(next);
  }
  return withYearsBefore(found);
}

/** "28 January 2019 and 1 February": the year stands at the first day alone. */
function withYearsBefore(days: readonly Day[]): Day[] {
  let [lastYear, lastMonth]: [number | null, number] = [null, 0];
  const found: Day[] = [];
  for (const day of days) {
    const month = day.month ?? lastMonth;
    const turns = month < lastMonth ? 1 : 0;
    const year: number | null = day.year ?? (lastYear === null ? null : lastYear + turns);
    if (year !== null) found.push({ ...day, year });
    [lastYear, lastMonth] = [year, month];
  }
  return found;
}

function iso({ day, month, year }: Day): string | null {
  if (month === null || year === null || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

import type { Finding } from '../../record/schema.js';

/** When something is to be done, as far as its words tell. */
export type Due =
  /** A day, ISO 8601: the last one. */
  | { day: string }
  /** It names no end, or none that a calendar has: "Ongoing", "From May 2024", "June 2024, then monthly", "Spring 2025". */
  | 'open'
  /** It looks like a date, but which day is meant is not certain. */
  | 'uncertain';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const BEFORE =
  /^(?:(?:by|before|until|to|due|on|in|during|within|no later than|not later than|at|complet(?:e|ed|ion) by|target|the|deadline|date|end(?: of)?|close of|week ending|w\/e|month ending)\b[:,.]?\s*)+/i;
// "2024-25" is one year.
const RANGE =
  /^(?:from\s+)?[^–—]*?\d{4}(?:\s*[-–—](?!\d\d(?!\d))|\s+(?:to|until|through to)\b)\s*(?=\D*\d)/i;
const FROM_MONTH = new RegExp(
  `^(?:from\\s+)?(?:\\d{1,2}\\s+)?${MONTH}\\s*(?:[-–—/]|\\bto\\b)\\s*(?=(?:\\d{1,2}\\s+)?${MONTH})`,
  'i',
);
/** Words that make a date the beginning of something, or one of many. */
const OPEN =
  /^(?:from|since|starting|begins?|beginning|commenc\w+|after)\b|\b(?:onwards?|then|thereafter|each|every|ongoing|on-going|continu\w+|monthly|weekly|quarterly|termly|annually|yearly|half-termly|commenc\w+|starts?|started|reviewed|completed?|achieved|in place)\b/i;

/** A time of the year that has no certain last day: "Easter 2026", "early spring 2025", "the new year". */
const SEASON =
  /^(?:(?:the|early|mid|late|start of|beginning of|middle of)[\s-]+)*(?:spring|summer|autumn|winter|easter|christmas|new year|half[- ]term)(?:\s+(?:break|holidays?|half[- ]term))?(?:,?\s+20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)?$/i;

/** When something is to be done, by the words of a cell; null where they name no time at all. */
export function readDue(words: string): Due | null {
  const looks =
    /\d{4}|\d[/.]\d|[’']\d\d\b|\b(?:Q[1-4]|quarter|term|spring|summer|autumn|winter)\b/i;
  const isMonth = new RegExp(`\\b${MONTH}\\b`, 'i').test(words);
  if (!looks.test(words) && !isMonth) return null;
  const range = RANGE.exec(words) ?? FROM_MONTH.exec(words);
  const end = range ? words.slice(range[0].length) : words;
  if (!range && OPEN.test(words)) return 'open';
  if (OPEN.test(end)) return 'open';
  const isEnd = /\bend\b/i.test(BEFORE.exec(end)?.[0] ?? '');
  const bare = end
    .replace(BEFORE, '')
    .replace(/\s*(?:\((?:at the )?latest\)|at the latest)?[.,;]*$/i, '')
    .trim();
  if (SEASON.test(bare)) return 'open';
  const day = dayOf(bare) ?? periodOf(bare, isEnd);
  return day === null ? 'uncertain' : { day };
}

/** A day: "31 March 2020", "31st March, 2020", "31/03/2020", "2020-03-31". */
function dayOf(words: string): string | null {
  const named = new RegExp(
    `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+(\\d{4})$`,
    'i',
  ).exec(words);
  if (named) return iso(Number(named[3]), monthOf(named[2]), Number(named[1]));
  const [, d, m, y] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)$/.exec(words) ?? [];
  if (y !== undefined) return iso(fullYear(y), Number(m), Number(d));
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? [];
  return day === undefined ? null : iso(Number(year), Number(month), Number(day));
}

/** The last day of a month, quarter, term or year. */
function periodOf(words: string, isEnd: boolean): string | null {
  const month = new RegExp(`^${MONTH},?[\\s-]*(?:of\\s+)?(?:(\\d{4})|[’'](\\d\\d))$`, 'i').exec(
    words,
  );
  if (month) return lastOf(fullYear(month[2] ?? month[3] ?? ''), monthOf(month[1]));
  const [, number, yearOfNumber] = /^(\d{1,2})\/(\d{4})$/.exec(words) ?? [];
  if (yearOfNumber !== undefined) return lastOf(Number(yearOfNumber), Number(number));
  return quarterOf(words) ?? termOf(words) ?? yearOf(words, isEnd);
}

/** "Q2 2024/25": a quarter of a financial year, from April. One of "2024" alone can be of either year. */
function quarterOf(words: string): string | null {
  const [, before, year, after] =
    /^(?:(?:Q|quarter )([1-4])[,\s]*(?:of\s+)?)?(?:FY\s?)?(\d{4})\s?[/–-]\s?(?:20)?\d\d(?:[,\s]*(?:Q|quarter )([1-4]))?$/i.exec(
      words,
    ) ?? [];
  const quarter = Number(before ?? after);
  if (!quarter || year === undefined) return null;
  return quarter === 4 ? lastOf(Number(year) + 1, 3) : lastOf(Number(year), quarter * 3 + 3);
}

/** The month in which a school term ends, and its last day there. */
const TERMS: Readonly<Record<string, number>> = { autumn: 12, spring: 3, summer: 7 };

function termOf(words: string): string | null {
  const [, term = '', year] =
    /^(autumn|spring|summer) (?:term,?\s+)?(\d{4})( term)?$/i.exec(
      /\bterm\b/i.test(words) ? words : '',
    ) ?? [];
  const month = TERMS[term.toLowerCase()];
  return month === undefined ? null : lastOf(Number(year), month);
}

/** The end of a year is certain only where the words say which year, or its end, is meant. */
function yearOf(words: string, isEnd: boolean): string | null {
  const [, kind = '', first] =
    /^(academic|school|financial) year,?\s+(\d{4})\s?(?:[/–-]|to)\s?(?:20)?\d\d$/i.exec(words) ??
    [];
  if (first !== undefined)
    return lastOf(Number(first) + 1, kind.toLowerCase() === 'financial' ? 3 : 8);
  return isEnd && /^\d{4}$/.test(words) ? lastOf(Number(words), 12) : null;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function lastOf(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function iso(year: number, month: number, day: number): string | null {
  if (year < 2010 || year > 2050) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isDay ? date.toISOString().slice(0, 10) : null;
}

const HEADS =
  /\b(?:when|time ?-?(?:scales?|frames?|lines?)|deadlines?|due|target dates?|complet\w+|end date|finish|end|dates?|quarter|term|delivery date)\b/i;
const NOT_DUE =
  /\b(?:start|begin|updated?|reviewed|status|baseline|version|last)\b(?!.*\b(?:end|finish))/i;

/** When an action is to be done, by the cells beside it; null where none of them says. */
export function dueIn(details: Finding['details']): Due | null {
  const dated = details.filter(({ heading }) => HEADS.test(heading) && !NOT_DUE.test(heading));
  // "Revised date" beside "Original date".
  const revised = dated.filter(({ heading }) => /\b(?:revised|new)\b/i.test(heading));
  const read = (revised.length > 0 ? revised : dated)
    .map(({ text }) => readDue(text))
    .filter((due) => due !== null);
  const [first = null] = read;
  return read.length > 1 && JSON.stringify(read[0]) !== JSON.stringify(read[1])
    ? 'uncertain'
    : first;
}

/** "… (Lead: Head of SEND. By: May 2019.)": when an action is to be done, by a label in its own words. */
export function dueInText(words: string): Due | null {
  const [, told] =
    /\b(?:by|by when|when|deadline|due|timescale|target date|date)\s?:\s*([^;()]*?\d{4}[^.;()]*)/i.exec(
      words,
    ) ?? [];
  return told === undefined ? null : readDue(told.trim());
}

/**
 * "By March 2026", "Autumn term 2025", "Phase 1 (to July 2025)": when actions are to be done, by the heading
 * above them. A heading in which a time only occurs says nothing of that: "Action plan (May 2025)".
 */
export function dueInHeading(heading: string): Due | null {
  const words = heading.replace(/^to be (?:done|completed) (?=by\b|before\b)|[:.]$/gi, '').trim();
  const [, told] = /\(((?:by|to|until|before|end of)\b[^()]*)\)$/i.exec(words) ?? [];
  const due = readDue(told ?? words);
  const isTime = told !== undefined || /^(?:by|before|due)\b/i.test(words);
  return due === 'uncertain' && !isTime ? null : due;
}

import { best, type Context, whole } from '../../search/context.js';
import type { Found, Hit } from '../../search/index.js';
import { count } from '../count.js';
import { QUESTIONS, TYPES, VERDICTS } from '../html/names.js';
import { areaName } from '../words.js';

/** The words of a hit around what was found, or its whole text. */
export function contextOf({ text, marks }: Hit, full: boolean): Context {
  return full ? whole(text, marks) : best(text, marks);
}

/** The area and the date of a hit's document: `Blackpool, 2022-05-11`. */
export function whereAndWhen({ document: { area, date } }: Hit): string {
  return [areaName(area), date].filter(Boolean).join(', ');
}

/** What a hit is: `Area for development, meeting needs`. */
export function typeName({ finding: { type, question, judgement }, near }: Hit): string {
  const parts = [TYPES[type].name];
  if (question) parts.push(QUESTIONS[question].toLowerCase());
  if (judgement) parts.push(VERDICTS[judgement].name.toLowerCase());
  else if (type === 'progress') parts.push('no verdict read');
  return parts.join(', ') + (near ? ' (in other words)' : '');
}

function inOtherWords(total: number, near: number): string {
  if (near === 0) return '';
  return near === total ? ', in other words' : `, ${near} of them in other words`;
}

/** The words of a context, with what was found changed by `show` and an ellipsis where it is cut. */
export function marked({ text, marks, cut }: Context, show: (words: string) => string): string {
  let done = 0;
  let out = cut.before ? '… ' : '';
  for (const { start, end } of marks) {
    out += text.slice(done, start) + show(text.slice(start, end));
    done = end;
  }
  return `${out}${text.slice(done)}${cut.after ? ' …' : ''}`;
}

/** How much was found: `134 findings, 20 of them in other words; the best 20 are shown (--limit shows more)`. */
export function countLine({ hits, total, near, ranked }: Found): string {
  const all = count(total, 'finding') + inOtherWords(total, near);
  return hits.length < total
    ? `${all}; the ${ranked ? 'best' : 'first'} ${hits.length} are shown (--limit shows more)`
    : all;
}

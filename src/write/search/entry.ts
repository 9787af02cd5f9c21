import { best, type Context, whole } from '../../search/context.js';
import type { Found, Hit } from '../../search/index.js';
import { QUESTIONS, TYPES, VERDICTS } from '../html/names.js';

/** The context of a hit, or all of it. */
export function contextOf({ text, marks }: Hit, full: boolean): Context {
  return full ? whole(text, marks) : best(text, marks);
}

/** The area and the date of a hit's document: `Blackpool, 2022-05-11`. */
export function whereAndWhen({ document: { area, date } }: Hit): string {
  return [area.name ?? 'Area not known', date].filter(Boolean).join(', ');
}

/** What kind of finding a hit is: `Area for development, meeting needs`. */
export function typeName({ finding: { type, question, judgement } }: Hit): string {
  const parts = [TYPES[type].name];
  if (question) parts.push(QUESTIONS[question].toLowerCase());
  if (judgement) parts.push(VERDICTS[judgement].name.toLowerCase());
  return parts.join(', ');
}

/** The words of a context with each mark put between two signs, and what is left out shown. */
export function marked({ text, marks, cut }: Context, show: (words: string) => string): string {
  let done = 0;
  let out = cut.before ? '… ' : '';
  for (const { start, end } of marks) {
    out += text.slice(done, start) + show(text.slice(start, end));
    done = end;
  }
  return `${out}${text.slice(done)}${cut.after ? ' …' : ''}`;
}

/** How much was found: `134 findings, the best 20 shown`. */
export function countLine({ hits, total }: Found): string {
  const noun = total === 1 ? 'finding' : 'findings';
  const all = `${total.toLocaleString('en-GB')} ${noun}`;
  return hits.length < total
    ? `${all}; the best ${hits.length} are shown (--limit shows more)`
    : all;
}

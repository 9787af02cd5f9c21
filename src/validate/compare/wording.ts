import { beginningOf } from '../texts.js';
import type { Difference } from './differences.js';

/** Says what differs, with both values: `the record has “2018-11-27”, the document gives “2018-11-26”`. */
export function wordingOf({ path, given, read }: Difference): string {
  if (given === undefined) {
    const of = typeof path.at(-1) === 'number' || path.length === 1 ? '' : ` ${path.at(-1)}`;
    return `the record leaves out${of} what the document gives: ${shown(read)}`;
  }
  if (read === undefined) return `the document does not give what the record has: ${shown(given)}`;
  if (typeof given === 'string' && typeof read === 'string') {
    const [own, printed] = fromWhereTheyDiffer(given, read);
    return `the record has ${own}, the document gives ${printed}`;
  }
  return `the record has ${shown(given)}, the document gives ${shown(read)}`;
}

/** Longer texts are shown from shortly before they differ. */
const SHORT = 60;
/** Letters that are shown before the first that differs, and from it on. */
const BEFORE = 24;

function fromWhereTheyDiffer(given: string, read: string): [string, string] {
  if (given.length <= SHORT && read.length <= SHORT) return [shown(given), shown(read)];
  let same = 0;
  while (same < given.length && given[same] === read[same]) same += 1;
  const from = given.lastIndexOf(' ', Math.max(0, same - BEFORE)) + 1;
  const cut = (text: string) => {
    const rest = text.slice(from);
    const end = rest.length > SHORT ? rest.indexOf(' ', Math.min(SHORT, rest.length)) : -1;
    return `“${from > 0 ? '… ' : ''}${end < 0 ? rest : `${rest.slice(0, end)} …`}”`;
  };
  return [cut(given), cut(read)];
}

/** A value, in short. */
function shown(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'an empty text' : beginningOf(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  const { id, text, name, organisation, message } = value as Record<string, unknown>;
  const words = [text, name, organisation, message].find((one) => typeof one === 'string');
  const label = typeof id === 'string' ? `${id}, ` : '';
  return words === undefined ? JSON.stringify(value).slice(0, 120) : label + shown(words);
}

import type { Fault } from '../../validate/index.js';
import type { Validation } from '../../validate/validation.js';

/** How many records, errors and warnings there are. */
export interface Tally {
  records: number;
  invalid: number;
  errors: number;
  warnings: number;
  unread: number;
}

export function tallyOf({ records, unread }: Validation): Tally {
  const faults = records.flatMap(({ faults }) => faults);
  return {
    records: records.length,
    invalid: records.filter(({ faults }) => faults.some(isError)).length,
    errors: faults.filter(isError).length,
    warnings: faults.filter((fault) => !isError(fault)).length,
    unread: unread.length,
  };
}

export function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

/** In one line: `43 records, 2 invalid: 3 errors, 1 warning`. */
export function summaryOf(validation: Validation): string {
  const { records, invalid, errors, warnings, unread } = tallyOf(validation);
  const verdict = invalid > 0 ? `${invalid} invalid` : records === 1 ? 'valid' : 'all valid';
  const faults = [count(errors, 'error'), count(warnings, 'warning')].filter(
    (words) => words !== null,
  );
  const read = records === 0 ? 'no record was read' : `${count(records, 'record')}, ${verdict}`;
  const parts = [faults.length > 0 ? `${read}: ${faults.join(', ')}` : read];
  if (unread > 0) parts.push(`${unread} could not be read`);
  return parts.join('; ');
}

function count(number: number, noun: string): string | null {
  if (number === 0) return null;
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** A path as people write it: `findings[3].text`. */
export function dotted(path: Fault['path']): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? key : `${before}.${key}`;
  }, '');
}

/** A path as a JSON Pointer (RFC 6901): `/findings/3/text`. */
export function pointer(path: Fault['path']): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

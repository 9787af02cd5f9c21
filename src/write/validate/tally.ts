import type { Fault } from '../../validate/index.js';
import type { Validation } from '../../validate/validation.js';
import { count, figure } from '../count.js';

/** How many records, errors and warnings there are. */
export interface Tally {
  records: number;
  invalid: number;
  errors: number;
  warnings: number;
  unread: number;
}

/** Counts what is wrong. */
export function tallyOf({ records, unread }: Validation): Tally {
  const faults = records.flatMap(({ faults }) => faults);
  const errors = faults.filter(isError).length;
  return {
    records: records.length,
    invalid: records.filter(({ faults }) => faults.some(isError)).length,
    errors,
    warnings: faults.length - errors,
    unread: unread.length,
  };
}

export function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

/** Sums it up in one line: `43 records, 2 invalid: 3 errors, 1 warning`. */
export function summaryOf(validation: Validation): string {
  const { records, invalid, errors, warnings, unread } = tallyOf(validation);
  const faults = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const read =
    records === 0
      ? 'no record was read'
      : `${count(records, 'record')}, ${verdict(records, invalid)}`;
  const parts = [faults.length > 0 ? `${read}: ${faults.join(', ')}` : read];
  if (unread > 0) parts.push(`${figure(unread)} could not be read`);
  return parts.join('; ');
}

function verdict(records: number, invalid: number): string {
  if (invalid > 0) return `${figure(invalid)} invalid`;
  return records === 1 ? 'valid' : 'all valid';
}

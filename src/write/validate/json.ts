import type { Validation } from '../../validate/validation.js';
import { toJson as indented } from '../json.js';
import { pointer } from './paths.js';
import { tallyOf } from './tally.js';

/** What is wrong as JSON; `pointer` is a JSON Pointer from the record down. */
export function toJson(validation: Validation): string {
  const { errors, warnings, records, invalid, unread } = tallyOf(validation);
  const faults = validation.records
    .flatMap(({ faults }) => faults)
    .map(({ file, line, column, endLine, endColumn, path, rule, severity, message }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      pointer: pointer(path),
      rule,
      severity,
      message,
    }));
  const valid = invalid === 0 && unread === 0;
  return indented({ valid, records, invalid, errors, warnings, faults, unread: validation.unread });
}

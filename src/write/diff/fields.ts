import type { FieldChange } from '../../diff/schema.js';

/** More values of one field than these are counted. */
const FEW = 3;

/** Each field that differs, as a line for people. */
export function fieldLines(fields: readonly FieldChange[]): string[] {
  return fields.map(({ path, before, after }) => {
    if (before === null) return `${path}: new: ${valueText(after)}`;
    if (after === null) return `${path}: gone: ${valueText(before)}`;
    return `${path}: ${valueText(before)} -> ${valueText(after)}`;
  });
}

/** The same in short: where a list gained or lost many values, only how many. */
export function shortFieldLines(fields: readonly FieldChange[]): string[] {
  const paths = [...new Set(fields.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const ofPath = fields.filter((field) => field.path === path);
    if (ofPath.length <= FEW) return fieldLines(ofPath);
    const gone = ofPath.filter(({ after }) => after === null).length;
    const counts = [
      gone > 0 && `${gone} gone`,
      gone < ofPath.length && `${ofPath.length - gone} new`,
    ];
    return [`${path}: ${counts.filter(Boolean).join(', ')} (--full shows them)`];
  });
}

/** A value of a record in words: spans as `2018-10-08 to 2018-10-12`, lists with semicolons. */
export function valueText(value: FieldChange['before'] | undefined): string {
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join('; ');
  if (typeof value !== 'object') return String(value);
  if ('from' in value && 'to' in value) return spanText(value.from, value.to);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${valueText(part)}`)
    .join(', ');
}

function spanText(from: FieldChange['before'] | undefined, to: FieldChange['before'] | undefined) {
  return from === to ? valueText(from) : `${valueText(from)} to ${valueText(to)}`;
}

import type { Column, Comparison } from '../../compare/schema.js';
import type { Outcome } from '../../record/schema.js';
import { count } from '../count.js';
import { OUTCOMES } from '../html/names.js';
import { listed } from '../words.js';

/** More columns than these are counted, not named. */
export const MANY = 4;

/** What a column is called. */
function columnName({ name }: Column, { group }: Comparison): string {
  if (name === null) return group === 'outcome' ? 'No outcome given' : 'Not known';
  return group === 'outcome' ? OUTCOMES[name as NonNullable<Outcome['judgement']>].name : name;
}

/** What all columns are called, in their order. */
export function columnNames(comparison: Comparison): string[] {
  return comparison.columns.map((column) => columnName(column, comparison));
}

/** The title of a comparison: its columns where they are few. */
export function titleOf(comparison: Comparison): string {
  const { columns, documents, group } = comparison;
  const number = count(documents.length, 'document');
  if (group !== null) return `${number} by ${group}`;
  if (columns.length > MANY) return `${number} side by side`;
  return `${listed(columnNames(comparison))} side by side`;
}

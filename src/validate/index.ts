import type { LetterRecord } from '../record/schema.js';
import type { Position, Positions } from './positions.js';
import type { Complaint, Evidence, Level, Path, Severity } from './rule.js';
import { RULES } from './rules/index.js';
import { fitSchema, SCHEMA_RULE } from './schema.js';
import type { Levels } from './settings.js';

/** One thing that is wrong with a record, and where. */
export interface Fault extends Position {
  file: string;
  /** From the record down. */
  path: Path;
  rule: string;
  severity: Severity;
  message: string;
}

/** One record, checked. */
export interface Checked {
  file: string;
  /** The file, with the record's line or index in it where it holds several. */
  label: string;
  /** The name of the document that it is of; null where it is no record. */
  source: string | null;
  faults: Fault[];
}

/** A parsed value, and where it stands. */
export interface Given {
  file: string;
  label: string;
  value: unknown;
  /** Of the JSON text that it stands in, and where in it. */
  positions: Positions;
  root: Path;
}

/** Finds the document of a record, where documents were given. */
export type FindSource = (record: LetterRecord) => Promise<Evidence['source']>;

/**
 * Holds one value of a JSON file against the schema, and where it fits against every rule.
 *
 * @param reviews - What reviewers said; null where that does not matter.
 */
export async function validate(
  { file, label, value, positions, root }: Given,
  levels: Levels,
  findSource: FindSource,
  reviews: Evidence['reviews'] = null,
): Promise<Checked> {
  const faults: Fault[] = [];
  const add = (rule: string, level: Level, { path, message }: Complaint) => {
    if (level === 'off') return;
    faults.push({
      file,
      ...positions.of([...root, ...path]),
      path,
      rule,
      severity: level,
      message,
    });
  };
  const fitted = fitSchema(value);
  if ('complaints' in fitted) {
    const level = levels.get(SCHEMA_RULE) ?? 'error';
    for (const complaint of fitted.complaints) add(SCHEMA_RULE, level, complaint);
    return { file, label, source: null, faults };
  }
  const { record } = fitted;
  const source = await findSource(record);
  for (const { name, level: usual, check } of RULES) {
    const level = levels.get(name) ?? usual;
    if (level === 'off') continue;
    for (const complaint of check(record, { source, reviews })) add(name, level, complaint);
  }
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return { file, label, source: record.source.name, faults };
}

/** What is no JSON at all. */
export function notJson({ file, label, positions }: Omit<Given, 'value'>): Checked {
  const at = positions.firstError() ?? positions.of([]);
  const message = 'this is no JSON: it was cut short, or damaged by hand here';
  const fault: Fault = { file, ...at, path: [], rule: SCHEMA_RULE, severity: 'error', message };
  return { file, label, source: null, faults: [fault] };
}

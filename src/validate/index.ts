import type { LetterRecord } from '../record/schema.js';
import type { Position, Positions } from './positions.js';
import type { Complaint, Evidence, Level, Path, Severity } from './rule.js';
import { RULES } from './rules/index.js';
import { fitSchema, SCHEMA_RULE } from './schema.js';
import type { Levels } from './settings.js';

/** Something that is wrong with a record, and where. */
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
  /** The file, with the line or index of the record where it has several. */
  label: string;
  /** The name of the record's document; null where it is not a record. */
  source: string | null;
  faults: Fault[];
}

/** A parsed value, and where it is. */
export interface Given {
  file: string;
  label: string;
  value: unknown;
  /** The positions in the JSON text that it is part of. */
  positions: Positions;
  /** Where it is in that text. */
  root: Path;
}

/** Finds the document of a record. */
export type FindSource = (record: LetterRecord) => Promise<Evidence['source']>;

/**
 * Checks a value of a JSON file against the schema and, if it fits, against every rule.
 *
 * @param reviews - The reviews of records; null where they do not matter.
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

/** Reports what is not JSON at all. */
export function notJson({ file, label, positions }: Omit<Given, 'value'>): Checked {
  const at = positions.firstError() ?? positions.of([]);
  const message = 'this is not JSON: the file was cut short, or damaged here';
  const fault: Fault = { file, ...at, path: [], rule: SCHEMA_RULE, severity: 'error', message };
  return { file, label, source: null, faults: [fault] };
}

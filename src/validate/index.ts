import type { LetterRecord } from '../record/schema.js';
import { DEEPEST } from './depth.js';
import { isAt } from './mended.js';
import type { Position, Positions } from './positions.js';
import type { Complaint, Evidence, Level, Path, Rule, Severity } from './rule.js';
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
 * Checks a value of a JSON file against the schema and every rule; of one that does not fit, what can be
 * checked all the same.
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
  const { complaints, record, claimed } = fitSchema(value);
  const schemaLevel = levels.get(SCHEMA_RULE) ?? 'error';
  for (const complaint of complaints) add(SCHEMA_RULE, schemaLevel, complaint);
  const source = claimed && (await findSource(claimed));
  for (const rule of RULES) {
    const level = levels.get(rule.name) ?? rule.level;
    const checked = rule.takesAny ? claimed : record;
    if (level === 'off' || checked === null) continue;
    const found = complaintsBy(rule, checked, { source, reviews }, complaints.length === 0);
    for (const complaint of found) {
      // What a rule says of a value that does not fit, or that stands in for it, is said by the schema.
      const isSaid = !rule.takesAny && complaints.some(({ path }) => isAt(path, complaint.path));
      if (!isSaid) add(rule.name, level, complaint);
    }
  }
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return { file, label, source: claimed?.source.name ?? null, faults };
}

/** What a rule complains of; of a record that does not fit the schema, what it can tell. */
function complaintsBy(
  { check }: Rule,
  record: LetterRecord,
  evidence: Evidence,
  fits: boolean,
): Complaint[] {
  const complaints: Complaint[] = [];
  try {
    for (const complaint of check(record, evidence)) complaints.push(complaint);
  } catch (error) {
    if (fits) throw error;
  }
  return complaints;
}

/** Reports what is not JSON at all, or is nested so deep that it is not parsed. */
export function notJson({ file, label, positions }: Omit<Given, 'value'>): Checked {
  const deep = positions.tooDeep();
  const at = deep ?? positions.firstError() ?? positions.of([]);
  const message = deep
    ? `this is nested more than ${DEEPEST} deep, which no record is`
    : 'this is not JSON: the file was cut short, or damaged here';
  const fault: Fault = { file, ...at, path: [], rule: SCHEMA_RULE, severity: 'error', message };
  return { file, label, source: null, faults: [fault] };
}

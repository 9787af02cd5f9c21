import type { Finding, LetterRecord, Person } from '../record/schema.js';
import type { Pair } from '../similarity/pair.js';
import type { FieldChange, Relation } from './schema.js';

type Value = FieldChange['before'];

/** The fields of a record that are compared as wholes; findings and passages are compared one by one. */
const FIELDS: Readonly<Record<string, (record: LetterRecord) => Value>> = {
  title: ({ title }) => title,
  'area.name': ({ area }) => area.name,
  'area.code': ({ area }) => area.code,
  'dates.letter': ({ dates }) => dates.letter,
  'dates.inspection': ({ dates }) => dates.inspection,
  'dates.previous': ({ dates }) => dates.previous,
  'dates.statement': ({ dates }) => dates.statement,
  'outcome.judgement': ({ outcome }) => outcome.judgement,
  'outcome.text': ({ outcome }) => outcome.text,
  'outcome.nextInspection': ({ outcome }) => outcome.nextInspection,
  responsibleBodies: ({ responsibleBodies }) => responsibleBodies,
};

/** What can differ between two findings with the same words. */
const FINDING_FIELDS: Readonly<Record<string, (finding: Finding) => Value>> = {
  question: ({ question }) => question,
  heading: ({ heading }) => heading,
  judgement: ({ judgement }) => judgement,
  responsible: ({ responsible }) => responsible,
  parent: ({ parent }) => parent,
  details: ({ details }) => details,
  themes: ({ themes }) => themes,
};

/**
 * The fields that differ. Between two readings of one document, everything read from it counts, passages
 * and all fields of findings included; how it was read, and from which file, does not.
 */
export function changedFields(
  relation: Relation,
  before: LetterRecord,
  after: LetterRecord,
  pairs: readonly Pair[],
): FieldChange[] {
  const fields = Object.entries(FIELDS).map(([path, read]) => ({
    path,
    before: read(before),
    after: read(after),
  }));
  if (before.kind !== after.kind)
    fields.unshift({ path: 'kind', before: before.kind, after: after.kind });
  fields.push(...listed('people', before.people.map(personLine), after.people.map(personLine)));
  if (relation === 'revision') {
    fields.push(...pairs.flatMap(besideWords));
    const texts = ({ passages }: LetterRecord) => passages.map(({ text }) => text);
    fields.push(...listed('passages', texts(before), texts(after)));
  }
  return fields.filter((field) => !isSame(field.before, field.after));
}

function besideWords({ before, after }: Pair): FieldChange[] {
  return Object.entries(FINDING_FIELDS).map(([name, read]) => ({
    path: `findings.${after.id}.${name}`,
    before: read(before),
    after: read(after),
  }));
}

function personLine({ name, postNominals, role, organisation, part }: Person): string {
  const words = [[name, postNominals].filter(Boolean).join(' '), role, organisation].filter(
    Boolean,
  );
  return `${words.join(', ')} (${part})`;
}

/** What is in only one of two lists, wherever it stands in it. */
function listed(path: string, before: readonly string[], after: readonly string[]): FieldChange[] {
  const gone = without(before, after).map((value) => ({ path, before: value, after: null }));
  const come = without(after, before).map((value) => ({ path, before: null, after: value }));
  return [...gone, ...come];
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return values.filter((value) => {
    const count = left.get(value) ?? 0;
    if (count > 0) left.set(value, count - 1);
    return count === 0;
  });
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

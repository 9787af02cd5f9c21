import { createHash } from 'node:crypto';
import type { Finding, LetterRecord } from '../record/schema.js';
import type { Part } from './schema.js';

/**
 * A SHA-256, in hexadecimal digits, of what a reviewer vouches for: the words of a finding and its heading, its
 * type, question, verdict, parent and day. Its place and its themes are no part of it.
 */
export function fingerprint(finding: Finding): string {
  const { type, question, heading, judgement, parent, text, points, responsible, details } =
    finding;
  const columns = details.map(({ heading, text }) => [heading, text]);
  const verdict = finding.verdict?.text ?? null;
  const words = [heading, text, points, responsible, columns, verdict];
  return hashOf([type, question, judgement, parent, finding.due, words]);
}

/** The same of a part of a record. */
export function fingerprintOfPart(record: LetterRecord, part: Part): string {
  return hashOf(PART_OF[part](record));
}

const PART_OF: Readonly<Record<Part, (record: LetterRecord) => unknown>> = {
  title: ({ kind, title }) => [kind, title],
  area: ({ area }) => [area.name, area.code],
  dates: ({ dates: { letter, inspection, previous, statement } }) => [
    letter,
    inspection && [inspection.from, inspection.to],
    previous.map(({ from, to, text }) => [from, to, text]),
    statement && [statement.required, statement.fitForPurpose],
  ],
  outcome: ({ outcome: { judgement, text, nextInspection } }) => [judgement, text, nextInspection],
  'responsible-bodies': ({ responsibleBodies }) => responsibleBodies,
  people: ({ people }) =>
    people.map(({ name, postNominals, role, organisation, part }) => [
      name,
      postNominals,
      role,
      organisation,
      part,
    ]),
  passages: ({ passages }) => passages.map(({ heading, text }) => [heading, text]),
};

/** The same of a whole record, with its places, counts and warnings; its themes are no part of it. */
export function fingerprintOfRecord(record: LetterRecord): string {
  const { $schema: _schema, generator: _generator, source, findings, ...rest } = record;
  const { name: _name, ...document } = source;
  const untagged = findings.map(({ themes: _themes, ...finding }) => finding);
  return hashOf(sorted({ ...rest, document, findings: untagged }));
}

/** A value with its keys in one order: a record whose keys stand in another is the same record. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, held]) => [key, sorted(held)]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

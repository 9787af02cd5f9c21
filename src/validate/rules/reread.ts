import type { LetterRecord } from '../../record/schema.js';
import { correct } from '../../review/correct.js';
import { type Difference, differences } from '../compare/differences.js';
import { wordingOf } from '../compare/wording.js';
import { documentOf } from '../printed.js';
import type { Rule } from '../rule.js';

/** The record is what is read in its document now: each of its fields, and nothing is missing. */
export const reread: Rule = {
  name: 'reread',
  demands:
    'With --source: the document is read again, and every field of the record is what is read; themes too, where the list of themes is the same.',
  level: 'error',
  takesAny: true,
  *check(record, evidence) {
    const document = documentOf(record, evidence);
    if (document === null) return;
    const { again } = document;
    if ('refused' in again) {
      const message = `no record is made of this document now: ${again.refused}`;
      yield { path: ['kind'], message };
      return;
    }
    const by = madeBy(record, again.record);
    // What a reviewer corrected is as it should be with the correction.
    const read = correct(again.record, evidence.reviews ?? []).record;
    for (const difference of differences(record, read, passedOver(record, read))) {
      if (isOfOlderForm(record, read, difference)) continue;
      yield { path: difference.path, message: wordingOf(difference) + by };
    }
  },
};

/** What may differ: what points to a schema, what the file is called, and what made the record. */
const OUTSIDE = ['$schema', 'source.name', 'generator', 'schemaVersion'];

/** Themes are compared where both were tagged with one list. */
function passedOver(given: LetterRecord, read: LetterRecord): Set<string> {
  const sameThemes = given.generator?.themes === read.generator.themes;
  return new Set(sameThemes ? OUTSIDE : [...OUTSIDE, 'findings.themes']);
}

/** Whether a field is missing because records did not have it when this one was made. */
function isOfOlderForm(given: LetterRecord, read: LetterRecord, difference: Difference): boolean {
  const isField = typeof difference.path.at(-1) === 'string';
  return given.schemaVersion !== read.schemaVersion && isField && difference.given === undefined;
}

/** The version that made the record, where it is another. */
function madeBy(given: LetterRecord, read: LetterRecord): string {
  const [version, now] = [given.generator?.version, read.generator.version];
  if (version === now) return '';
  const made =
    version === undefined ? 'by a version that did not say so' : `by arealetter ${version}`;
  return ` (the record was made ${made}, and the document read again by ${now})`;
}

import type { LocalArea } from '../record/areas.js';
import type { LetterRecord } from '../record/schema.js';
import { type Part, partsOf } from './everyday.js';
import { isAbout } from './filter.js';
import { namedArea } from './named-area.js';

/** What is meant by words as people say them. */
export interface Question {
  parts: readonly Part[];
  /** The local area that the words name: only its documents are asked. */
  area: LocalArea | null;
  isOn(record: LetterRecord): boolean;
}

/**
 * Whether words may be taken as what they mean: not where they are to be found as they are, as a phrase, in
 * quotation marks, or any one of them.
 */
export function mayMean(
  texts: readonly string[],
  { phrase, any, exact }: { phrase?: boolean; any?: boolean; exact?: boolean },
): boolean {
  return !phrase && !any && !exact && texts.length > 0 && !/["“”]/.test(texts.join(' '));
}

/** Understands words as they are typed: the area that they name, and what the field writes for the rest. */
export function questionOf(texts: readonly string[]): Question {
  const { area, rest } = namedArea(texts.join(' '));
  return {
    parts: partsOf(rest),
    area,
    isOn: (record) => area === null || isAbout(record, area),
  };
}

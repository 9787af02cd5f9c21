import type { Meaning } from './headings.js';
import { headMeaning } from './heads.js';

/** A line that says itself what it is: "Action: Hire two nurses", "Lead: Head of SEND". */
export interface LabelledLine {
  meaning: Meaning;
  heading: string;
  text: string;
}

// Letters: what stands before a colon is a head only where it is short.
const LONGEST = 40;

/** The label that a line begins with, and what it says; null for any other line. */
export function labelledLine(words: string): LabelledLine | null {
  const colon = words.indexOf(':');
  if (colon < 2 || colon > LONGEST || words.length > 500) return null;
  const heading = words.slice(0, colon);
  const text = words.slice(colon + 1).trim();
  const meaning = text === '' ? null : headMeaning(heading);
  return meaning === null ? null : { meaning, heading, text };
}

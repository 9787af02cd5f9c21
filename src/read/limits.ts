import { ArealetterError } from '../errors.js';

/** Bounds on a document, checked before work is spent on it. */
export interface Limits {
  /** Bytes. */
  maxBytes: number;
  /** Pages of a PDF. */
  maxPages: number;
  /** Characters of text, markup included: of a PDF those on its pages, of a Word document its words. */
  maxCharacters: number;
  /** How deep elements, lists or quotations may nest: more than 256 would overflow who walks them. */
  maxDepth: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 500,
  maxCharacters: 5_000_000,
  maxDepth: 256,
};

/** @throws ArealetterError `too-large` where a text is longer than the limit. */
export function checkCharacters(characters: number, { maxCharacters }: Limits): void {
  if (characters <= maxCharacters) return;
  throw new ArealetterError(
    'too-large',
    `its text has more than ${maxCharacters} characters, which is the most that is read (--max-characters)`,
  );
}

/** The error for what nests deeper than the limit; `what` names the document. */
export function tooDeep(what: string, maxDepth: number): ArealetterError {
  return new ArealetterError(
    'too-large',
    `${what} is nested more than ${maxDepth} deep, which is the most that is read (--max-depth)`,
  );
}

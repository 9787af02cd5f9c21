import type { Root } from 'mdast';
import { ArealetterError } from '../errors.js';
import { KIND_TABLE, type Kind } from '../record/kinds.js';
import type { Family } from './family.js';
import { FAMILIES } from './index.js';
import { looksLike } from './refused.js';

export interface Choice {
  family: Family;
  /** Whether it was chosen by the caller and not recognised. */
  forced: boolean;
}

/**
 * The family that a document is of.
 *
 * @param kind - The kind to read it as, recognised or not.
 * @throws ArealetterError `unknown-family`, saying what the document looks like.
 */
export function chooseFamily(tree: Root, kind: Kind | null): Choice {
  const asked = FAMILIES.find((family) => family.kind === kind);
  if (asked) return { family: asked, forced: !asked.recognise(tree).recognised };
  const family = FAMILIES.find((family) => family.recognise(tree).recognised);
  if (family) return { family, forced: false };
  const known = FAMILIES.map(({ kind }) => KIND_TABLE[kind].documents).join('; ');
  const seen = looksLike(tree);
  throw new ArealetterError(
    'unknown-family',
    `this looks like ${seen ?? 'no document that is known'}. These are read: ${known}. --kind reads it as one of them all the same`,
  );
}

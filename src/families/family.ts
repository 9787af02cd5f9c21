import type { Root } from 'mdast';
import type { Kind } from '../record/kinds.js';
import type { Draft } from './shared/draft/draft.js';

/** A family of documents: how one is recognised, and how one is read. */
export interface Family {
  kind: Kind;
  recognise(tree: Root): Recognition;
  /** Reads a document as one of this family, recognised or not. Leaves the tree unchanged. */
  read(tree: Root): Draft;
}

export interface Recognition {
  recognised: boolean;
  /** What the family knows of the document, as printed: its title, its headings. */
  signs: string[];
}

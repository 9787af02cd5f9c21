import type { Root } from 'mdast';
import type { Kind } from '../record/schema.js';
import type { Draft } from './shared/draft.js';

/** A family of documents: how one is recognised, and how it is read. */
export interface Family {
  kind: Kind;
  /** Whether a document is of this family, and what shows it. */
  recognise(tree: Root): Recognition;
  /** Reads a document of this family. The tree stays as it is. */
  read(tree: Root): Draft;
}

export interface Recognition {
  recognised: boolean;
  /** What the family knows of the document, as printed: its title, its headings. */
  signs: string[];
}

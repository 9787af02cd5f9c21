import type { Root } from 'mdast';
import type { Kind } from '../record/schema.js';
import type { Content } from './parts/draft.js';

/** A family of documents: how one is recognised, and how it is read. */
export interface Family {
  kind: Kind;
  /** What the documents are called, for messages: plural, with their years. */
  label: string;
  /** Whether a document is of this family. `tree` must not be changed. */
  recognise(tree: Root): boolean;
  /** Reads a document of this family. May change `tree`. */
  read(tree: Root): Content;
}

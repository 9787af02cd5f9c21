import type { ExtractOptions } from '../extract.js';
import type { Reading } from '../read/index.js';
import type { Printed } from '../read/printed.js';
import type { Kind } from '../record/kinds.js';
import type { LetterRecord, Warning } from '../record/schema.js';
import type { Trace } from '../trace.js';
import { failure, type Outcome } from './outcome.js';

/** A document as a worker is handed it. */
export interface GivenDocument {
  bytes: Uint8Array;
  /** As the record names it; a path stands for its last part. */
  name: string;
  /** The kind that this one is read as, recognised or not. */
  kind?: Kind;
}

/** How documents are read: plain values, so that a worker can be handed them. */
export interface JobSettings extends Omit<ExtractOptions, 'name'> {
  /** What records point to as their schema. */
  schema?: string;
}

/** A record as its JSON text, which is quicker to hand over than the record itself. */
export interface MadeRecord {
  /** As `extract` prints it: indented, and ended by a line break. */
  json: string;
  findings: number;
  warnings: Warning[];
}

/** What a worker can make of a document, by the name of the job. */
export interface Products {
  record: MadeRecord;
  /** How each line was read. */
  trace: Trace;
  /** The tree alone, for what need not be a letter. */
  tree: Reading;
  /** The tree, and the record that is made of it, or why there is none. */
  again: { reading: Reading; record: Outcome<LetterRecord> };
  /** The record, and the document as a person sees it. */
  pages: { record: LetterRecord; printed: Printed };
}

export type JobName = keyof Products;

/** Does a job on one document. Throws as `extract` does. */
type Job<Product> = (document: GivenDocument, settings: JobSettings) => Promise<Product>;

/** The jobs, each of which is loaded by the workers that do it. */
const JOBS: { readonly [Name in JobName]: () => Promise<Job<Products[Name]>> } = {
  async record() {
    const [{ extract }, { toJson }] = await Promise.all([
      import('../extract.js'),
      import('../write/record/json.js'),
    ]);
    return async ({ bytes, name }, { schema, ...options }) => {
      const record = await extract(bytes, { ...options, name });
      const json = toJson(schema === undefined ? record : { $schema: schema, ...record });
      return { json, findings: record.findings.length, warnings: record.warnings };
    };
  },

  async trace() {
    const { trace } = await import('../trace.js');
    return ({ bytes, name }, options) => trace(bytes, { ...options, name });
  },

  async tree() {
    const [{ read }, { DEFAULT_LIMITS }] = await Promise.all([
      import('../read/index.js'),
      import('../read/limits.js'),
    ]);
    return ({ bytes, name }, limits) => read(bytes, name, { ...DEFAULT_LIMITS, ...limits });
  },

  async again() {
    const { readDocument, recordOf } = await import('../extract.js');
    return async ({ bytes, ...document }, options) => {
      const reading = await readDocument(bytes, { ...options, ...document });
      try {
        return { reading, record: { made: recordOf(reading, bytes, { ...options, ...document }) } };
      } catch (error) {
        return { reading, record: failure(error) };
      }
    };
  },

  async pages() {
    const [{ extract }, { print }] = await Promise.all([
      import('../extract.js'),
      import('../read/printed.js'),
    ]);
    // One after the other: what is no letter is not drawn.
    return async ({ bytes, name }, options) => ({
      record: await extract(bytes, { ...options, name }),
      printed: await print(bytes, name),
    });
  },
};

/** Loads what a job needs, so that no document's time is spent on it. */
export function loadJob<Name extends JobName>(name: Name): Promise<Job<Products[Name]>> {
  return JOBS[name]();
}

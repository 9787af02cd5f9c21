import { ArealetterError, type ErrorCode } from '../errors.js';
import type { ExtractOptions } from '../extract.js';
import type { Warning } from '../record/schema.js';
import type { Format } from '../write/record/formats.js';

/** How documents are read and written: plain, so that it can be handed to a thread. */
export interface Task {
  reading: Omit<ExtractOptions, 'name'>;
  format: Format;
  /** What records point to as their schema; null for nothing. */
  schema: string | null;
}

/** The record of a document, printed, with what is told of it; or why there is none. */
export type Outcome =
  | { text: string; findings: number; warnings: Warning[] }
  | { error: { code: ErrorCode; message: string } };

/** Reads a document and prints its record. It never throws. */
export async function outcomeOf(
  bytes: Uint8Array,
  name: string,
  { reading, format, schema }: Task,
): Promise<Outcome> {
  try {
    const [{ extract }, { PRINTERS }] = await loadExtract();
    const record = await extract(bytes, { ...reading, name });
    const text = PRINTERS[format](schema ? { $schema: schema, ...record } : record);
    return { text, findings: record.findings.length, warnings: record.warnings };
  } catch (error) {
    return failure(error);
  }
}

/** Loads what reads and prints: not needed where all documents are read in threads, or none is. */
export function loadExtract() {
  return Promise.all([import('../extract.js'), import('../write/record/formats.js')]);
}

/** What a caller can act on, and what is a bug of ours, named as one. */
export function failure(error: unknown): Outcome & { error: object } {
  if (error instanceof ArealetterError) {
    return { error: { code: error.code, message: error.message } };
  }
  return { error: { code: 'bug', message: `a bug in arealetter, please report it (${error})` } };
}

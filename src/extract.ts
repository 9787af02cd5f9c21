import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { ArealetterError } from './errors.js';
import type { Family } from './families/family.js';
import { FAMILIES } from './families/index.js';
import { type Reading, read } from './read/index.js';
import { DEFAULT_LIMITS, type Limits } from './read/limits.js';
import { checkRecord } from './record/check.js';
import { type LetterRecord, SCHEMA_VERSION } from './record/schema.js';

export interface ExtractOptions extends Partial<Limits> {
  /** The document's name or path; the record keeps its last part. */
  name: string;
}

/**
 * Turns one document into a record: reads it, chooses its family, and makes the record.
 *
 * @param bytes - The file as it is: PDF, Markdown or plain text. It is not changed.
 * @returns A record that fits the schema; what is uncertain stands in its `warnings`.
 * @throws ArealetterError when the document cannot be read (`empty`, `too-large`, `wrong-format`,
 *   `unknown-format`, `encrypted`, `damaged`, `no-text`), is of no known family (`unknown-family`),
 *   or gave a record that does not fit the schema (`record-invalid`, which is a bug).
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<LetterRecord> {
  const name = basename(options.name.replaceAll('\\', '/'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading = await read(bytes, name, { ...DEFAULT_LIMITS, ...options });
  const family = chooseFamily(reading);
  const { title, area, dates, outcome, ...content } = family.read(reading.tree);
  const { responsibleBodies, people, findings, passages, coverage, warnings } = content;
  return checkRecord({
    schemaVersion: SCHEMA_VERSION,
    kind: family.kind,
    title,
    area,
    dates,
    outcome,
    responsibleBodies,
    people,
    findings,
    passages,
    source: { name, mediaType: reading.mediaType, sha256, pages: reading.pages },
    coverage,
    warnings,
  });
}

function chooseFamily({ tree }: Reading): Family {
  const family = FAMILIES.find((family) => family.recognise(tree));
  if (family) return family;
  const known = FAMILIES.map(({ label }) => label).join('; ');
  throw new ArealetterError(
    'unknown-family',
    `this is none of the documents that are read: ${known}`,
  );
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ExtractOptions } from '../extract.js';
import { generatorWith } from '../generator.js';
import type { LetterRecord } from '../record/schema.js';
import { SCHEMA_VERSION } from '../record/version.js';

/** A record that an earlier run made, and that still holds. */
export interface Kept {
  findings: number;
  warnings: number;
}

/** What an earlier run left of a document. `outdated`: another version or theme list made it of the same bytes. */
export type Earlier = { kept: Kept } | 'outdated' | 'none';

/** What is asked for now that shows in a record. */
type Asked = Pick<ExtractOptions, 'kind' | 'themes'> & { schema?: string };

/**
 * What an earlier run made of a document, where it would be made the same way again: of these bytes, in
 * this form, as this kind, by this version and with these themes. A record that is missing, cut short or of
 * something else is none.
 *
 * @param path - Where its record is, as JSON.
 * @param asked - The kind, the theme list and the schema pointed to that are asked for now.
 */
export async function earlierRecord(
  path: string,
  bytes: Uint8Array,
  asked: Asked,
): Promise<Earlier> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as LetterRecord;
    if (record.source.sha256 !== createHash('sha256').update(bytes).digest('hex')) return 'none';
    if (!isMadeHere(record, asked)) return 'outdated';
    return isAsAsked(record, asked) ? { kept: counted(record) } : 'none';
  } catch {
    return 'none';
  }
}

/** Whether this version made a record, with the theme list that is asked for. */
function isMadeHere(
  { schemaVersion, generator }: Partial<LetterRecord>,
  { themes }: Asked,
): boolean {
  if (schemaVersion !== SCHEMA_VERSION || !generator) return false;
  const now = generatorWith(themes);
  return generator.version === now.version && generator.themes === now.themes;
}

function isAsAsked({ $schema, kind, warnings }: LetterRecord, asked: Asked): boolean {
  if ($schema !== asked.schema) return false;
  return asked.kind ? kind === asked.kind : !warnings.some(({ rule }) => rule === 'kind-forced');
}

function counted({ findings, warnings }: LetterRecord): Kept {
  return { findings: findings.length, warnings: warnings.length };
}

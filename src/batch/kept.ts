import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Kind } from '../record/kinds.js';
import type { LetterRecord } from '../record/schema.js';
import { SCHEMA_VERSION } from '../record/version.js';
import type { Kept } from './index.js';

/**
 * What an earlier run made of a document, where it would be made the same way again: of these bytes, in
 * this form, as this kind. A record that is missing, cut short or of something else is none.
 *
 * @param path - Where its record is, as JSON.
 * @param kind - The kind that is asked for now, if any.
 */
export async function keptRecord(
  path: string,
  bytes: Uint8Array,
  kind: Kind | undefined,
): Promise<Kept | null> {
  const record = await recordIn(path);
  if (record?.schemaVersion !== SCHEMA_VERSION) return null;
  const { source, findings, warnings } = record;
  if (source?.sha256 !== createHash('sha256').update(bytes).digest('hex')) return null;
  if (!Array.isArray(findings) || !Array.isArray(warnings)) return null;
  const forced = warnings.some(({ rule }) => rule === 'kind-forced');
  if (kind ? record.kind !== kind : forced) return null;
  return { kept: { findings: findings.length, warnings: warnings.length } };
}

async function recordIn(path: string): Promise<Partial<LetterRecord> | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<LetterRecord> | null;
  } catch {
    return null;
  }
}

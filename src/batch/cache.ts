import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ExtractOptions } from '../extract.js';
import type { Finding, LetterRecord } from '../record/schema.js';
import { SCHEMA_VERSION } from '../record/version.js';
import { builtInTheme } from '../themes/built-in.js';
import { taggerFor } from '../themes/tagger.js';
import type { Theme } from '../themes/theme.js';

/** A record that an earlier run made, and that still holds. */
export interface Kept {
  findings: number;
  warnings: number;
}

/** What is asked for now that shows in a record. */
type Asked = Pick<ExtractOptions, 'kind' | 'themes'> & { schema?: string };

/**
 * What an earlier run made of a document, where it would be made the same way again: of these bytes, in
 * this form, as this kind, with these themes. A record that is missing, cut short or of something else is none.
 *
 * @param path - Where its record is, as JSON.
 * @param asked - The kind, the theme list and the schema pointed to that are asked for now.
 */
export async function keptRecord(
  path: string,
  bytes: Uint8Array,
  asked: Asked,
): Promise<Kept | null> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as LetterRecord;
    return holds(record, bytes, asked) ? counted(record) : null;
  } catch {
    return null;
  }
}

function holds(record: LetterRecord, bytes: Uint8Array, { kind, themes, schema }: Asked): boolean {
  if (record.schemaVersion !== SCHEMA_VERSION) return false;
  if (record.$schema !== schema) return false;
  if (record.source.sha256 !== createHash('sha256').update(bytes).digest('hex')) return false;
  const forced = record.warnings.some(({ rule }) => rule === 'kind-forced');
  if (kind ? record.kind !== kind : forced) return false;
  return record.findings.every(themes ? isTaggedWith(themes) : hasKnownThemes);
}

function counted({ findings, warnings }: LetterRecord): Kept {
  return { findings: findings.length, warnings: warnings.length };
}

/** Whether findings have the tags that a list of the user's own gives them. */
function isTaggedWith(themes: readonly Theme[]): (finding: Finding) => boolean {
  const tagger = taggerFor(themes);
  return (finding) => tagger.tags(finding).join() === finding.themes.join();
}

/** The built-in list is not asked again for every finding: that would take as long as reading some. */
function hasKnownThemes({ themes }: Finding): boolean {
  return themes.every((key) => builtInTheme(key) !== undefined);
}

import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { Root } from 'mdast';
import { warningsFor } from './doubts/index.js';
import { type Choice, chooseFamily } from './families/choose.js';
import type { LineUse } from './families/shared/draft/coverage.js';
import type { Content } from './families/shared/draft/draft.js';
import { generatorWith } from './generator.js';
import { type Reading, read } from './read/index.js';
import { DEFAULT_LIMITS, type Limits } from './read/limits.js';
import { checkRecord } from './record/check.js';
import { KIND_TABLE, type Kind } from './record/kinds.js';
import { type LetterRecord, SCHEMA_VERSION } from './record/schema.js';
import { taggerFor } from './themes/tagger.js';
import type { Theme } from './themes/theme.js';

export interface ExtractOptions extends Partial<Limits> {
  /** The document's name or path; the record keeps its last part. */
  name: string;
  /** The kind to read it as, recognised or not; by default the family is recognised. */
  kind?: Kind;
  /** The theme list that findings are tagged with, instead of the built-in one; see `parseThemes`. */
  themes?: readonly Theme[];
}

/**
 * Turns one document into a record: reads it, chooses its family, and makes the record.
 *
 * @param bytes - The file as it is: PDF, Word (DOCX), HTML, Markdown or plain text. It is not changed.
 * @returns A record that fits the schema; what is uncertain stands in its `warnings`.
 * @throws ArealetterError when the document cannot be read (`empty`, `too-large`, `wrong-format`,
 *   `unknown-format`, `encrypted`, `damaged`, `no-text`), is of no known family (`unknown-family`),
 *   or gives a record that does not fit the schema (`record-invalid`, which is a bug).
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<LetterRecord> {
  return recordOf(await readDocument(bytes, options), bytes, options);
}

/** Reads a document, of whatever family, inside the limits. Throws as {@link extract} does. */
export function readDocument(
  bytes: Uint8Array,
  { name, kind: _kind, themes: _themes, ...limits }: ExtractOptions,
): Promise<Reading> {
  return read(bytes, baseName(name), { ...DEFAULT_LIMITS, ...limits });
}

/** The record of a document that was read. Throws as {@link extract} does. */
export function recordOf(
  reading: Reading,
  bytes: Uint8Array,
  { name, kind, themes }: Pick<ExtractOptions, 'name' | 'kind' | 'themes'>,
): LetterRecord {
  const choice = chooseFamily(reading.tree, kind ?? null);
  const { content } = contentOf(reading.tree, choice);
  const { title, area, dates, outcome } = content;
  const { responsibleBodies, people, passages, coverage, warnings } = content;
  const tagger = taggerFor(themes);
  const findings = content.findings.map((finding) => ({
    ...finding,
    themes: tagger.tags(finding),
  }));
  return checkRecord({
    schemaVersion: SCHEMA_VERSION,
    kind: choice.family.kind,
    title,
    area,
    dates,
    outcome,
    responsibleBodies,
    people,
    findings,
    passages,
    source: {
      name: baseName(name),
      mediaType: reading.mediaType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: reading.pages,
    },
    coverage,
    warnings,
    generator: generatorWith(themes),
  });
}

/** A document as it is read, before it becomes a record. */
export interface ContentReading {
  reading: Reading;
  choice: Choice;
  /** What the record takes from the document’s text, with a warning for all that is doubtful. */
  content: Content;
  /** What each line of the document is used for. */
  lines: LineUse[];
}

/** Reads a document, chooses its family and takes its content. Throws as {@link extract} does. */
export async function readContent(
  bytes: Uint8Array,
  options: Omit<ExtractOptions, 'themes'>,
): Promise<ContentReading> {
  const reading = await readDocument(bytes, options);
  const choice = chooseFamily(reading.tree, options.kind ?? null);
  return { reading, choice, ...contentOf(reading.tree, choice) };
}

/** What a family takes from a tree, with a warning for all that is doubtful. */
export function contentOf(
  tree: Root,
  { family, forced }: Choice,
): Pick<ContentReading, 'content' | 'lines'> {
  const draft = family.read(tree);
  if (forced) {
    const message = `this was not recognised as one of the ${KIND_TABLE[family.kind].documents}; it was read as one because that was asked for`;
    draft.warn('kind-forced', message, null);
  }
  const content = draft.finish();
  const lines = draft.lineUses();
  const known = { running: draft.running, printedDate: draft.printedDate, lines };
  content.warnings.push(...warningsFor({ kind: family.kind, ...content }, known));
  return { content, lines };
}

function baseName(name: string): string {
  return basename(name.replaceAll('\\', '/'));
}

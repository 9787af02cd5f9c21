import { compare } from '../compare/index.js';
import type { Comparison } from '../compare/schema.js';
import type { LetterRecord } from '../record/schema.js';
import { chalkFor, type Messenger, messenger } from '../terminal.js';
import { EXIT, type World } from '../world.js';
import { toCsv } from '../write/compare/csv.js';
import { toHtml } from '../write/compare/html.js';
import { toMarkdown } from '../write/compare/markdown.js';
import { toTerminal } from '../write/compare/terminal.js';
import { writeWhole } from '../write/file.js';
import type { CompareCommandOptions } from './compare.js';
import { readRecords } from './records.js';

/**
 * Prints documents side by side.
 *
 * @returns The exit code: 0 done, 2 where something given could not be read; nothing is printed then, as
 *   a comparison that lacks one of its sides would mislead.
 * @throws ArealetterError `usage` where fewer than two are left to compare.
 */
export async function compareRecords(
  world: World,
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const say = await messenger(world, options.color);
  const records: LetterRecord[] = [];
  let isWhole = true;
  for await (const given of readRecords(world, paths)) {
    if ('record' in given) records.push(given.record);
    else {
      say.error(`${given.path}: ${given.error.message}`);
      isWhole = false;
    }
  }
  if (!isWhole) return EXIT.failed;
  const { group, latest, theme: themes, kind: kinds } = options;
  const comparison = compare(records, { group, latest, themes, kinds });
  notes(comparison, records, say);
  const text = await print(world, comparison, options);
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  return EXIT.done;
}

/** What is easily missed: documents left out, themes that nobody speaks of. */
function notes(
  { leftOut, themes, documents }: Comparison,
  records: readonly LetterRecord[],
  say: Messenger,
): void {
  if (leftOut.length > 0) {
    say.note(
      `${leftOut.length} of ${records.length} documents are not compared; they are named at the end`,
    );
  }
  for (const { theme, cells } of themes) {
    if (cells.every(({ findings }) => findings.length === 0)) {
      say.warning(`no finding has the theme ${theme}`);
    }
  }
  if (documents.every(({ findings }) => findings.every(({ themes }) => themes.length === 0))) {
    say.warning(
      'no finding of these documents has a theme, so only their outcomes can be compared',
    );
  }
}

async function print(
  world: World,
  comparison: Comparison,
  { format, color, full = false, output }: CompareCommandOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
  if (format === 'markdown') return toMarkdown(comparison);
  if (format === 'csv') return toCsv(comparison);
  if (format === 'html') return toHtml(comparison);
  const chalk = await chalkFor(world.stdout, world.env, output ? 'never' : color);
  return toTerminal(comparison, { chalk, width: Math.min(world.stdout.columns ?? 80, 100), full });
}

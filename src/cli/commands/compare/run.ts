import { compare } from '../../../compare/index.js';
import type { Comparison } from '../../../compare/schema.js';
import type { LetterRecord } from '../../../record/schema.js';
import { writeWhole } from '../../../write/file.js';
import { readRecords } from '../../input/records.js';
import { chalkFor, type Messenger, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { CompareCommandOptions } from './command.js';

/**
 * Prints documents side by side. One that cannot be read is told and does not stop the others.
 *
 * @returns The exit code: 0 done, 1 some could not be read.
 * @throws ArealetterError `usage` where fewer than two are left to compare.
 */
export async function compareRecords(
  world: World,
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const say = await messenger(world, options.color);
  const records: LetterRecord[] = [];
  let failed = 0;
  for await (const given of readRecords(world, paths)) {
    if ('record' in given) records.push(given.record);
    else {
      say.error(`${given.path}: ${given.error.message}`);
      failed += 1;
    }
  }
  const { group, latest, theme: themes, kind: kinds } = options;
  const comparison = compare(records, { group, latest, themes, kinds });
  notes(comparison, say);
  const text = await print(world, comparison, options);
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  return failed > 0 ? EXIT.findings : EXIT.done;
}

/** What is easily missed: documents left out, themes that nobody speaks of. */
function notes({ leftOut, themes, documents }: Comparison, say: Messenger): void {
  const [first] = documents;
  if (first?.code && documents.every(({ code }) => code === first.code)) {
    say.note(
      `all of these are on ${first.area}; to follow one area through time use: arealetter thread`,
    );
  }
  if (leftOut.length > 0) {
    const number = leftOut.length === 1 ? '1 document is' : `${leftOut.length} documents are`;
    say.note(`${number} not compared; named at the end`);
  }
  for (const { theme, cells } of themes) {
    if (cells.every(({ findings }) => findings.length === 0)) {
      say.warning(`no finding has the theme ${theme}; arealetter themes prints those there are`);
    }
  }
  if (documents.every(({ findings }) => findings.every(({ themes }) => themes.length === 0))) {
    say.warning('no finding of these documents has a theme: only their facts are compared');
  }
}

async function print(
  world: World,
  comparison: Comparison,
  { format, color, full = false, output }: CompareCommandOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
  // Each writer is loaded where it is asked for.
  if (format === 'markdown') {
    return (await import('../../../write/compare/markdown.js')).toMarkdown(comparison);
  }
  if (format === 'csv') return (await import('../../../write/compare/csv.js')).toCsv(comparison);
  if (format === 'html') return (await import('../../../write/compare/html.js')).toHtml(comparison);
  const { toTerminal } = await import('../../../write/compare/terminal.js');
  const chalk = await chalkFor(world.stdout, world.env, output ? 'never' : color);
  return toTerminal(comparison, { chalk, width: Math.min(world.stdout.columns ?? 80, 100), full });
}

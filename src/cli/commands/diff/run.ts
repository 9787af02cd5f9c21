import { type Difference, difference, isUnchanged, only } from '../../../diff/index.js';
import { writeWhole } from '../../../write/file.js';
import { readRecord } from '../../input/records.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { DiffCommandOptions } from './command.js';

/**
 * Prints what changed between two documents.
 *
 * @returns The exit code: 0 the same, 1 different.
 * @throws ArealetterError why one cannot be read, or `different-areas`.
 */
export async function diffDocuments(
  world: World,
  [one, other]: readonly [string, string],
  options: DiffCommandOptions,
): Promise<number> {
  const found = difference(await readRecord(world, one), await readRecord(world, other));
  const { turned } = found;
  if (turned) {
    (await messenger(world, options.color)).note(`${one} is the later one; it is taken as such`);
  }
  const change = options.only ? only(options.only, found.change) : found.change;
  const text = await print(world, { ...found, change }, options);
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  return isUnchanged(change) || options.exitZero ? EXIT.done : EXIT.findings;
}

async function print(
  world: World,
  shown: Difference,
  { format, color, full = false, output }: DiffCommandOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(shown.change, null, 2)}\n`;
  // Each writer is loaded where it is asked for.
  if (format === 'markdown')
    return (await import('../../../write/diff/markdown.js')).toMarkdown(shown);
  if (format === 'html') return (await import('../../../write/diff/html.js')).toHtml(shown);
  const { toTerminal } = await import('../../../write/diff/terminal.js');
  const chalk = await chalkFor(world.stdout, world.env, output ? 'never' : color);
  return toTerminal(shown, { chalk, width: Math.min(world.stdout.columns ?? 80, 100), full });
}

import { ArealetterError } from '../../../errors.js';
import { findArea } from '../../../record/areas.js';
import type { LetterRecord } from '../../../record/schema.js';
import { type Followed, follow } from '../../../thread/index.js';
import { writeWhole } from '../../../write/file.js';
import { readRecords } from '../../input/records.js';
import { chalkFor, messenger } from '../../messages.js';
import { EXIT, type World } from '../../world.js';
import type { ThreadCommandOptions } from './command.js';

/**
 * Prints the thread of one area. A document that cannot be read is told and does not stop the others.
 *
 * @returns The exit code: 0 done, 1 some could not be read.
 * @throws ArealetterError `different-areas`, `usage` where nothing is left to follow.
 */
export async function followDocuments(
  world: World,
  paths: readonly string[],
  options: ThreadCommandOptions,
): Promise<number> {
  const say = await messenger(world, options.color);
  const records: LetterRecord[] = [];
  let failed = 0;
  for await (const given of readRecords(world, paths)) {
    if ('error' in given) {
      failed += 1;
      say.error(`${given.path}: ${given.error.message}`);
    } else if (isWanted(given.record, options.area)) records.push(given.record);
  }
  if (records.length === 0) throw nothingLeft(options);
  const text = await print(world, follow(records), options);
  if (options.output) await writeWhole(options.output, text);
  else world.stdout.write(text);
  return failed > 0 ? EXIT.findings : EXIT.done;
}

function isWanted({ area }: LetterRecord, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const known = findArea(wanted);
  if (known && area.code) return area.code === known.code;
  const plain = (name: string | null) => name?.normalize('NFC').trim().toLowerCase();
  return plain(area.name) === plain(wanted) || area.code === wanted.trim().toUpperCase();
}

function nothingLeft({ area }: ThreadCommandOptions): ArealetterError {
  return new ArealetterError(
    'usage',
    area === undefined
      ? 'none of these could be read; there is nothing to follow'
      : `none of these records is about ${area}`,
  );
}

async function print(
  world: World,
  followed: Followed,
  { format, color, output }: ThreadCommandOptions,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(followed.thread, null, 2)}\n`;
  // Each writer is loaded where it is asked for.
  if (format === 'markdown')
    return (await import('../../../write/thread/markdown.js')).toMarkdown(followed);
  if (format === 'html') return (await import('../../../write/thread/html.js')).toHtml(followed);
  const { toTerminal } = await import('../../../write/thread/terminal.js');
  const chalk = await chalkFor(world.stdout, world.env, output ? 'never' : color);
  return toTerminal(followed, { chalk, width: Math.min(world.stdout.columns ?? 80, 100) });
}

import { ArealetterError } from '../../errors.js';
import type { Format, WriteOptions } from '../../write/format.js';
import { chalkFor } from '../messages.js';
import type { Session } from '../session.js';
import { chooseFormat, isFolderOutput, type OutputOptions } from './choose.js';
import type { Guard } from './guard.js';
import { writeOut } from './stdout.js';
import { writeWhole } from './whole-file.js';

/** Where the one result of a command goes. */
export interface ResultOutput<Name extends string, Result> {
  format: Name;
  /** Whether it goes into a file. */
  toFile: boolean;
  /**
   * Writes the result, whole or not at all.
   *
   * @throws ArealetterError `unwritable`.
   */
  print(result: Result): Promise<void>;
}

/**
 * Plans where a result goes, before any work is spent on it.
 *
 * @param formats - Those of the result, the usual one first.
 * @param options - `width` is that of a line, where it is not the usual one.
 * @throws ArealetterError `usage` where it would be written over what the run reads, where the file's
 *   ending belongs to no format, or where a folder is given.
 */
export async function openResult<Name extends string, Result>(
  { world, say, color }: Session,
  formats: Readonly<Record<Name, Format<Result>>>,
  options: OutputOptions & { full?: boolean; width?: number },
  guard: Guard,
): Promise<ResultOutput<Name, Result>> {
  const { output, full = false, width = widthOf(world.stdout.columns) } = options;
  const path = output === '-' ? undefined : output;
  if (path !== undefined && (await isFolderOutput(path))) {
    throw new ArealetterError('usage', `${path} is a folder; name a file in it`);
  }
  if (path !== undefined) await guard.check(path);
  const [usual] = Object.keys(formats) as [Name];
  const format = chooseFormat(formats, options, usual, say);
  return {
    format,
    toFile: path !== undefined,
    async print(result) {
      const write = await formats[format].load();
      const chalk = await chalkFor(world.stdout, world.env, path === undefined ? color : 'never');
      const text = write(result, { chalk, width, full });
      if (path === undefined) await writeOut(world.stdout, text);
      else await writeWhole(path, text);
    },
  };
}

// Longer lines are hard to read.
const WIDEST = 100;

/** How wide text is written: as the terminal is, else as a terminal most often is. */
export function widthOf(columns: number | undefined): WriteOptions['width'] {
  return Math.min(columns ?? 80, WIDEST);
}

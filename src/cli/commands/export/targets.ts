import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { TABLE_NAMES, type TableName } from '../../../tables/names.js';
import { endingOf } from '../../../write/format.js';
import { TABLE_FORMATS, type TableFormatName } from '../../../write/tables/formats.js';
import type { Messenger } from '../../messages.js';
import { chooseFormat, isFolderOutput } from '../../output/choose.js';
import type { Guard } from '../../output/guard.js';
import type { ExportOptions } from './options.js';

/** A file to write, or stdout where there is no path, and the tables that it holds. */
export interface Target {
  path: string | null;
  tables: readonly [TableName, ...TableName[]];
}

/** The files that an export writes, all in one format. */
export interface Targets {
  format: TableFormatName;
  targets: readonly Target[];
}

/** A workbook in a folder needs a name of its own. */
const WORKBOOK = 'arealetter';

/**
 * What to write and where: one file, every table into a folder, or stdout.
 *
 * @throws ArealetterError `usage` where the format cannot be told, or the run reads what would be written.
 */
export async function findTargets(
  { output: given, format: asked, table }: ExportOptions,
  guard: Guard,
  say: Messenger,
): Promise<Targets> {
  const output = given === '-' ? undefined : given;
  const inFolder = output !== undefined && (await isFolder(output));
  if (output !== undefined && !inFolder) await guard.check(output);
  const format = chooseFormat(
    TABLE_FORMATS,
    { ...(asked && { format: asked }), ...(output !== undefined && !inFolder && { output }) },
    'csv',
    say,
  );
  const all = TABLE_FORMATS[format].holds === 'all';
  const every = table ? ([table] as const) : TABLE_NAMES;
  const one: Target['tables'] = all ? every : [table ?? 'findings'];
  if (output === undefined) return { format, targets: [{ path: null, tables: one }] };
  const file = (name: string) => join(output, name + endingOf(TABLE_FORMATS[format]));
  const targets: (Target & { path: string })[] = !inFolder
    ? [{ path: output, tables: one }]
    : all
      ? [{ path: file(WORKBOOK), tables: one }]
      : every.map((name) => ({ path: file(name), tables: [name] }));
  for (const { path } of targets) await guard.check(path);
  return { format, targets };
}

/** Several tables go into it where nothing makes it a file. */
async function isFolder(output: string): Promise<boolean> {
  if (extname(output) !== '') return isFolderOutput(output);
  return stat(output).then(
    (found) => found.isDirectory(),
    () => true,
  );
}

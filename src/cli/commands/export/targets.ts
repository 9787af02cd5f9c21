import { extname, join, relative, resolve } from 'node:path';
import { ArealetterError } from '../../../errors.js';
import { TABLE_NAMES, type TableName } from '../../../tables/names.js';
import { TABLE_FORMATS, type TableFormatName } from '../../../write/tables/formats.js';
import { isFolder } from '../../input/inputs.js';
import type { ExportCommandOptions } from './command.js';

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
 * @throws ArealetterError `usage` where the format cannot be told, or an input would be written over.
 */
export async function findTargets(
  { output, format: given, table }: ExportCommandOptions,
  inputs: readonly string[],
): Promise<Targets> {
  const inFolder = output !== undefined && (await isFolderName(output));
  const format = given ?? (output === undefined || inFolder ? 'csv' : formatOf(output));
  const all = TABLE_FORMATS[format].holds === 'all';
  const every = table ? ([table] as const) : TABLE_NAMES;
  const one: Target['tables'] = all ? every : [table ?? 'findings'];
  if (output === undefined) return { format, targets: [{ path: null, tables: one }] };
  if (!inFolder) {
    refuseInput(output, format, inputs);
    return { format, targets: [{ path: output, tables: one }] };
  }
  const file = (name: string) => join(output, `${name}.${format}`);
  const targets: Target[] = all
    ? [{ path: file(WORKBOOK), tables: one }]
    : every.map((name) => ({ path: file(name), tables: [name] }));
  for (const { path } of targets) if (path) refuseInput(path, format, inputs);
  return { format, targets };
}

async function isFolderName(path: string): Promise<boolean> {
  return /[/\\]$/.test(path) || extname(path) === '' || (await isFolder(path));
}

function formatOf(path: string): TableFormatName {
  const ending = extname(path).slice(1).toLowerCase();
  const format = ending === 'jsonl' ? 'ndjson' : ending;
  if (isFormat(format)) return format;
  throw new ArealetterError(
    'usage',
    `${path}: its ending tells no format; give --format ${Object.keys(TABLE_FORMATS).join(', ')}`,
  );
}

function isFormat(name: string): name is TableFormatName {
  return Object.hasOwn(TABLE_FORMATS, name);
}

/** A file that is read must not be written; nor NDJSON where the next run would read it as records. */
function refuseInput(path: string, format: TableFormatName, inputs: readonly string[]): void {
  for (const input of inputs) {
    const below = relative(resolve(input), resolve(path));
    const within = below !== '' && !below.startsWith('..') && resolve(path) !== below;
    if (below === '' || (within && format === 'ndjson')) {
      throw new ArealetterError(
        'usage',
        `${path} would be written where records are read (${input}); choose another place`,
      );
    }
  }
}

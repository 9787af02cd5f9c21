import { extname } from 'node:path';
import { ArealetterError } from '../../errors.js';
import { formatOfPath, type NamedFormat } from '../../write/format.js';
import { isFolder } from '../input/file.js';
import type { Messenger } from '../messages.js';

/** What the options of a command say of its output. */
export interface OutputOptions {
  /** A file, a folder, or `-` for stdout, which it also is where nothing is said. */
  output?: string;
  format?: string;
}

/** Formats by name; those of one result, of which the first is the usual one. */
export type NamedFormats<Name extends string> = Readonly<Record<Name, NamedFormat>>;

/**
 * Chooses the format of a file or of stdout: as `--format` says, else by the file's ending.
 *
 * @param usual - The format where neither says anything.
 * @throws ArealetterError `usage` where a file's ending belongs to no format.
 */
export function chooseFormat<Name extends string>(
  formats: NamedFormats<Name>,
  { output, format }: OutputOptions,
  usual: Name,
  say: Pick<Messenger, 'note'>,
): Name {
  const path = output === '-' ? undefined : output;
  const ofPath = path === undefined ? undefined : formatOfPath(formats, path);
  if (format !== undefined) {
    if (ofPath !== undefined && ofPath !== format && path !== undefined) {
      say.note(`${path} ends like ${ofPath}; it is written as ${format}, as --format says`);
    }
    return format as Name;
  }
  if (ofPath !== undefined) return ofPath;
  if (path !== undefined && hasEnding(path)) throw noFormat(path, formats);
  return usual;
}

/** Whether a name ends as those of files do: `report.docx`; not `report.v2`. */
function hasEnding(path: string): boolean {
  return /^\.[a-z]+$/i.test(extname(path));
}

function noFormat(path: string, formats: NamedFormats<string>): ArealetterError {
  const endings = Object.values(formats).flatMap(({ endings }) => endings.slice(0, 1));
  return new ArealetterError(
    'usage',
    `${path}: its ending tells no format; it can be ${endings.join(', ')}, or give --format (${Object.keys(formats).join(', ')})`,
  );
}

/** Whether an output is a folder: because it exists as one, or ends in a slash. */
export async function isFolderOutput(output: string): Promise<boolean> {
  return output !== '-' && (/[/\\]$/.test(output) || (await isFolder(output)));
}

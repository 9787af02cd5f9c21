import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ArealetterError } from '../../../errors.js';
import { EXTENSIONS } from '../../../read/sniff.js';
import { RECORD_ENDINGS } from '../../input/folder.js';

/** What the arguments of a search are. */
export interface SearchArguments {
  words: readonly string[];
  records: readonly string[];
}

/**
 * Tells words from records. The first argument is always words. Of the others, the first that names records
 * begins them: `-`, an address, a path that exists, or what can only be a path, as it ends like one; where
 * that is missing, that is reported when it is read. Without words, which a list of what the filters let
 * through needs none of, the first is records where it exists and nothing else could be.
 *
 * @param listing - Whether the words may be left out.
 * @throws ArealetterError `usage` where no records are named.
 */
export async function searchArguments(
  given: readonly string[],
  listing = false,
): Promise<SearchArguments> {
  const named = await Promise.all(given.map(namesRecords));
  const isList = listing && named.every(Boolean) && (given.length === 1 || endsLikePath(given[0]));
  if (isList) return { words: [], records: given };
  const start = named.findIndex((is, index) => is && index > 0);
  if (start === -1) throw noRecords(given, named[0] === true);
  return { words: given.slice(0, start), records: given.slice(start) };
}

async function namesRecords(argument: string): Promise<boolean> {
  if (argument === '-' || /^https?:\/\//i.test(argument)) return true;
  if (await exists(argument)) return true;
  return !/\s/.test(argument) && endsLikePath(argument);
}

function endsLikePath(argument = ''): boolean {
  const endings: readonly string[] = [...RECORD_ENDINGS, ...EXTENSIONS];
  return endings.includes(extname(argument).toLowerCase()) || /[\\/]$/.test(argument);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function noRecords(given: readonly string[], onlyPath: boolean): ArealetterError {
  const words = given.join(' ');
  return new ArealetterError(
    'usage',
    onlyPath && given.length === 1
      ? `no words were given, only ${words}; write: arealetter search WORDS ${words}, or list findings with a filter such as --theme`
      : `no records were given: there is no file or folder among ${words}; write: arealetter search ${words} RECORDS`,
  );
}

import { readFileSync } from 'node:fs';
import { ROOT } from '../package.js';

/** The data files, by name: each is `src/data/NAME.json`, in the form that its reader declares. */
export type DataName =
  | 'areas'
  | 'everyday-words'
  | 'inspections'
  | 'search-words'
  | 'services'
  | 'symbols'
  | 'themes'
  | 'theme-model'
  | 'word-groups'
  | 'word-frequencies';

/**
 * Reads a data file. It is read when it is asked for, and kept by whoever asks: a run that needs no areas
 * loads none. (An import of JSON would be bundled, and warns on Node 20.)
 *
 * @returns What the file holds. Its form is the caller's to know; a test checks each file against it.
 */
export function loadData<Data>(name: DataName): Data {
  return JSON.parse(readFileSync(new URL(`src/data/${name}.json`, ROOT), 'utf8')) as Data;
}

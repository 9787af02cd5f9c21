import { readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { ArealetterError } from '../../errors.js';
import { EXTENSIONS } from '../../read/sniff.js';
import { absentInput } from './absent.js';
import { fileInput, unreadable } from './file.js';
import type { Input } from './input.js';

/** The endings of records, which a folder is searched for. */
export const RECORD_ENDINGS: readonly string[] = ['.json', '.ndjson', '.jsonl'];

/** What a folder stands for: its documents; or its records, and where it holds none its documents. */
export type Wanted = 'documents' | 'records';

/** The inputs in a folder and below it, by name; where there are none, one that says so. */
export async function folderInputs(
  folder: string,
  wanted: Wanted,
  maxBytes: number,
): Promise<Input[]> {
  const { files, unread } = await filesIn(folder);
  const records = wanted === 'records' ? files.filter(({ name }) => isRecordName(name)) : [];
  const found = records.length > 0 ? records : files.filter(({ name }) => isDocumentName(name));
  const inputs = found.map(({ path, below }) => fileInput(path, maxBytes, below));
  if (inputs.length + unread.length === 0) return [absentInput(folder, nothingIn(wanted))];
  return [...inputs, ...unread];
}

interface Found {
  name: string;
  path: string;
  below: string;
}

/** The files in a folder and below it, by name; and an input for each folder that may not be read. */
async function filesIn(folder: string): Promise<{ files: Found[]; unread: Input[] }> {
  const files: Found[] = [];
  const unread: Input[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const entry of await readdir(next, { withFileTypes: true })) {
        const path = join(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isFile() || entry.isSymbolicLink()) {
          files.push({ name: entry.name, path, below: relative(folder, next) });
        }
      }
    } catch (error) {
      unread.push(absentInput(next, unreadable(error)));
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), unread };
}

/** Whether a file is named as records are. Schemas, settings and reviews stand beside records, and are none. */
export function isRecordName(name: string): boolean {
  if (standsBeside(name)) return false;
  return !name.startsWith('.') && RECORD_ENDINGS.includes(extname(name).toLowerCase());
}

/** Whether a file is named as what stands beside records: schemas, settings, reviews and their pages. */
export function standsBeside(name: string): boolean {
  return /\.(?:schema\.json|review\.json|review\.html)$|^arealetter\.config\.json$/i.test(name);
}

/** A folder's README speaks of the documents and is none; nor is a page that `review` made of one. */
function isDocumentName(name: string): boolean {
  if (/^(?:\.|readme\.)|\.review\.html$/i.test(name)) return false;
  const endings: readonly string[] = EXTENSIONS;
  return endings.includes(extname(name).toLowerCase());
}

function nothingIn(wanted: Wanted): ArealetterError {
  const endings = wanted === 'records' ? [...RECORD_ENDINGS, ...EXTENSIONS] : EXTENSIONS;
  return new ArealetterError(
    'not-found',
    `no ${wanted === 'records' ? 'records or ' : ''}documents in this folder; looked for ${endings.join(', ')}`,
  );
}

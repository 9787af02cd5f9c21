import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseFamily } from '../../../dist/families/choose.js';
import { read } from '../../../dist/read/index.js';
import { DEFAULT_LIMITS } from '../../../dist/read/limits.js';

const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt'];
const FOLDERS = ['../../fixtures/', '../../../samples/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** @typedef {{ name: string, tree: import('mdast').Root, choice: import('../../../dist/families/choose.js').Choice }} Document */

/** The trees of all fixtures and samples, each with its family. @returns {Promise<Document[]>} */
export async function documents() {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => folder + path),
  );
  const found = [];
  for (const path of paths.sort()) {
    if (!ENDINGS.includes(extname(path)) || !statSync(path).isFile()) continue;
    if (/^readme/i.test(basename(path)) || /samples.(?:make|pictures|pipelines)/.test(path))
      continue;
    const { tree } = await read(readFileSync(path), basename(path), DEFAULT_LIMITS);
    const name = path.split(/[\\/]/).slice(-2).join('/');
    try {
      found.push({ name, tree, choice: chooseFamily(tree, null) });
    } catch {
      // The Markdown of a record is of no family.
    }
  }
  return found;
}

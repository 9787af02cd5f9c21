import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
export const ENDINGS = ['.pdf', '.docx', '.html', '.md', '.txt'];

/** @typedef {{ name: string, path: string }} Document */

/** The documents of folders, by name. @returns {Document[]} */
export function documentsIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => ENDINGS.includes(extname(name).toLowerCase()) && !/^readme\./i.test(name))
      .sort()
      .map((name) => ({ name, path: resolve(folder, name) })),
  );
}

/** Fills a folder with so many documents, the same ones over and over under other names. */
export function fillFolder(folder, documents, count) {
  mkdirSync(folder);
  return Array.from({ length: count }, (_, number) => {
    const { name, path } = documents[number % documents.length];
    const other = join(folder, `${String(number).padStart(6, '0')}-${name}`);
    // A link that is not symbolic, because a file is read once however often it is given.
    try {
      linkSync(path, other);
    } catch {
      copyFileSync(path, other);
    }
    return other;
  });
}

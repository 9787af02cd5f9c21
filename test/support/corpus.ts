import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { LetterRecord } from '../../src/index.js';

/** Where real documents are, where they are at hand; else null, and tests that need them are skipped. */
export const shared = ((path) => (existsSync(path) ? path : null))(
  fileURLToPath(new URL('../../../shared/', import.meta.url)),
);

/** The paths of the real documents of a kind; none where they are not at hand. */
export function corpus(kind: string): string[] {
  if (!shared) return [];
  const folder = `${shared}corpus/${kind}/`;
  return readdirSync(folder).map((name) => folder + name);
}

/** Every fourth of what a test takes long over, such as real documents; all of them with ALL=1. */
export function everyFourth<T>(all: readonly T[]): T[] {
  return all.filter((_, index) => process.env.ALL || index % 4 === 0);
}

/** The exact answers for a document. */
export function gold(kind: string, stem: string): Gold {
  return JSON.parse(readFileSync(`${shared}gold/${kind}/${stem}.json`, 'utf8'));
}

export interface Gold {
  title: string;
  area: string;
  dates: object;
  outcome?: object;
  people?: LetterRecord['people'];
  findings: Pick<LetterRecord['findings'][number], 'type' | 'text' | 'points'>[];
}

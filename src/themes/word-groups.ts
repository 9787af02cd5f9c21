import { loadData } from '../data/load.js';

/** The form of `src/data/word-groups.json`. */
export interface WordGroupsFile {
  groups: readonly WordGroup[];
  /** Words that are no feature. */
  stopWords: readonly string[];
  /** Words that are features and are about nothing. */
  smallWords: readonly string[];
}

/**
 * Words of the field that name the same thing, whatever theme they point to: who acts, what they do, how well.
 * Groups that meet in one sentence say more than their words do: police and health who share are agencies
 * that work together, however it is put.
 */
export interface WordGroup {
  name: string;
  /**
   * `sector`: those who work with children; several of them in a sentence suggest that they work together.
   * `manner`: how well something is done, or how it is put; about nothing by itself.
   */
  role?: 'sector' | 'manner';
  /** Written as in theme lists (`phrase.ts`). */
  phrases: readonly string[];
}

let file: WordGroupsFile | null = null;

/** The groups, and the words that are in none. */
export function wordGroups(): WordGroupsFile {
  file ??= loadData<WordGroupsFile>('word-groups');
  return file;
}

/** The phrases of all groups, each with the number of its group. */
export function groupPhrases(): [string, number][] {
  return wordGroups().groups.flatMap(({ phrases }, number) =>
    phrases.map((phrase): [string, number] => [phrase, number]),
  );
}

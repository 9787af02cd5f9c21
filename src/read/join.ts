import { cleanText, isFolded } from './prose.js';

/** The words of a document, for telling whether a hyphen at a line's end is the word's own. */
export type Vocabulary = ReadonlySet<string>;

/** The words of `lines`. */
export function vocabulary(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) for (const word of line.split(/\s+/)) words.add(bare(word));
  return words;
}

/**
 * Joins the lines of one paragraph. White space becomes one space; a line that ends in a hyphen
 * within a word joins the next without one. The hyphen goes only where it plainly just breaks the
 * word: the joined word occurs elsewhere in the document, the hyphenated one does not.
 */
export function joinLines(lines: readonly string[], words: Vocabulary): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.pop();
    if (before !== undefined) parts.push(...joint(before.trimEnd(), line.trimStart(), words));
    else parts.push(line);
  }
  const joined = parts.join('');
  return isFolded(joined) ? joined : cleanText(joined).replace(/\s+/g, ' ').trim();
}

/** Joins a line to what stands before it, where no vocabulary can tell about hyphens: they stay. */
export function addLine(before: string, line: string): string {
  return before === '' ? line : joinLines([before, line], NO_WORDS);
}

/** Joins lines as `addLine` does, at once. */
export function addLines(lines: readonly string[]): string {
  return joinLines(lines, NO_WORDS);
}

const NO_WORDS: Vocabulary = new Set();

/** Two lines of a paragraph, so that they can stand side by side. */
function joint(head: string, tail: string, words: Vocabulary): [before: string, after: string] {
  if (head.endsWith('\u00ad')) return [head.slice(0, -1), tail];
  if (!endsInHyphen(head) || !/^[\p{L}\p{N}]/u.test(tail) || suspends(tail)) {
    return [head, ` ${tail}`];
  }
  const first = bare(head.slice(head.lastIndexOf(' ') + 1));
  const second = bare(tail.split(/\s/, 1)[0] ?? '');
  const justBreaks = words.has(first.slice(0, -1) + second) && !words.has(first + second);
  return [justBreaks ? head.slice(0, -1) : head, tail];
}

/** Whether a line ends in a hyphen within a word. A dash ("–", " -") is no hyphen. */
export function endsInHyphen(line: string): boolean {
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(line);
}

/** "short- and long-term": the hyphen stands for a word that follows later. */
function suspends(tail: string): boolean {
  return /^(and|or|to)\s/.test(tail);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\u2010\u2011-]+$/gu, '');
}

/** The words that headings are made of: a slip of the pen in one of them leaves the heading plain. */
const USUAL = [
  ...['strength', 'strengths', 'development', 'developments', 'developing', 'improvement'],
  ...['improvements', 'improve', 'improving', 'weakness', 'weaknesses', 'significant', 'areas'],
  ...['area', 'main', 'headline', 'finding', 'findings', 'priority', 'priorities', 'action'],
  ...['actions', 'effective', 'effectively', 'effectiveness', 'identifying', 'meeting', 'outcomes'],
  ...['assessing', 'practice', 'further', 'needs', 'better', 'partnership', 'outcome', 'requiring'],
];
const KNOWN: ReadonlySet<string> = new Set(USUAL);

// Letters and words: a longer text is no heading of so few words.
const LONGEST = 200;
const MOST_WORDS = 35;

/**
 * A heading with the slips in its usual words put right: "Strenghts", "Area for developement". Only for
 * comparing: what a record gives is as printed. The same text where nothing is near a usual word.
 */
export function withoutSlips(heading: string): string {
  // One text is tried as every heading that a family knows.
  if (last?.heading !== heading) last = { heading, plain: corrected(heading) };
  return last.plain;
}

let last: { heading: string; plain: string } | null = null;

function corrected(heading: string): string {
  if (heading.length > LONGEST || !/^\P{Ll}/u.test(heading)) return heading;
  const words = heading.replace(/(?:\s*[:;?–—-])+$/, '').split(' ');
  if (words.length > MOST_WORDS) return heading;
  return words.map(withoutSlip).join(' ');
}

function withoutSlip(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || KNOWN.has(lower) || !/^\p{L}+$/u.test(word)) return word;
  return usualFor(lower) ?? word;
}

// Words: every line of every letter is looked at, and their words return.
const MOST_KEPT = 20_000;
const kept = new Map<string, string | null>();

/** The usual word that a word is, but for slips; null where it is another word. */
function usualFor(word: string): string | null {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const letters = lettersOf(word);
  const near = USUAL.find(
    (usual, index) => mayBeNear(letters, LETTERS[index] ?? 0) && isNear(word, usual),
  );
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, near ?? null);
  return near ?? null;
}

/** Which letters of the alphabet a word holds, a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

const LETTERS = USUAL.map(lettersOf);

/** Two slips change four letters at most: most words are told apart by that, at little cost. */
function mayBeNear(letters: number, usual: number): boolean {
  let differ = letters ^ usual;
  let count = 0;
  for (; differ !== 0; differ &= differ - 1) count += 1;
  return count <= 4;
}

/** Whether one slip parts two words, or two where the word is long. */
function isNear(word: string, usual: string): boolean {
  const most = usual.length < 10 ? 1 : 2;
  if (Math.abs(word.length - usual.length) > most) return false;
  // In a short word two letters may have changed places: any other slip makes another word of it.
  if (usual.length < 5) return isSwapped(word, usual);
  return slips(word, usual) <= most;
}

function isSwapped(word: string, usual: string): boolean {
  return word.length === usual.length && slips(word, usual) === 1 && sorted(word) === sorted(usual);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** The letters to add, leave out, exchange or swap with the next one, to make one word of the other. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same,
      ];
      if (swapped) ways.push(at(row - 2, column - 2) + 1);
      rows[row]?.push(Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}

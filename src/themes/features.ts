import type { Found } from './found.js';
import { type Kind, MANNERS, SECTORS } from './kinds.js';
import type { Hit } from './matcher.js';
import type { Use } from './weight.js';
import type { Word } from './words.js';

/** Where a sign stands first: the words from `from` up to, not with, `to`. */
export interface Place {
  from: number;
  to: number;
}

/** Marks a word that stands where a finding, or one of its points, says what it is about. */
export const OPENS = '^';

/** Words that tell nothing. */
const EMPTY: ReadonlySet<string> = new Set(
  'a an and are as be by for from in is it of on or that the their they this to which with'.split(
    ' ',
  ),
);

/** A kind of words that a text holds. */
export type KindHit = Hit<Kind>;

/** What of a sentence may tell a theme, each with where it stands; what kinds tell together, in several places. */
export type SentenceSigns = Map<string, readonly Place[]>;

/** Is told of each sign of a sentence, and where it stands: the words from `from` up to `to`, and `more`. */
export type Note = (
  sentence: number,
  sign: string,
  from: number,
  to: number,
  more?: readonly Place[],
) => void;

/** Marks a kind, and the phrases of a theme; a word has no mark. */
const OF_KIND = '=';
const OF_THEME = '@';

/**
 * Notes what of a text's sentences may tell a theme: each `word`; each `=kind` of words, and each two that stand in
 * one sentence, as `=health=share`; how many sectors work there, as `2 sectors`; and that phrases of a theme
 * stand there, as `@governance`, of which strength, as `@governance strong`. What stands in the first sentence,
 * or in one that opens a point, is there as `^word` and `^=kind` too.
 */
export function noteSigns(
  words: readonly Word[],
  kinds: readonly KindHit[],
  found: readonly Found[],
  note: Note,
): void {
  for (const [from, { form, sentence, opening }] of words.entries()) {
    if (EMPTY.has(form)) continue;
    noteOpening(note, sentence, form, from, from + 1, sentence === 0 || opening);
  }
  const together: Map<Kind, Place>[] = [];
  for (const { use, from, to } of kinds) {
    const word = words[from];
    if (!word) continue;
    const { sentence, opening } = word;
    const inSentence = together[sentence] ?? new Map<Kind, Place>();
    together[sentence] = inSentence;
    if (!inSentence.has(use)) inSentence.set(use, { from, to });
    noteOpening(note, sentence, joined(OF_KIND, use), from, to, sentence === 0 || opening);
  }
  for (const { theme, hits } of found) {
    for (const { use, from, to } of hits) {
      const word = words[from];
      if (!word) continue;
      const key = joined(OF_THEME, theme.key);
      note(word.sentence, joined(key, word.aside ? ' aside' : ` ${use.strength}`), from, to);
      if (!word.aside) note(word.sentence, key, from, to);
    }
  }
  for (const [sentence, kinds] of together.entries())
    if (kinds) noteTogether(note, sentence, kinds);
}

function noteOpening(
  note: Note,
  sentence: number,
  sign: string,
  from: number,
  to: number,
  opens: boolean,
): void {
  note(sentence, sign, from, to);
  if (opens) note(sentence, joined(OPENS, sign), from, to);
}

/** The signs of each sentence, each with where it stands first; what kinds tell together, where they all do. */
export function sentenceSigns(
  words: readonly Word[],
  kinds: readonly KindHit[],
  found: readonly Found[],
): SentenceSigns[] {
  const sentences = Array.from(
    { length: (words.at(-1)?.sentence ?? -1) + 1 },
    (): SentenceSigns => new Map(),
  );
  noteSigns(words, kinds, found, (sentence, sign, from, to, more) => {
    const signs = sentences[sentence];
    if (signs && !signs.has(sign)) signs.set(sign, [{ from, to }, ...(more ?? [])]);
  });
  return sentences;
}

const known = new Map<string, Map<string, string>>();
/** Signs remembered: a field's vocabulary, and an end to it. */
const REMEMBERED = 50_000;

/** Two parts of a sign as one: made once, since to make it again takes longer than to look it up. */
function joined(before: string, after: string): string {
  const ofBefore = known.get(before) ?? new Map<string, string>();
  if (ofBefore.size === 0) known.set(before, ofBefore);
  const made = ofBefore.get(after);
  if (made !== undefined) return made;
  const sign = before + after;
  if (ofBefore.size < REMEMBERED) ofBefore.set(after, sign);
  return sign;
}

/** What kinds that stand in one sentence tell together. */
function noteTogether(note: Note, sentence: number, kinds: ReadonlyMap<Kind, Place>): void {
  const all = [...kinds];
  for (let index = 0; index < all.length; index += 1) {
    for (let next = index + 1; next < all.length; next += 1) {
      const [[one, place], [other, otherPlace]] = [all[index], all[next]] as [KindAt, KindAt];
      note(sentence, together(one, other), place.from, place.to, [otherPlace]);
    }
  }
  const sectors = all.filter(([kind]) => SECTORS.has(kind)).map(([, place]) => place);
  const [first, ...others] = sectors;
  if (!first) return;
  for (let count = 2; count <= sectors.length; count += 1) {
    note(sentence, `${count} sectors`, first.from, first.to, others);
  }
}

type KindAt = readonly [Kind, Place];

const written = new Map<Kind, Map<Kind, string>>();

/** The sign of two kinds, in whatever order they stand; it is written once. */
function together(one: Kind, other: Kind): string {
  const ofOne = written.get(one) ?? new Map<Kind, string>();
  if (ofOne.size === 0) written.set(one, ofOne);
  const before = ofOne.get(other);
  if (before) return before;
  const sign = [one, other]
    .sort()
    .map((kind) => OF_KIND + kind)
    .join('');
  ofOne.set(other, sign);
  return sign;
}

/** Words that are about nothing, though they may stand more often in findings on one theme than on another. */
const SMALL: ReadonlySet<string> = new Set(
  'about after all also any at because been both but can did do doe had has have how if into its may more most no not now one other out over should so some such than them then there those through too up was were what when where while who will within'.split(
    ' ',
  ),
);

/** Whether a sign is about something, and not about the manner in which it is said. */
export function saysSomething(sign: string): boolean {
  const bare = sign.replace(OPENS, '');
  if (bare.startsWith(OF_KIND)) return !MANNERS.has(bare.slice(1) as Kind);
  return !EMPTY.has(bare) && !SMALL.has(bare);
}

/** What the phrases of a theme tell together: how many of which strength stand where. */
export const PHRASE_SIGNS = [
  'share',
  'enough',
  'much',
  'strong-first',
  'strong-opening',
  'strong-later',
  'strong-aside',
  'fair-first',
  'fair-opening',
  'fair-later',
  'fair-aside',
  'weak',
  'rank',
  'spread',
] as const;

export type PhraseSign = (typeof PHRASE_SIGNS)[number];

/** The most that a sign counts: a phrase said ten times is not ten times as sure. */
const MOST = 4;
const MOST_SHARE = 3;

/**
 * What the phrases found of a theme tell.
 *
 * @param share - What speaks for it over what is needed, as `shareOf` says.
 * @param rank - Its rank among the finding's themes by that, from 0.
 */
export function phraseSigns(
  hits: readonly Hit<Use>[],
  words: readonly Word[],
  share: number,
  rank: number,
): Map<PhraseSign, number> {
  const signs = new Map<PhraseSign, number>([
    ['share', Math.min(share, MOST_SHARE)],
    ['enough', share >= 1 ? 1 : 0],
    ['much', Math.log1p(share)],
    ['rank', 1 / (1 + rank)],
  ]);
  const sentences = new Set<number>();
  for (const { use, from } of hits) {
    const word = words[from];
    if (!word || use.strength === 'not') continue;
    if (!word.aside) sentences.add(word.sentence);
    const sign = use.strength === 'weak' ? 'weak' : (`${use.strength}-${placeOf(word)}` as const);
    signs.set(sign, Math.min((signs.get(sign) ?? 0) + 1, MOST));
  }
  return signs.set('spread', sentences.size / ((words.at(-1)?.sentence ?? 0) + 1));
}

function placeOf({ aside, sentence, opening }: Word) {
  if (aside) return 'aside';
  if (sentence === 0) return 'first';
  return opening ? 'opening' : 'later';
}

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

/** Words that tell nothing alone; beside another they may. */
const EMPTY: ReadonlySet<string> = new Set(
  'a an and are as be by for from in is it of on or that the their they this to which with'.split(
    ' ',
  ),
);

/**
 * What of a text's words may tell a theme: each word, each two that stand together, and (as `^word`) each
 * of the first sentence and of sentences that open a point.
 */
export function wordSigns(words: readonly Word[]): Map<string, Place> {
  const signs = new Map<string, Place>();
  const add = (sign: string, from: number, to: number) => {
    if (!signs.has(sign)) signs.set(sign, { from, to });
  };
  for (const [from, { form, sentence, opening }] of words.entries()) {
    if (!EMPTY.has(form)) {
      add(form, from, from + 1);
      if (sentence === 0 || opening) add(OPENS + form, from, from + 1);
    }
    const next = words[from + 1];
    if (next?.sentence === sentence) add(`${form} ${next.form}`, from, from + 2);
  }
  return signs;
}

/** Words that are about nothing, though they may stand more often in findings on one theme than on another. */
const SMALL: ReadonlySet<string> = new Set(
  'about after all also any at because been both but can did do doe had has have how if into its may more most no not now one other out over should so some such than them then there those through too up was were what when where while who will within'.split(
    ' ',
  ),
);

/** Whether each word of a sign is about something. */
export function saysSomething(sign: string): boolean {
  const words = sign.replace(OPENS, '').split(' ');
  return words.every((word) => !EMPTY.has(word) && !SMALL.has(word));
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

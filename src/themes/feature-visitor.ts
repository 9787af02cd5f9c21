import type { MatchedText, NumberOf, Visit } from './feature.js';
import { openingName, phrasesName } from './feature-names.js';
import { GroupFeatures } from './group-features.js';
import { STRENGTHS, type Strength, type Theme } from './theme.js';
import { wordGroups } from './word-groups.js';
import type { Word } from './words.js';

/** The numbers of a word as a feature, wherever it stands and where a point opens. */
interface WordNumbers {
  anywhere: number;
  opening: number;
}

/** The numbers of a theme's phrases as features: of any, of each strength by its rank, and among examples. */
interface ThemeNumbers {
  any: number;
  strengths: readonly number[];
  aside: number;
}

const NONE: WordNumbers = { anywhere: -1, opening: -1 };

/**
 * Meets what may point to a theme in the sentences of a text: each word; each group of words, and each two
 * that stand in one sentence; how many sectors work there; and that phrases of a theme stand there, and how
 * strong they are. A word or group in the first sentence, or in one that opens a point, is a second feature.
 */
export class FeatureVisitor {
  readonly #numberOf: NumberOf;
  readonly #stopWords = new Set(wordGroups().stopWords);
  /** By the number of a form. */
  readonly #words: (WordNumbers | undefined)[] = [];
  readonly #themes = new Map<Theme, ThemeNumbers>();
  readonly #groups: GroupFeatures;

  constructor(numberOf: NumberOf) {
    this.#numberOf = numberOf;
    this.#groups = new GroupFeatures(numberOf);
  }

  /** Meets the features of words first, then those of groups, of phrases, and of groups that stand together. */
  visit({ words, groups, found }: MatchedText, visit: Visit): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      const { sentence, opening } = word;
      const numbers = this.#words[word.number] ?? this.#ofWord(word);
      if (numbers.anywhere >= 0) visit(sentence, numbers.anywhere, at, at + 1);
      const opens = sentence === 0 || opening;
      if (opens && numbers.opening >= 0) visit(sentence, numbers.opening, at, at + 1);
    }
    const together = this.#groups.visit(words, groups, visit);
    for (const { theme, hits } of found) {
      const numbers = this.#themes.get(theme) ?? this.#ofTheme(theme);
      for (const { use, from, to } of hits) {
        const { sentence, aside } = words[from] as Word;
        const number = aside ? numbers.aside : (numbers.strengths[use.rank] as number);
        if (number >= 0) visit(sentence, number, from, to);
        if (!aside && numbers.any >= 0) visit(sentence, numbers.any, from, to);
      }
    }
    this.#groups.visitTogether(together, visit);
  }

  #ofWord({ form, number }: Word): WordNumbers {
    const numbers = this.#stopWords.has(form)
      ? NONE
      : { anywhere: this.#numberOf(form), opening: this.#numberOf(openingName(form)) };
    if (number >= 0) this.#words[number] = numbers;
    return numbers;
  }

  #ofTheme(theme: Theme): ThemeNumbers {
    const numberOf = (which?: Strength | 'aside') => this.#numberOf(phrasesName(theme.key, which));
    const numbers = {
      any: numberOf(),
      strengths: STRENGTHS.map(numberOf),
      aside: numberOf('aside'),
    };
    this.#themes.set(theme, numbers);
    return numbers;
  }
}

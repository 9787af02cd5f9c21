import { builtInTheme, builtInThemes } from './built-in.js';
import type { Classifier } from './classified.js';
import { builtInClassifier } from './model-classifier.js';
import { phraseClassifier } from './phrase-classifier.js';
import { STRENGTHS, type Theme } from './theme.js';

/**
 * Classifies by the themes of a list, each by itself, whatever stands beside it: a built-in theme by its
 * model, any other by its phrases.
 *
 * @throws RangeError where a phrase of the list cannot be read.
 */
export function classifierFor(themes: readonly Theme[]): Classifier {
  const own = themes.filter((theme) => !isBuiltIn(theme));
  const kept = new Set(themes.filter(isBuiltIn).map(({ key }) => key));
  if (kept.size === 0) return phraseClassifier(own);
  const byModel = builtInClassifier();
  if (kept.size === builtInThemes().length && own.length === 0) return byModel;
  const byPhrases = phraseClassifier(own);
  return (words) => [
    ...byModel(words).filter(({ theme }) => kept.has(theme.key)),
    ...byPhrases(words),
  ];
}

/** Whether a theme has the key and the phrases of a built-in one, in any order, by any name. */
function isBuiltIn(theme: Theme): boolean {
  const builtIn = builtInTheme(theme.key);
  if (builtIn === undefined || builtIn === theme) return builtIn !== undefined;
  return STRENGTHS.every((strength) => {
    const [one, other] = [phrasesOf(theme, strength), phrasesOf(builtIn, strength)];
    return one.size === other.size && [...one].every((phrase) => other.has(phrase));
  });
}

/** The phrases of one strength, written in one way: hyphens are spaces, and capitals mean nothing. */
function phrasesOf(theme: Theme, strength: (typeof STRENGTHS)[number]): Set<string> {
  const phrases = theme[strength] ?? [];
  return new Set(
    phrases.map((phrase) =>
      phrase
        .trim()
        .toLowerCase()
        .split(/[\s-]+/)
        .join(' '),
    ),
  );
}

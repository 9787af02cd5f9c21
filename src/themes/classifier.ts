import { builtInTheme } from './built-in.js';
import type { Classified, Classifier } from './classified.js';
import { builtInClassifier } from './model-classifier.js';
import { phraseClassifier } from './phrase-classifier.js';
import { STRENGTHS, type Theme } from './theme.js';

/**
 * Classifies by the themes of a list, each by itself, whatever stands beside it: a built-in theme by its
 * model, any other by its phrases. What is found comes the surest first.
 *
 * @throws RangeError where a phrase of the list cannot be read.
 */
export function classifierFor(themes: readonly Theme[]): Classifier {
  const own = themes.filter((theme) => !isBuiltIn(theme));
  const classifiers: Classifier[] = own.length > 0 ? [phraseClassifier(own)] : [];
  if (own.length < themes.length) classifiers.push(builtInOf(themes));
  return (words) => classifiers.flatMap((classify) => classify(words)).sort(surestFirst);
}

/** The built-in classifier, for those of its themes that a list holds. */
function builtInOf(themes: readonly Theme[]): Classifier {
  const keys = new Set(themes.filter(isBuiltIn).map(({ key }) => key));
  return (words) => builtInClassifier()(words).filter(({ theme }) => keys.has(theme.key));
}

function surestFirst(one: Classified, other: Classified): number {
  return other.score - one.score || (one.theme.key < other.theme.key ? -1 : 1);
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

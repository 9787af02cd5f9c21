import { withoutSlips } from './spelling.js';

/** What the words of a heading say of what stands under it. */
export type Sense = 'praise' | 'criticism' | 'urgent';

const PRAISE = [
  /\bstrengths?\b(?![- ]based| and difficulties)/,
  /\b(?:works?|working|do|does|doing|done|go|goes|going|went|gone) (?:particularly |especially |really |very |so )?well\b/,
  /\b(?:effective|good|strong|best|positive|successful|excellent) practice\b/,
  /\b(?:is|are|was|has been|have been) (?:effective|strong|good|positive|successful)\b/,
  /\b(?:works?|doing|does|done) (?:that (?:is|are) )?effective(?:ly)?\b/,
];
const CRITICISM = [
  /(?<!local )\b(?:areas?|aspects?|things|points|priorities|scope|room|opportunit(?:y|ies)|recommendations?)\b.{0,40}?\b(?:developments?|improve(?:d|ments?)?|strengthen\w*|attention|concerns?|weak\w*|further work|change)\b/,
  /\b(?:needs?|needing|needed|required?|requires|requiring)(?: still| also)?(?: to be| to)?(?: further| more)? (?:develop(?:ed|ment|ing)?|improv\w+|better|strengthen\w*|change|do better|do more|get better|attention|work)\b/,
  /\b(?:development|improvement)s? (?:areas?|needs|needed|required|priorities|points)\b/,
  /\bweakness(?:es)?\b/,
  /\b(?:shortcomings|deficiencies|failings)\b/,
  /\b(?:not|less|isn’t|isn't)(?: yet| so| as)* (?:work(?:s|ing)? (?:so )?well|going well|done well|effective|good enough|strong|well)\b/,
  /\b(?:must|should|could|can|has to|have to|ought to)\b.{0,40}?\b(?:improve|be improved|do better|be better|do more|get better|change)\b/,
  /\beven better if\b|\bto (?:do|get) better\b/,
];
const URGENT = [/\bpriority actions?\b/, /\burgent (?:action|attention|improvement)s?\b/];
const DENIED = /\b(?:not|less|no|few|lack of|limited|isn’t|isn't)\b/;

// Nouns that say so by themselves, where no other word stands beside them.
const PRAISED =
  /^(?:positives|success(?:es)?|achievements|highlights|good points|positive (?:features|findings|aspects))$/;
const CRITICISED =
  /^(?:concerns|challenges|gaps|problems|issues|barriers|negatives|difficulties|criticisms|recommendations)$/;

/** What a heading’s words say of what stands under it; null where they do not, or say both. */
export function senseOf(heading: string): Sense | null {
  const words = comparable(heading);
  const alone = words
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
  if (holds(words, URGENT)) return 'urgent';
  const criticised = holds(words, CRITICISM) || CRITICISED.test(alone);
  const praised = holds(words, PRAISE) || PRAISED.test(alone);
  if (criticised && (!praised || DENIED.test(words))) return 'criticism';
  return praised && !criticised && !DENIED.test(words) ? 'praise' : null;
}

/** Whether a heading says its sense and nothing else: it names no subject of its own. */
export function saysNothingElse(heading: string): boolean {
  const words = comparable(heading);
  return words.split(' ').every((word) => FILLERS.has(word) || SENSE_WORD.test(word));
}

function comparable(heading: string): string {
  return withoutSlips(heading)
    .toLowerCase()
    .replace(/^(?:\(?(?:\d{1,2}|[a-z])[.)])\s+/, '')
    .replace(/[?:.,]/g, '')
    .replace(/\bmulti[- ]agency\b/g, 'multi-agency')
    .trim();
}

function holds(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(words));
}

const SENSE_WORD =
  /^(?:strengths?|strong|effective(?:ly)?|good|well|positives?|success\w*|achievements|highlights|develop\w*|improv\w*|strengthen\w*|better|weak\w*|concerns?|challenges|gaps|issues|shortcomings|priority|priorities|urgent|actions?|attention|change)$/;

const FILLERS: ReadonlySet<string> = new Set(
  `a all also and any are area areas as aspects be been being by can could did do does doing done even found for from
  further get go goes going had has have how identified if in inspection inspectors is it its key left less letter
  local main more most multi-agency must need needed needing needs no not of on or other our partners partnership
  partnerships points practice required requires requiring room scope seen serious services should significant so some still that the their
  there things this to very was we went were what when where which with work working works yet`.split(
    /\s+/,
  ),
);

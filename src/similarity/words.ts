import { stemmer } from 'stemmer';

/** What the field writes in many ways, each with one name for all of them; earlier patterns go first. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /special educational needs and(?:\/or)? disabilit(?:y|ies),? information,? advice,? and support services?/g,
    'sendiass',
  ],
  [/send information,? advice,? and support services?/g, 'sendiass'],
  [/special educational needs (?:and\/or|and|or) disabilit(?:y|ies)/g, 'send'],
  [/education,? health,? and(?: social)? care( plans?)?/g, 'ehc$1'],
  [/\behcps?\b/g, 'ehc plan'],
  [/(?:joint )?strategic needs assessments?/g, 'jsna'],
  [
    /child(?:ren)?(?: and young people| and adolescents?|['’]s and adolescents?)(?:['’]s)? mental health(?: services?)?/g,
    'camhs',
  ],
  [/attention deficit (?:and )?hyperactivity disorder/g, 'adhd'],
  [/\bautis(?:m|tic)(?: spectrum)?(?: (?:disorder|condition))?s?/g, 'autism'],
  [/neuro-?(?:developmental|divergent|divergence|diversity|diverse)/g, 'neurodevelopmental'],
  [/written statements? of action|\bwsoas?\b/g, 'statementofaction'],
  [
    /clinical commissioning groups?|\bccgs?\b|integrated care (?:boards?|systems?)|\bicbs?\b/g,
    'nhscommissioner',
  ],
  [/co-?produc(?:e[ds]?|ing|tion|tive)/g, 'coproduction'],
  [/multi-?agency/g, 'multiagency'],
  [
    /(?:prepar\w+|transition\w*)(?: [\w’'-]+){0,7}? (?:for|to|into) (?:adult(?:hood)?(?: li(?:fe|ves))?|their adult lives)\b/g,
    'adulthood',
  ],
  [/\bpfa\b/g, 'adulthood'],
  [/speech,? language,? and communication|speech and language/g, 'speechlanguage'],
];

/** Words that stand for one another where a weakness is taken up in other words. */
const SAME: Readonly<Record<string, string>> = {
  delai: 'wait',
  backlog: 'wait',
  queue: 'wait',
  late: 'wait',
  timeli: 'wait',
  carer: 'parent',
  famili: 'parent',
  strateg: 'strategi',
  children: 'child',
  employ: 'work',
};

const FUNCTION_WORDS = new Set(
  `a about across after all also although an and any are as at be because been before being both but by
  can could did do does doing during each either few for from further had has have having he her here how
  however i if in into is it its itself just made make makes making many may me more most much must my no
  nor not now of off often on once only or other others our out over own same she should so some such than
  that the their them then there these they this those through to too under until up upon very was we well
  were what when where which while who whom whose why will with within without would you your yet`.split(
    /\s+/,
  ),
);

/**
 * The terms of a text, in order: its words in lower case, without those that carry no meaning, cut to their
 * stems, with one term for each of the field's names and its abbreviations.
 */
export function terms(text: string): string[] {
  return termsIn(plain(text));
}

/** The terms of several sentences: faster than one by one, since each phrase is looked for once. */
export function termsOfEach(sentences: readonly string[]): string[][] {
  // No phrase runs over a line's end.
  const lines = plain(sentences.join('\n')).split('\n');
  return lines.length === sentences.length ? lines.map(termsIn) : sentences.map(terms);
}

function plain(text: string): string {
  let words = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  for (const [pattern, name] of PHRASES) words = words.replace(pattern, name);
  return words;
}

function termsIn(plain: string): string[] {
  const words = plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  return words.filter((word) => !isFunctionWord(word)).map((word) => termOf(stemOf(word)));
}

/** The words in lower case that carry no meaning. */
export const functionWords = (): readonly string[] => [...FUNCTION_WORDS];

/** Whether a word in lower case carries no meaning. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** The term that a stem counts as: stems that stand for one another share one. */
export function termOf(stem: string): string {
  return SAME[stem] ?? stem;
}

const known = new Map<string, string>();

/** The stem of a word in lower case, without a genitive; kept, as the same words come again and again. */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = stemmer(word.replace(/'s$|'$/, ''));
  if (known.size < 20_000) known.set(word, stem);
  return stem;
}

/** The sentences of a text, split well enough to quote one. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.?!][”’"')]*)\s+(?=[“‘"'(]?\p{Lu})/u);
}

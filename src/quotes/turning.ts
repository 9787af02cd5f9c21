/** Words that deny, or say that something is missing; of those with two words the first part alone does not. */
const NEGATIONS =
  "not(?! only| least)|no(?! doubt)|nor|never|cannot|without|neither|none|nobody|nothing|nowhere|\\p{L}+n[’']t|hardly|barely|scarcely|rarely|seldom|(?<!a )few|fewer|(?<!a )little|lacks?|lacked|lacking|absence|absent|fails?|failed|failing|failure|unable|unlikely|unclear|yet to|too (?:soon|early)|far from";
/** Words before a gap that say of how many it holds: what follows says of which. */
const ALL_OF =
  /(?<![\p{L}’'-])(?:all|every|each|any|none)(?: of)?(?: the| these| those)?(?: \p{L}+){1,3}\s*$/iu;
/** A part that says which of them are meant. */
const WHICH =
  /^\s*(?:who|that|which|with|in|at|from|under|aged|\p{L}+(?:ed|en|ing))(?![\p{L}’'-])/iu;

/** Whether words that are left out say which of all are meant: `all the children seen by the team`. */
export function narrows(before: string, gap: string): boolean {
  return WHICH.test(gap) && ALL_OF.test(before);
}

/** Words without which a statement holds of more than it does. */
const LIMITS = 'some|only|several|a minority of|half of|almost|nearly';
/** Words without which a statement is surer than it is. */
const HEDGES = 'most|mostly|partly|largely|sometimes|occasionally|usually|often|may|might|could';
/** What inspectors think of a thing. */
const JUDGEMENTS =
  'good|better|best|poor|poorer|weak|weaker|strong|stronger|effective|ineffective|inadequate|adequate|insufficient|sufficient|slow|quick|prompt|late|timely|early|low|high|rare|common|inconsistent|consistent|variable|excellent|outstanding|limited|extensive|positive|negative|easy|hard|difficult|clear|more|less|all|every|always|improved|improving|worse|worst|declined';
const FIGURES =
  '\\p{N}+(?:[.,]\\p{N}+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|twice';

const NEGATION = anyOf(NEGATIONS);
const TURNING = anyOf(`${NEGATIONS}|${LIMITS}|${HEDGES}`);
const JUDGEMENT = anyOf(JUDGEMENTS);
const FIGURE = anyOf(FIGURES);

function anyOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${words})(?![\\p{L}\\p{N}’'-])`, 'giu');
}

/** A clause that stands between commas and adds to what it follows. */
const ASIDE = /^\s*,\s*(?:who|which|whose|where|including|such as)\s[^,]*,\s*$/iu;

/**
 * Whether words that are left out of a sentence turn its sense, or make more of it than it says.
 *
 * @param after - What follows them.
 */
export function turnsWhenLeftOut(gap: string, after = ''): boolean {
  // One of several clauses side by side.
  const isClause = /^\s*[,;]/.test(gap) && /^\s*(?:and|but|or)\s/iu.test(after);
  return !isClause && !ASIDE.test(gap) && gap.search(TURNING) >= 0;
}

/** Whether words in brackets say something else than the words of the document that they stand for. */
export function turnsInBrackets(gap: string, instead: string): boolean {
  if (gap.search(NEGATION) >= 0 !== instead.search(NEGATION) >= 0) return true;
  if (turnsWhenLeftOut(gap) && instead.search(TURNING) < 0) return true;
  return [FIGURE, JUDGEMENT].some((sort) => changes(gap, instead, sort));
}

/** Whether both hold words of a sort, and not the same ones. */
function changes(gap: string, instead: string, sort: RegExp): boolean {
  const [before, after] = [gap, instead].map((text) =>
    [...text.matchAll(sort)].map(([word]) => word.toLowerCase()),
  ) as [string[], string[]];
  if (sort === JUDGEMENT && after.length > 0 && gap.trim() !== '') {
    return after.some((word) => !before.includes(word));
  }
  return before.length > 0 && after.length > 0 && before.join(' ') !== after.join(' ');
}

/** How many words before a cut a negation governs what follows. */
const REACH = 7;
const NEW_CLAUSE =
  /(?:^|\s)(?:and|but|because|while|although|whereas|so|since|when|where|which|who|yet)\s+["'“‘(]*$/iu;
const CLAUSE_ENDS = /[,;:()–—](?=[^,;:()–—]*$)/u;
const SET_OFF = /,\s*(?:however|therefore|though|nonetheless|in fact|for example)\s*,/giu;
const LIMIT_AT_END = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${LIMITS}|too (?:few|little)|a (?:small |limited |certain |tiny )?(?:number|proportion|handful|minority) of|a few)(?: of (?:the|these|those))?\\s*["'“‘(]*$`,
  'iu',
);

/**
 * Where, in the words of a sentence before quoted words, those begin that turn what is quoted; null where
 * none do.
 */
export function turnedFrom(before: string): number | null {
  const plain = before.replace(SET_OFF, (aside) => ' '.repeat(aside.length));
  if (NEW_CLAUSE.test(plain)) return null;
  const from = plain.search(CLAUSE_ENDS) + 1;
  const limit = LIMIT_AT_END.exec(plain.slice(from));
  if (limit) return from + limit.index;
  const near = wordsAtEnd(plain.slice(from), REACH);
  const found = [...near.matchAll(NEGATION)].at(-1);
  return found ? plain.length - near.length + found.index : null;
}

function wordsAtEnd(text: string, most: number): string {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return text.slice(starts.at(-most) ?? 0);
}

/** Where a “too” stands that is left out before a “few”: too few are not the same as few. */
export function tooBefore(before: string, quoted: string): number | null {
  if (!/^(?:few|little)(?!\p{L})/iu.test(quoted)) return null;
  return /(?<!\p{L})too\s+$/iu.exec(before)?.index ?? null;
}

const HALF_CLAUSE =
  /^\s*(?:(?:and|but|or|so|yet)\s+)?(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|must|should|which|who|whose|whom)(?![\p{L}’'-])/iu;

/** Whether the rest of a sentence begins with its verb: whose it is stands before. */
export function lacksSubject(rest: string): boolean {
  return HALF_CLAUSE.test(rest);
}

const TURNING_NEXT =
  /^[\s,–—-]*(?:(?:but|though|although)\s)?(?:only|unless|except|rarely|seldom|never|not(?! only| least)|no longer|hardly|too late)(?![\p{L}’'-])/iu;

/** The words of a sentence right after quoted words that turn what is quoted; null where none do. */
export function turnedBy(after: string): string | null {
  return TURNING_NEXT.exec(after)?.[0] ?? null;
}

const AUTHORS_TURN =
  /(?<!\p{L})(?:critici\p{L}*|concern\p{L}*|weak\p{L}*|poor\p{L}*|inadequa\p{L}*|insufficien\p{L}*|gaps?|shortages?|struggl\p{L}*|needs?|needed|must|should|improve\p{L}*|missing|low|inconsisten\p{L}*|limited|problems?|warn\p{L}*|worr\p{L}*|ignor\p{L}*|lost|un(?:able|willing)|too)(?!\p{L})/iu;

/** Whether the words of an article around a quotation may say themselves what its edge leaves out. */
export function saysSo(around: string): boolean {
  return around.search(TURNING) >= 0 || AUTHORS_TURN.test(around);
}

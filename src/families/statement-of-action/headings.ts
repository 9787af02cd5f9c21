import type { FindingType } from '../../record/schema.js';

/** What belongs to a weakness. */
export type ChildType = Extract<FindingType, 'action' | 'impact' | 'outcome' | 'evidence'>;

/** What a heading, or the head of a table's column, says of what stands under it. */
export type Meaning = ChildType | 'weakness' | 'detail';

/** Headings by meaning, as no two statements use the same words; the first that fits decides. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    'weakness',
    /^(?:(?:area|areas) of (?:significant )?(?:weakness|concern)|(?:significant )?(?:weakness(?:es)?|concerns?))$/i,
  ],
  [
    'detail',
    /^(?:ref(?:erence)?|no|number|#|id|item|lead|leads|owner|who|by whom|by when|when|timescales?|timeframes?|time ?lines?|dates?|deadlines?|start|end|finish|r\.?a\.?g|b\.?r\.?a\.?g|status|progress|rating|resources?|costs?|partners?|budget|funding|comments?|notes?|updates?|priority|cross[- ]references?|links?|risks?|mitigation)\b.{0,40}$|\b(?:lead|owner|officer|responsib\w+|accountable|by when|timescales?|deadline|target date|due date|completion date|date of completion|start date|end date|RAG|BRAG|rating|status)\b/i,
  ],
  [
    'evidence',
    /\bevidence\b|\bhow (?:will |do |can )?(?:we|you|people|others|families) (?:will )?(?:know|show|tell|measure)|\b(?:KPIs?|performance indicators?|measures?|measured|milestones?|proof|demonstrate|success criteria)\b|\bmonitor(?:ed|ing)? (?:and|of) (?:evidence|evaluation)\b/i,
  ],
  [
    'impact',
    /\bimpacts?\b|\bdifferen(?:ce|t)\b|\bbenefits?\b|\bwhat (?:this|it) (?:will )?means? for\b/i,
  ],
  [
    'outcome',
    /\boutcomes?\b|\bsuccess\b|\bwhat (?:good|it) (?:will )?looks? like\b|\b(?:we|partnership) (?:want|aim|hope|expect)s? to (?:achieve|see|happen)\b|\b(?:objectives?|goals?|results?|aims?|achieve)\b/i,
  ],
  [
    'action',
    /\bactions?\b|\bactivit(?:y|ies)\b|\btasks?\b|\bsteps\b|\bwhat (?:we|the (?:local )?(?:area|partnership)|partners|leaders) (?:are|is|will|need|plan|intend|going|must)\b.*\bdo(?:ing)?\b|\bwhat (?:will|are) (?:we|be|the (?:local )?(?:area|partnership)|partners)\b.*\b(?:do|done|happen)\b|\bhow (?:we will|will we) (?:do|address|improve|tackle|get)\b|\binterventions?\b|\bwhat needs to (?:be done|happen)\b|\b(?:our|the) plan\b/i,
  ],
];

/** The meaning of a heading by its words, or null. */
export function meaningOf(heading: string): Meaning | null {
  if (heading.length > 200) return null;
  const words = heading
    .replace(/^[\s\-–—•]*(?:\d+(?:\.\d+)*[.)]?\s+)?/, '')
    .replace(/[\s:.–—-]+$/, '');
  if (words === '' || words.length > 110) return null;
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether a meaning is a type of finding that belongs to a weakness. */
export function isChildType(meaning: Meaning | null): meaning is ChildType {
  return meaning !== null && meaning !== 'weakness' && meaning !== 'detail';
}

/** How headings begin after which the plan is over, and the text turns to what happens next. */
const AFTERWARDS =
  /^(?:next steps?|monitoring|governance|reviews?(?=$| (?:and|of|dates?|meetings?)\b)|reporting|accountability|appendi(?:x|ces)|glossary|contacts?\b|further information|find out more|risks?\b|sign[- ]?off|conclusion|(?:inspection )?re-?visit|inspection re-?visit|department for education|how (?:will )?(?:progress|we (?:will )?(?:monitor|report|review))|what happens next|keeping you|feedback|related|acronyms|abbreviations)/i;

/** Whether a heading ends the plan. */
export function isAfterwards(words: string): boolean {
  return AFTERWARDS.test(words) && words.length < 110 && !/\.$/.test(words);
}

/** "… the following areas of significant weakness:" before the list of them. */
export function leadsToWeaknesses(words: string): boolean {
  return (
    /\b(?:weakness(?:es)?|areas? of (?:significant )?concern|significant concerns?)\b/i.test(
      words,
    ) && words.length < 700
  );
}

/** "… strengths and weaknesses. The strengths were:": the list that follows holds no weaknesses. */
export function namesStrengths(lead: string): boolean {
  const last = lead.split(/(?<=[.!?])\s+/).at(-1) ?? '';
  return /\bstrengths?\b|\bpositive|\bworking well\b/i.test(last) && !leadsToWeaknesses(last);
}

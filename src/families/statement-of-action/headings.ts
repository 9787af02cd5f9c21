import type { FindingType } from '../../record/schema.js';
import { type AnsweredType, answeredIn } from './answered.js';
import { weaknessLabel } from './labels.js';

/** What belongs to a weakness. */
export type ChildType = Extract<FindingType, 'action' | 'impact' | 'outcome' | 'evidence'>;

/** What a heading, or the head of a table's column, says of what stands under it. */
export type Meaning = ChildType | 'weakness' | 'detail';

/** Headings by meaning, as no two statements use the same words; the first that fits decides. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    'weakness',
    /^(?:(?:area|areas) (?:of|for|requiring) (?:significant |urgent )?(?:weakness(?:es)?|concerns?|improvements?|priority actions?)|(?:significant )?(?:weakness(?:es)?|concerns?)|improvement (?:area|priority)|recommendations?|(?:inspection )?findings?)$/i,
  ],
  [
    'detail',
    /^(?:ref(?:erence)?|no|number|#|id|item|lead|leads|owner|who|by whom|by when|when|timescales?|timeframes?|time ?lines?|dates?|deadlines?|start|end|finish|quarter|term|r\.?a\.?g|b\.?r\.?a\.?g|status|progress|rating|resources?|costs?|partners?|budget|funding|comments?|commentary|notes?|updates?|priority|theme|strand|cross[- ]references?|links?|risks?|mitigation|baseline|targets?|current|trend|direction of travel|sponsor|SRO|board|where (?:are )?we (?:are )?(?:now|were))\b.{0,40}$|^what (?:needs|has|must) (?:to )?(?:change|improve|be (?:different|improved))$|^(?:due|#)$|^(?:original|revised|actual|planned|agreed|new) (?:end |completion )?date$|^(?:to be )?complet\w+ by$|^(?:issue|problem|rationale)$|^(?:how|by)$|^(?:action|task|activity|objective) (?:no\.?|number|ref(?:erence)?|id|#|type|status|code)$|\b(?:lead|owner|officer|responsib\w+|accountable|SRO|by when|timescales?|deadline|target date|due date|completion date|delivery date|date of completion|start date|end date|RAG|BRAG|rating|status|baseline|who will|when will (?:it|this|we))\b/i,
  ],
  [
    'evidence',
    /\bevidence\b|\bhow (?:will |do |can |shall )?(?:we|you|people|others|families) (?:will |shall )?(?:know|show|tell|measure)|\b(?:KPIs?|indicators?|metrics?|measures?|measured|milestones?|proof|demonstrate|success criteria|outputs?|deliverables?)\b|\bmonitor(?:ed|ing)? (?:and|of) (?:evidence|evaluation)\b|^(?:(?:at|by|in|after) )?\d{1,2}[ -]months?$/i,
  ],
  [
    'outcome',
    /\bwhat will (?:change|be different|improve) for (?:the |our )?(?:services?|partnership|system|staff|professionals|practitioners|organi[sz]ations)\b/i,
  ],
  [
    'impact',
    /\bimpacts?\b|\bdifferen(?:ce|t)\b|\bbenefits?\b|\bwhat (?:this|it) (?:will )?means? for\b|\bwhat will (?:change|be different|improve)\b|\bwhat (?:you|families|parents|children|people) will (?:notice|see|feel|experience)\b|^so that$/i,
  ],
  [
    'outcome',
    /\boutcomes?\b|\bsuccess\b|\bwhat (?:good|it) (?:will )?looks? like\b|\b(?:we|partnership) (?:want|aim|hope|expect)s? to (?:achieve|see|happen)\b|\b(?:objectives?|goals?|results?|aims?|achieve)\b/i,
  ],
  [
    'action',
    /\bactions?\b|\bactivit(?:y|ies)\b|\btasks?\b|\bsteps\b|^(?:next )?step$|\bwhat (?:we|the (?:local )?(?:area|partnership)|partners|leaders) (?:are|is|will|shall|need|plan|intend|going|must|have to)\b.*\bdo(?:ing)?\b|\bwhat (?:will|shall|are|must|do|should) (?:we|be|the (?:local )?(?:area|partnership)|partners)\b.*\b(?:do|done|doing|happen)\b|\bhow (?:we (?:will|shall)|(?:will|shall) we) (?:do|address|improve|tackle|get)\b|\binterventions?\b|\bwhat (?:needs to|must|is to|will) (?:be done|happen)\b|^(?:our|the) (?:action )?plan$|^(?:our |the partnership[’']s |key )?(?:commitments|pledges|promises)\b.{0,30}$|^(?:what )?we (?:will|shall)$|^what$|^what (?:happens|comes) next$/i,
  ],
];

/** "What we have done so far", "What we will not do": neither is an action of the plan. */
const PAST =
  /\bwill not\b|\b(?:so far|already|to date|been done|have (?:we )?(?:done|achieved)|(?:we|partnership) (?:have|has) (?:done|achieved)|we did|did we)\b/i;

/** Whether a heading says that what stands under it is done already, or will not be done. */
export function isNoPlan(heading: string): boolean {
  return PAST.test(heading);
}

/** "In the first year", "By 2026": when what stands under it is to be done. */
const PERIOD =
  /^(?:(?:in|by|within|during|before|over|from) )?(?:the )?(?:end of )?(?:(?:next |first |second |third |coming )?(?:\d{1,2}|one|two|three|six|nine|twelve|eighteen) (?:days|weeks|months|years)|(?:first|second|third|next|coming) (?:year|term|quarter|phase)|(?:year|phase|quarter) (?:\d|one|two|three|four)|(?:short|medium|long(?:er)?)[- ]term|(?:(?:spring|summer|autumn|winter)(?: term)?|\p{Lu}\p{Ll}{2,8})? ?20\d\d)$/iu;

/** Whether a heading is nothing but a period of time. */
export function isPeriod(heading: string): boolean {
  return PERIOD.test(heading.replace(/[\s:.–—-]+$/, ''));
}

/** The meaning of a heading by its words, or null. */
export function meaningOf(heading: string): Meaning | null {
  if (heading.length > 200) return null;
  if (weaknessLabel(heading) !== null) return 'weakness';
  const words = heading
    .replace(/^[\s\-–—•]*(?:\d+(?:\.\d+)*[.)]?\s+)?/, '')
    .replace(/[\s:.–—-]+$/, '');
  if (words === '' || words.length > 110) return null;
  const meaning = MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return isChildType(meaning) && PAST.test(words) ? null : meaning;
}

/** Whether a meaning is a type of finding that belongs to a weakness. */
export function isChildType(meaning: Meaning | null): meaning is ChildType {
  return meaning !== null && meaning !== 'weakness' && meaning !== 'detail';
}

/** How headings begin after which the plan is over, and the text turns to what happens next. */
const AFTERWARDS =
  /^(?:next steps?|monitoring|governance|(?:performance )?(?:dashboard|scorecard)\b|who is who|who[’']s who|members(?:hip)?\b|(?:version|document|change) control|rag (?:ratings?|key|status)|key(?: to\b.*)?$|communications?\b|consultation\b|equalit(?:y|ies)\b|sources? of (?:evidence|information)|how to (?:contact|read)|reviews?(?=$| (?:and|of|dates?|meetings?)\b)|reporting|accountability|appendi(?:x|ces)|glossary|(?:the )?words (?:that )?we use|contacts?\b|further information|find out more|risks?\b|sign[- ]?off|conclusion|(?:inspection )?re-?visit|inspection re-?visit|department for education|how (?:will )?(?:progress|(?:we|the (?:plan|board|partnership)) (?:will )?(?:be )?(?:monitor|report|review|overs|govern|manag|keep|track|update))|what (?:happens|comes) next|what (?:has|have|was|were) (?:already )?(?:been )?(?:done|achieved)|what (?:we|(?:this|the) plan) (?:have |has )?(?:already |so far )?(?:did|done|achieved|(?:will|does|do|shall) not)\b|keeping you|feedback|related|acronyms|abbreviations)/i;

/** "5. Governance" */
const NUMBERED = /^\d{1,2}(?:\.\d+)*[.)]?\s+/;

/** Whether a heading ends the plan. */
export function isAfterwards(words: string): boolean {
  return AFTERWARDS.test(words.replace(NUMBERED, '')) && words.length < 110 && !/\.$/.test(words);
}

/** "… the following areas of significant weakness:" before the list of them: what it calls them, or null. */
export function listedAfter(heading: string, lead: string): AnsweredType | null {
  if (lead.length > 700) return null;
  const last = lead.split(/(?<=[.!?])\s+/).at(-1) ?? '';
  return answeredIn(last) ?? answeredIn(lead) ?? answeredIn(heading);
}

/** "… strengths and weaknesses. The strengths were:": the list that follows holds no weaknesses. */
export function namesStrengths(lead: string): boolean {
  const last = lead.split(/(?<=[.!?])\s+/).at(-1) ?? '';
  return /\bstrengths?\b|\bpositive|\bworking well\b/i.test(last) && answeredIn(last) === null;
}

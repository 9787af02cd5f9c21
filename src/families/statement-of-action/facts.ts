import { findAreaIn } from '../../record/areas.js';
import { areaSaid, readArea as readNamedArea } from '../shared/area.js';
import { bodiesIn } from '../shared/bodies.js';
import { findSpans } from '../shared/dates.js';
import type { Draft } from '../shared/draft/draft.js';

/** The area stands in the title, in what publishes the statement, or in a sentence on the inspection. */
export function readArea(draft: Draft): void {
  const title = draft.title ?? '';
  const body = draft.passages.flatMap(({ heading, text }) => [heading ?? '', text]);
  const top = body.slice(0, TOP).filter((words) => words.length < 200);
  const named =
    findAreaIn(title) ??
    nameIn(title) ??
    areaSaid(draft)?.name ??
    body.map(nameInSentence).find(Boolean) ??
    top.map(nameOfPublisher).find(Boolean) ??
    body.map(findAreaIn).find(Boolean) ??
    null;
  readNamedArea(draft, named, null);
}

// Headings and passages: who publishes a statement stands near its beginning.
const TOP = 12;

/** What such a title always says, and is no part of a name. */
const USUAL =
  /\b(?:the|joint|local|area|areas|partnership|council|board|SEND|SEN|AP|special|educational|needs|and\/or|disabilit(?:y|ies)|alternative|provision|inclusion|written|statements?|action|actions|improvement|priority|strategic|strategy|accelerated|rapid|progress|delivery|recovery|transformation|plan|plans|APP|PAP|WSo?A|our|for|in|and|of|to|at|on|from|with|children|young|people|update|updated|final|draft|revised|version|review|summary|inspections?|response|answer|report|published|v?\d[\d.]*|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|years|term|date|lead|leads)\b/i;
const NAME =
  /\p{Lu}[\p{L}’'.-]*(?:(?: (?:and|of|upon|on|the|in|with|under|&)){0,2} \p{Lu}[\p{L}’'.-]*)*/gu;

/** What a title names besides what such a title always says. */
function nameIn(title: string): string | null {
  const names = (title.replace(/[()&:,/–—|]/g, ' | ').match(NAME) ?? [])
    .map((words) => trimmed(civic(words)))
    .filter((words) => /\p{L}{3}/u.test(words));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** A name without the words of a title at its ends. */
function trimmed(words: string): string {
  const parts = words.split(' ');
  const isUsual = (word = '') => new RegExp(`^(?:${USUAL.source})$`, 'i').test(word);
  while (parts.length > 0 && isUsual(parts[0])) parts.shift();
  while (parts.length > 0 && isUsual(parts.at(-1))) parts.pop();
  const last = parts.pop();
  if (last !== undefined) parts.push(last.replace(/[’']s$/, ''));
  // "Elm Written Statement": a name ends where such words begin.
  const end = parts.findIndex((word, index) => index > 0 && isUsual(word) && /^\p{Lu}/u.test(word));
  return (end < 0 ? parts : parts.slice(0, end)).join(' ');
}

/** A name without its civic title: "the London Borough of Elm", "Elm County Council". */
function civic(words: string): string {
  return words
    .replace(/^the /i, '')
    .replace(
      /^(?:(?:(?:London|Royal|Metropolitan) )?Borough|(?:City and )?County|City|Council|Metropolitan District) of (?:the )?/i,
      '',
    )
    .replace(
      /(?: (?:County|City|Borough|Metropolitan|District|Unitary|MBC|Local|Area|SEND|Council|Partnership|Authority))+$/,
      '',
    );
}

const PLACE = NAME.source;
const SENTENCES: readonly RegExp[] = [
  new RegExp(`^(?:Local )?[Aa]rea: (${PLACE})`, 'u'),
  new RegExp(
    `\\b(?:local )?area of (?:the )?((?:(?:London|Royal|Metropolitan) )?(?:Borough of |County of |City of )?${PLACE})`,
    'u',
  ),
  new RegExp(
    `(?:\\b(?:inspected|revisited|inspection of|inspections of|revisit of|visited|inspection in|SEND in) (?:the )?)(${PLACE})(?=(?:[’']s)? (?:Local Area|local area|area|SEND)|,| by | from| between| in | to |\\.)`,
    'u',
  ),
  new RegExp(
    `\\b(${PLACE}) (?:(?:Local )?Area Partnership|local area partnership|Local Area|local area(?=:|$)|was inspected)`,
    'u',
  ),
];

/** The area that a sentence on the inspection names, or null. */
function nameInSentence(words: string): string | null {
  if (!/\b(?:inspect|revisit|Ofsted|(?:Local )?Area Partnership|Local Area)|^Area:/i.test(words))
    return null;
  for (const pattern of SENTENCES) {
    const name = pattern.exec(words)?.[1];
    const bare = name === undefined ? '' : trimmed(civic(name));
    if (bare !== '' && !/^(?:Ofsted|CQC|Care Quality|NHS|England|SEND)/.test(bare)) return bare;
  }
  return null;
}

/** The area of the council that publishes a statement: "Elm County Council and NHS Elm …". */
function nameOfPublisher(words: string): string | null {
  const [, borough] =
    new RegExp(`\\b(?:Borough|City|County|Council) of (${PLACE})`, 'u').exec(words) ?? [];
  const [, council] = new RegExp(`(${PLACE}) Council\\b`, 'u').exec(words) ?? [];
  const name = trimmed(civic(borough ?? council ?? ''));
  return name === '' ? null : name;
}

/** "Ofsted and the Care Quality Commission came to see us …" */
const INSPECTED =
  /\b(?:inspect|revisit)|\b(?:Ofsted|Care Quality Commission)\b.* (?:came|visited)\b/i;

/** Reads the dates of the inspection that the statement answers. */
export function readDates(draft: Draft): void {
  const seen = new Set<string>();
  for (const { text } of draft.passages) {
    if (!INSPECTED.test(text)) continue;
    for (const span of findSpans(text)) {
      if (span.from === span.to || seen.has(span.from)) continue;
      seen.add(span.from);
      draft.dates.previous.push({ ...span, text });
    }
  }
}

/** Reads the bodies that the statement names as responsible. */
export function readResponsible(draft: Draft): void {
  const named = draft.passages.map(({ text }) => bodiesIn(text));
  draft.responsibleBodies = named.find((bodies) => bodies.length > 0) ?? [];
}

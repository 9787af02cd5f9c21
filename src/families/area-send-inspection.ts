import { startsLower } from '../read/prose.js';
import { type Block, placeOf, text } from '../read/tree.js';
import type { Question } from '../record/schema.js';
import type { Family } from './family.js';
import { readArea } from './shared/area.js';
import { bodiesIn } from './shared/bodies.js';
import { checkLetter } from './shared/check.js';
import { checkCount } from './shared/contradictions.js';
import { findSpan, findSpans, type Span } from './shared/dates.js';
import { Draft, openTables } from './shared/draft.js';
import { draftEntries, entriesOf } from './shared/findings.js';
import { readLetterClose, readLetterTop } from './shared/letter.js';
import {
  headingsFound,
  isTextual,
  type Section,
  setHeadingsApart,
  splitSections,
} from './shared/sections.js';

const TITLE =
  /^(?:The )?joint (?:local )?area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?) inspection(?: in| of|:| [-–—]) ((?:(?!\b(?:Between|From|Ofsted)\b).){2,90}?)\.?$/i;

/** "The effectiveness of the local area in … children and young people’s SEN and/or disabilities". */
function questionHeading(verb: string): RegExp {
  return new RegExp(
    `^(?:(?:\\d{1,2}|[A-C])[.)]?\\s+)?(?:The effectiveness|Effectiveness|How effective(?:ly)?)\\b.{0,110}?\\b${verb}\\b.{0,160}\\b(?:disabilit(?:y|ies)|SEND|needs|outcomes|people)\\)?[:?]?$`,
    'i',
  );
}

const HEADINGS = {
  title: TITLE,
  main: /^(?:The )?Main findings:?$/i,
  identifying: questionHeading('identif(?:ying|ication|ies|y)'),
  meeting: questionHeading('meet(?:ing|s)?'),
  improving: questionHeading('improv(?:ing|es|e)'),
  strengths: /^(?:Key )?strengths:?$/i,
  development: /^(?:Key )?areas? (?:for|of) (?:further )?(?:development|improvement)s?:?$/i,
  weaknesses:
    /^(?:(?:The|This) (?:joint )?inspection (?:has )?(?:raise[sd]|identifie[sd]|found) (?:some |a number of )?(?:significant|serious) (?:concerns|(?:areas of )?weakness(?:es)?)\b.*|(?:Significant )?areas? of (?:significant )?weakness(?:es)?:?)$/i,
  close: /^Your(?:s|[’']s)? (?:sincerely|faithfully|truly),?$/i,
} as const;

type Key = keyof typeof HEADINGS;

/** Patterns that follow each other in a text. One regular expression for all would not be linear. */
type Steps = readonly RegExp[];

const DECISION: Steps = [/\bdetermined that a\b/i, /\bstatement of action\b/i, /\brequired\b/i];
const REQUIRES =
  /\b(?:HMCI|Chief Inspector|Ofsted)\b[^.]{0,80}\brequires\b[^.]{0,120}\bstatement of action\b/i;
const NOT_REQUIRED = /\bstatement of action\b[^.]{0,200}\bnot required\b/i;
/** What leads into the list of weaknesses, with or without the sentence on concerns before it. */
const WEAKNESSES_FOLLOW: Steps = [
  /\b(?:required|asked) to\b/i,
  /\b(?:statement of action|WSOA)\b/i,
  /\bfollowing\b/i,
];
const THESE_FOLLOW = /\bfollowing (?:significant )?areas? of (?:significant )?weakness(?:es)?:$/i;

function inOrder(words: string, steps: Steps): boolean {
  let from = 0;
  for (const step of steps) {
    const found = step.exec(words.slice(from));
    if (!found) return false;
    from += found.index + found[0].length;
  }
  return true;
}

function leadsIntoWeaknesses(words: string): boolean {
  return inOrder(words, WEAKNESSES_FOLLOW) || THESE_FOLLOW.test(words);
}

/** Joint area SEND inspection letters, 2016–2022. */
export const areaSendInspection: Family = {
  kind: 'area-send-inspection',

  recognise(tree) {
    const found = headingsFound(tree, HEADINGS);
    const questions = QUESTIONS.filter((key) => found.has(key)).length;
    const titled = found.has('title') && (found.has('main') || questions > 0);
    return { recognised: titled || questions > 1, signs: [...found.values()] };
  },

  read(given) {
    const tree = setHeadingsApart(given, HEADINGS);
    const draft = new Draft(tree);
    const sections = inPlace(splitSections(tree, HEADINGS, ['title']));
    let question: Question = null;
    for (const section of sections) {
      if (isQuestion(section.key)) question = section.key;
      if (section.key === null) readLetterTop(draft, section.blocks);
      else SECTIONS[section.key](draft, section, question);
      if (section.key !== 'title') draft.heading(section.headings);
      draft.furniture(...section.repeated);
    }
    draft.dates.inspection ??= findInspection(draft);
    readAreaOf(draft);
    readOutcome(draft);
    checkDraft(draft);
    return draft;
  },
};

/** The weaknesses stand after the questions: what reads like their heading before is opening text. */
function inPlace(sections: readonly Section<Key>[]): Section<Key>[] {
  const found: Section<Key>[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    const early = !found.some(({ key }) => isQuestion(key) || key === 'strengths');
    if (section.key === 'weaknesses' && early && last) {
      last.blocks.push(...section.headings, ...section.blocks);
    } else {
      found.push(section);
    }
  }
  return found;
}

const QUESTIONS = ['identifying', 'meeting', 'improving'] as const;

function isQuestion(key: Key | null): key is (typeof QUESTIONS)[number] {
  return QUESTIONS.some((question) => question === key);
}

type SectionReader = (draft: Draft, section: Section<Key>, question: Question) => void;

const SECTIONS: Readonly<Record<Key, SectionReader>> = {
  title: readOpening,
  main: (draft, section) =>
    readList(draft, section, { type: 'main-finding', heading: section.heading }),
  identifying: keepAsPassages,
  meeting: keepAsPassages,
  improving: keepAsPassages,
  strengths: (draft, section, question) =>
    readList(draft, section, { type: 'strength', question, heading: section.heading }),
  development: (draft, section, question) =>
    readList(draft, section, { type: 'area-for-development', question, heading: section.heading }),
  weaknesses: (draft, { heading, blocks }) => readWeaknesses(draft, heading, blocks),
  close: (draft, { blocks }) => readLetterClose(draft, blocks),
};

function keepAsPassages(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

function readOpening(draft: Draft, { heading, headings, blocks }: Section<Key>): void {
  draft.title = heading;
  draft.place(...headings);
  for (const block of openTables(blocks)) {
    const words = text(block);
    if (/\b(?:inspection|inspected|visited)\b/i.test(words))
      draft.dates.inspection ??= latest(findSpans(words));
    draft.passage(null, block);
  }
}

/** An opening can name an earlier inspection before its own. */
function latest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (last, span) => (last && last.from > span.from ? last : span),
    null,
  );
}

/** Where no title stands above it, the opening is among the passages. */
function findInspection(draft: Draft): Span | null {
  const saying = draft.passages.filter(({ text }) =>
    /^(?:Between|From|On)\b.*\binspect/i.test(text),
  );
  return saying.map(({ text }) => findSpan(text)).find((span) => span !== null) ?? null;
}

/** The title names the area; where it is missing, the opening does. */
function readAreaOf(draft: Draft): void {
  const named = TITLE.exec(draft.title ?? '')?.[1];
  const opening = draft.passages
    .map(
      ({ text }) =>
        /\binspection of the (?:local )?area of (.+?)(?:,| to (?:judge|assess|determine))/i.exec(
          text,
        )?.[1],
    )
    .find((name) => name !== undefined);
  readArea(draft, named ?? opening ?? null, null);
}

/** A list of findings; the weaknesses follow the last of them where no sentence stands between. */
function readList(
  draft: Draft,
  section: Section<Key>,
  kind: Parameters<typeof draftEntries>[2],
): void {
  const lead = section.blocks.findIndex(
    (block) => isTextual(block) && leadsIntoWeaknesses(text(block)),
  );
  const own = lead < 0 ? section.blocks : section.blocks.slice(0, lead);
  draftEntries(draft, entriesOf(own), kind);
  if (lead >= 0) readWeaknesses(draft, null, section.blocks.slice(lead));
}

function readWeaknesses(draft: Draft, heading: string | null, blocks: readonly Block[]): void {
  const opened = openTables(blocks);
  const bulleted = opened.some((block) => block.type === 'list');
  // Where a sentence leads into the list, lists before it are none of weaknesses.
  const led = opened.some((block) => block.type !== 'list' && leadsIntoWeaknesses(text(block)));
  let follow = !led || leadsIntoWeaknesses(heading ?? '');
  let over = false;
  let first: string | null = null;
  for (const block of opened) {
    const isItem =
      follow && !over && (bulleted ? block.type === 'list' : isWeakness(text(block), first));
    // Among clauses with a mark, one more clause is a weakness whose mark is lost.
    const isUnmarked =
      bulleted &&
      isTextual(block) &&
      first !== null &&
      startsLower(text(block)) &&
      isWeakness(text(block), first);
    if (isUnmarked) {
      const message = `this was read as an area of significant weakness, though it has no mark: “${text(block)}”`;
      draft.warn('weakness-unmarked', message, placeOf(block));
    }
    if (isItem || isUnmarked) {
      first ??= text(block);
      draftEntries(draft, entriesOf([block]), { type: 'significant-weakness', heading });
    } else {
      draft.passage(heading, block);
      follow ||= leadsIntoWeaknesses(text(block));
      over = first !== null;
    }
  }
}

/** Tells a weakness without a glyph from the paragraphs on what happens next. */
function isWeakness(words: string, first: string | null): boolean {
  const next =
    /\b(?:Ofsted|HMCI|working days|statement of action|WSOA|Department for Education|NHS England)\b/i;
  const clauses = first !== null && startsLower(first);
  return !next.test(words) && !words.endsWith(':') && !(clauses && !startsLower(words));
}

function readOutcome(draft: Draft): void {
  const all = [...draft.passages, ...draft.findings];
  const decisions = all.filter(({ text }) => inOrder(text, DECISION) || REQUIRES.test(text));
  const refused = draft.passages.filter(({ text }) => NOT_REQUIRED.test(text));
  const weak = draft.findings.some(({ type }) => type === 'significant-weakness');
  const required = refused.length === 0 && (decisions.length > 0 || weak);
  const saying = refused.length > 0 ? refused : decisions;
  draft.outcome = {
    judgement: required ? 'statement-of-action-required' : 'no-statement-of-action',
    text: saying.length > 0 ? saying.map(({ text }) => text).join(' ') : null,
    nextInspection: null,
  };
  const spoken = all.find(({ text }) => /\bstatement of action\b|\bWSOA\b/i.test(text));
  if (!required && refused.length === 0 && spoken) {
    const message = `no decision on a statement of action was read, but the letter speaks of one: “${spoken.text}”`;
    draft.warn('outcome-unread', message, spoken.at);
  }
  const otherwise =
    decisions.find(({ text }) => !NOT_REQUIRED.test(text)) ??
    draft.findings.find(({ type }) => type === 'significant-weakness');
  if (refused[0] && otherwise) {
    const message = `the letter says “${refused[0].text}”, but also “${otherwise.text}”`;
    draft.warn('outcome-mismatch', message, otherwise.at);
  }
  draft.responsibleBodies = bodiesIn(draft.outcome.text ?? '');
  if (decisions.length > 0 && refused.length === 0 && !weak) {
    draft.warn(
      'weaknesses-unread',
      'a written statement of action is required, but no area of significant weakness was read',
      null,
    );
  }
}

/** Says loudly what such a letter always has and was not read. */
function checkDraft(draft: Draft): void {
  if (draft.title === null)
    draft.warn('title-unread', 'no title “Joint area SEND inspection in …” was found', null);
  checkLetter(draft, ['main-finding', 'strength', 'area-for-development']);
  checkCount(draft, draft.findings.filter(({ type }) => type === 'significant-weakness').length);
  for (const question of QUESTIONS) {
    if (!draft.findings.some((finding) => finding.question === question)) {
      draft.warn(
        'section-empty',
        `nothing was found on ${question}; such a letter has a part on it`,
        null,
      );
    }
  }
}

import { type Block, text } from '../../read/tree.js';
import type { Outcome } from '../../record/schema.js';
import type { Family } from '../family.js';
import { readArea } from '../shared/area.js';
import { bodiesIn } from '../shared/bodies.js';
import { checkLetter } from '../shared/check.js';
import { checkCount } from '../shared/contradictions.js';
import { findSpan, findSpans } from '../shared/dates.js';
import { Draft, openTables } from '../shared/draft.js';
import { readLetterClose, readLetterTop } from '../shared/letter.js';
import {
  headingsFound,
  type Section,
  setHeadingsApart,
  setSentencesApart,
  splitSections,
} from '../shared/sections.js';
import { checkSummary } from './check.js';
import { countsIn, verdictIn } from './verdicts.js';
import { isLead, opensWeakness, readProgress } from './weaknesses.js';

const TITLE =
  /^(?:The )?joint (?:local )?area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?) (?:re-? ?visit|re-?inspection)(?: inspection)?(?: in| of| to|:| [-–—]) ((?:(?!\b(?:Between|From|Ofsted)\b).){2,90}?)\.?$/i;
/** What the opening says: the letter's own account of what it is. */
const REVISITED =
  /\b(?:revisited|re-visited|(?:joint )?re-?visit (?:of|to))\b.{0,200}\bto (?:decide|determine|judge|assess|establish)\b.{0,60}\bprogress\b/i;

const HEADINGS = {
  title: TITLE,
  main: /^(?:The )?(?:Main|Inspection|Key) findings:?$/i,
  next: /^(?:Next steps?|What happens next\??|Outcome of the re-?visit|Conclusion):?$/i,
  close: /^Your(?:s|[’']s)? (?:sincerely|faithfully|truly),?$/i,
} as const;

type Key = keyof typeof HEADINGS;

/** Lines without a gap between them can hide what begins and what ends a weakness. */
function isFixedSentence(words: string): boolean {
  return isLead(words) || verdictIn(words) !== null;
}

/** Joint area SEND revisit letters, 2018–2022. */
export const areaSendRevisit: Family = {
  kind: 'area-send-revisit',

  recognise(tree) {
    const found = headingsFound(tree, HEADINGS);
    const opening = tree.children
      .slice(0, 60)
      .map(text)
      .filter((words) => REVISITED.test(words));
    return {
      recognised: found.has('title') || opening.length > 0,
      signs: [...found.values(), ...opening],
    };
  },

  read(given) {
    const tree = setSentencesApart(setHeadingsApart(given, HEADINGS), isFixedSentence);
    const draft = new Draft(tree);
    const sections = splitSections(tree, HEADINGS, ['title', 'main']);
    for (const section of withMain(sections)) {
      if (section.key === null) readLetterTop(draft, section.blocks);
      else SECTIONS[section.key](draft, section);
      if (section.key !== 'title') draft.heading(section.headings);
      const isAgain = (block: Block) => text(block) === section.heading || section.key !== 'main';
      draft.furniture(...section.repeated.filter(isAgain));
      draft.heading(section.repeated.filter((block) => !isAgain(block)));
    }
    readArea(draft, TITLE.exec(draft.title ?? '')?.[1] ?? areaRevisited(draft), null);
    readDates(draft);
    readOutcome(draft);
    if (draft.title === null)
      draft.warn('title-unread', 'no title “Joint area SEND revisit in …” was found', null);
    checkLetter(draft, ['progress']);
    checkSummary(draft);
    checkCount(draft, draft.findings.length);
    return draft;
  },
};

/** Where no heading opens the findings, the first weakness after the summary does. */
function withMain(sections: readonly Section<Key>[]): Section<Key>[] {
  if (sections.some(({ key }) => key === 'main')) return [...sections];
  return sections.flatMap((section): Section<Key>[] => {
    const { blocks } = section;
    const summary = blocks.findLastIndex(
      (block) => countsIn(text(block)).length > 0 && verdictIn(text(block)) === null,
    );
    const start = blocks.findIndex((block, index) => index > summary && opensWeakness(text(block)));
    if (start < 0) return [section];
    const main = { heading: null, headings: [], repeated: [], blocks: blocks.slice(start) };
    return [
      { ...section, blocks: blocks.slice(0, start) },
      { key: 'main', ...main },
    ];
  });
}

type SectionReader = (draft: Draft, section: Section<Key>) => void;

const SECTIONS: Readonly<Record<Key, SectionReader>> = {
  title: (draft, section) => {
    draft.title = section.heading;
    draft.place(...section.headings);
    keepAsPassages(draft, { ...section, heading: null });
  },
  main: readFindings,
  next: keepAsPassages,
  close: (draft, { blocks }) => readLetterClose(draft, blocks),
};

function keepAsPassages(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

function readFindings(draft: Draft, { heading, blocks }: Section<Key>): void {
  const { progress, passages, headings } = readProgress(openTables(blocks));
  for (const { verdict, nodes, heading: own, ...parts } of progress) {
    const finding = draft.finding({ type: 'progress', heading: own ?? heading, ...parts }, nodes);
    finding.judgement = verdict;
    const lead = finding.points.find(isLead);
    if (lead !== undefined) {
      const message = `“${lead}” stands inside “${finding.text}”: the verdict before it was not read, and two weaknesses may be joined`;
      draft.warn('verdict-unread', message, finding.at);
    }
  }
  draft.heading(headings);
  for (const nodes of passages) draft.passage(heading, ...nodes);
}

/** Where no title names the area, the opening does. */
function areaRevisited({ passages }: Draft): string | null {
  const named =
    /\brevisit(?:ed)? (?:of |to )?the (?:local )?area of (.+?)(?:,| to (?:decide|determine|judge|assess))/i;
  return passages.map(({ text }) => named.exec(text)?.[1]).find(Boolean) ?? null;
}

const DAY = '(\\d{1,2}(?:st|nd|rd|th)? \\p{L}+,? \\d{4})';
const REQUIRED = new RegExp(
  `\\b(?:statement of action|WSOA)\\b.{0,120}?\\b(?:required|requested|issued)\\b[^.]{0,90}? (?:on|dated) ${DAY}`,
  'iu',
);
const FIT = [
  `\\bfit for purpose\\b[^.]{0,60}? (?:on|dated) ${DAY}`,
  `\\bon ${DAY}[^.]{0,160}\\bfit for purpose\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The opening gives the days of the revisit, and what became of the statement before it. */
function readDates(draft: Draft): void {
  const { dates } = draft;
  const opening = draft.passages.map(({ text }) => text);
  const visited = opening.filter((words) => /\bre-?visit/i.test(words));
  dates.inspection = visited.map((words) => findSpan(words, dates.letter)).find(Boolean) ?? null;
  const fit = FIT.map((pattern) => dayIn(opening, pattern)).find(Boolean) ?? null;
  dates.statement = { required: dayIn(opening, REQUIRED), fitForPurpose: fit };
  for (const { text } of draft.passages) {
    for (const span of findSpans(text)) {
      const earlier = span.from < span.to && span.to < (dates.inspection?.from ?? '');
      if (earlier && /\binspect/i.test(text)) dates.previous.push({ ...span, text });
    }
  }
}

function dayIn(texts: readonly string[], pattern: RegExp): string | null {
  const found = texts.map((words) => pattern.exec(words)).find(Boolean);
  return findSpan(found?.[1] ?? '')?.from ?? null;
}

function readOutcome(draft: Draft): void {
  const verdicts = draft.findings.map(({ judgement }) => judgement);
  const good = verdicts.filter((verdict) => verdict === 'sufficient').length;
  const saying = draft.passages.filter(
    ({ heading, text }) => heading === null && countsIn(text).length > 0,
  );
  draft.outcome = {
    judgement: judgementOf(good, verdicts.length),
    text: saying.map(({ text }) => text).join(' ') || null,
    nextInspection: null,
  };
  const decisions = draft.passages.map(({ text }) => bodiesIn(text));
  draft.responsibleBodies = decisions.find((bodies) => bodies.length > 0) ?? [];
}

function judgementOf(good: number, all: number): Outcome['judgement'] {
  if (all === 0) return null;
  if (good === 0) return 'insufficient-progress';
  return good === all ? 'sufficient-progress' : 'some-sufficient-progress';
}

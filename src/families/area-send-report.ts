import type { Root } from 'mdast';
import { addLine } from '../read/join.js';
import { type Block, lines, placeOf, text } from '../read/tree.js';
import type { Outcome } from '../record/schema.js';
import type { Family } from './family.js';
import { readArea } from './parts/area.js';
import { isBody, splitBodies } from './parts/bodies.js';
import { beginsClosingPage } from './parts/boilerplate.js';
import { findSpan, findSpans, type Span } from './parts/dates.js';
import { Draft, openTables } from './parts/draft.js';
import {
  cellsOf,
  draftEntries,
  entriesOf,
  entryOf,
  saysNone,
  splitAtNumbers,
  withoutNumber,
} from './parts/findings.js';
import { inspectorOf } from './parts/people.js';
import { columnsIn, readLeaders, readRoster } from './parts/roster.js';
import {
  headingKeys,
  isTextual,
  type Section,
  setHeadingsApart,
  splitSections,
} from './parts/sections.js';

const TITLE = /^Area SEND (?:full )?inspection of (?:the )?(.+?)(?: Local)? Area Partnership$/i;

const HEADINGS = {
  outcome: /^Inspection outcome:?$/i,
  about: /^Information about the (?:local )?area partnership:?$/i,
  experience:
    /^What is it like to be a child or young person\b.{0,90}\bin this (?:local )?area\??$/i,
  effective: /^What is the (?:local )?area partnership doing that is effective\??$/i,
  better: /^What does the (?:local )?area partnership need to do better\??$/i,
  priority: /^Areas? for priority actions?:?$/i,
  improvement: /^Areas? for improvements?:?$/i,
  details: /^Local area partnership details:?$/i,
  inspection: /^Information about (?:this|the) inspection:?$/i,
  team: /^(?:The )?inspection team:?$/i,
} as const;

type Key = keyof typeof HEADINGS;

const JUDGEMENTS = {
  'typically-positive': /typically lead to positive|typically positive/i,
  inconsistent: /inconsistent experiences|lead to inconsistent/i,
  'widespread-or-systemic-failings': /widespread and\/or systemic failings/i,
} as const satisfies Partial<Record<NonNullable<Outcome['judgement']>, RegExp>>;

/** Area SEND full inspection reports, 2023 on. */
export const areaSendReport: Family = {
  kind: 'area-send-report',
  label: 'area SEND inspection reports (2023 on)',

  recognise(tree) {
    const keys = headingKeys(tree, HEADINGS);
    return (
      (['experience', 'effective', 'better'] as const).filter((key) => keys.has(key)).length > 1
    );
  },

  read(given) {
    const tree = setHeadingsApart(withoutClosingPage(given), HEADINGS);
    const draft = new Draft(tree);
    for (const section of splitSections(tree, HEADINGS)) {
      const read = section.key === null ? readCover : SECTIONS[section.key];
      read(draft, section);
      draft.heading(section.headings);
    }
    checkDraft(draft, tree);
    return draft.finish();
  },
};

type SectionReader = (draft: Draft, section: Section<Key>) => void;

const SECTIONS: Readonly<Record<Key, SectionReader>> = {
  outcome: readOutcome,
  about: readAbout,
  experience: readExperience,
  effective: (draft, { heading, blocks }) =>
    draftEntries(draft, entriesOf(blocks), { type: 'strength', heading }),
  better: (draft, { heading, blocks }) =>
    draftEntries(draft, entriesOf(blocks), { type: 'area-for-development', heading }),
  priority: readPriorityActions,
  improvement: readImprovements,
  details: readDetails,
  inspection: keepAsPassages,
  team: readTeam,
};

/** The publisher's closing page is furniture: it is taken off the tree's body, into its furniture. */
function withoutClosingPage(tree: Root): Root {
  const start = tree.children.findIndex(
    (block) => isTextual(block) && beginsClosingPage(text(block)),
  );
  if (start < 0) return tree;
  const closing = openTables(tree.children.slice(start));
  const furniture = closing.map((block) => ({ text: text(block), at: placeOf(block) }));
  return {
    ...tree,
    children: tree.children.slice(0, start),
    data: { ...tree.data, furniture: [...(tree.data?.furniture ?? []), ...furniture] },
  };
}

const LABELS = {
  inspection: /^Inspection dates?:?\s*/i,
  previous: /^Dates? of (?:the )?previous inspections?:?\s*/i,
} as const;

type Label = keyof typeof LABELS;

/**
 * Reads the cover line by line: the title, and labels with their dates on the same line or on lines of
 * their own (in two columns, all labels come first).
 */
function readCover(draft: Draft, { blocks }: Section<Key>): void {
  const waiting: Label[] = [];
  for (const block of openTables(blocks)) {
    const left: string[] = [];
    for (const words of coverLines(block)) {
      const label = (Object.keys(LABELS) as Label[]).find((label) => LABELS[label].test(words));
      const given = label ? words.replace(LABELS[label], '') : words;
      if (draft.title === null && TITLE.test(words)) readTitle(draft, words, block);
      else if (label && given === '') waiting.push(label);
      else if (label) readDates(draft, label, given, block);
      else if (waiting.length > 0) readDates(draft, waiting.shift() as Label, words, block);
      else left.push(words);
    }
    draft.place(block);
    if (left.length > 0)
      draft.passages.push({ heading: null, text: left.reduce(addLine, ''), at: placeOf(block) });
  }
}

/** The title and each label with its dates as one line each, however they are broken. */
function coverLines(block: Block): string[] {
  const found: string[] = [];
  for (const line of lines(block)) {
    const last = found.at(-1);
    const begins = /^(?:Area SEND |Inspection dates?\b|Dates? of )/i.test(line);
    if (last === undefined || begins || TITLE.test(last)) found.push(line);
    else found[found.length - 1] = addLine(last, line);
  }
  return found;
}

function readDates(draft: Draft, label: Label, given: string, block: Block): void {
  if (label === 'inspection') draft.dates.inspection ??= findSpan(given);
  else draft.dates.previous.push(...previousInspections(draft, block, given));
}

function readTitle(draft: Draft, words: string, block: Block): void {
  draft.title = words;
  readArea(draft, TITLE.exec(draft.title)?.[1] ?? null, block);
}

/** Each sentence with a date is an inspection of its own; a bare line may hold several spans. */
function previousInspections(draft: Draft, block: Block, given: string) {
  const sentences = given.split(/(?<=\.)\s+(?=\p{Lu})/u);
  const found = sentences.flatMap((sentence) =>
    findSpans(sentence).map((span) => ({ ...span, text: sentence })),
  );
  if (found.length === 0 && !/^(?:not previously|none|n\/a|no previous)/i.test(given)) {
    draft.warn('date-unread', `no date was read from “${given}”`, placeOf(block));
  }
  return found;
}

function readOutcome(draft: Draft, { heading, blocks }: Section<Key>): void {
  const paragraphs = openTables(blocks);
  const words = paragraphs.map(text).join(' ');
  const judgements = Object.entries<RegExp>(JUDGEMENTS).filter(([, pattern]) =>
    pattern.test(words),
  );
  const [judgement] = judgements.map(([name]) => name as keyof typeof JUDGEMENTS);
  draft.outcome = {
    judgement: judgements.length === 1 && judgement ? judgement : null,
    text: words === '' ? null : words,
    nextInspection:
      /\bnext full [^.]*?\bwill (?:be|take place)(?: carried out| held)? ([^.]+)\./i.exec(
        words,
      )?.[1] ?? null,
  };
  for (const block of paragraphs) draft.passage(heading, block);
}

function readAbout(draft: Draft, section: Section<Key>): void {
  keepAsPassages(draft, section);
  const sentence = openTables(section.blocks)
    .map(
      (block) =>
        /(?:^|\.\s+)([^.]{3,300}?) (?:are|is) (?:jointly )?responsible for\b/i.exec(
          text(block),
        )?.[1],
    )
    .find((bodies) => bodies !== undefined);
  if (sentence) draft.responsibleBodies = splitBodies(sentence);
}

function readExperience(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const block of openTables(blocks)) {
    if (block.type === 'heading') draft.passage(heading, block);
    else draft.finding({ type: 'experience', heading, ...entryOf([block], [block]) }, [block]);
  }
}

function readPriorityActions(draft: Draft, { heading, blocks }: Section<Key>): void {
  const loose: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'table') {
      if (isHeaderRow([[block]])) draft.passage(heading, block);
      else loose.push(block);
      continue;
    }
    for (const row of block.children) {
      const cells = row.children.map((cell) => cell.data?.blocks ?? []);
      if (isHeaderRow(cells)) draft.passage(heading, ...cells.flat());
      else draftAction(draft, heading, cells);
    }
  }
  for (const cells of looseActions(loose)) draftAction(draft, heading, cells);
}

/** A table whose cells came as paragraphs: bodies, then what they should do. */
function looseActions(blocks: readonly Block[]): Block[][][] {
  const named = blocks.filter(namesBodies);
  if (named.length === 0) return cellsOf(blocks).map((cell) => [cell]);
  const actions: [bodies: Block[], action: Block[]][] = [];
  for (const block of blocks) {
    if (namesBodies(block) || actions.length === 0) actions.push([[block], []]);
    else actions.at(-1)?.[1].push(block);
  }
  return actions;
}

function namesBodies(block: Block): boolean {
  const words = text(block);
  return isTextual(block) && words.length < 250 && splitBodies(words).every(isBody);
}

function isHeaderRow(cells: readonly Block[][]): boolean {
  return /^(?:Responsible bod(?:y|ies):?|Areas? for priority actions?:?| )+$/i.test(
    cells.flat().map(text).join(' '),
  );
}

function draftAction(draft: Draft, heading: string | null, cells: readonly Block[][]): void {
  const [bodies = [], action = []] = cells.length > 1 ? cells : [[], cells[0]];
  const nodes = [...bodies, ...action];
  const entry = entryOf(action, nodes);
  if (entry.text === '' || saysNone(entry.text)) {
    for (const node of nodes) draft.passage(heading, node);
    return;
  }
  const responsible = bodies.length > 0 ? [bodies.map(text).join(' ')] : [];
  draft.finding(
    { type: 'priority-action', heading, ...entry, text: withoutNumber(entry.text), responsible },
    nodes,
  );
}

function readImprovements(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const cell of cellsOf(blocks).flatMap(splitAtNumbers)) {
    const entry = entryOf(cell, cell);
    const words = withoutNumber(entry.text);
    if (saysNone(words) || HEADINGS.improvement.test(words)) draft.passage(heading, ...cell);
    else draft.finding({ type: 'area-for-improvement', heading, ...entry, text: words }, cell);
  }
}

/** Two columns: the organisation, its leaders, then sites and addresses. */
function readDetails(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const column of columnsIn(blocks)) {
    const { organisation, leaders, others } = readLeaders(column);
    for (const { name, postNominals, rest } of leaders) {
      draft.people.push({ name, postNominals, role: rest || null, organisation, part: 'leader' });
    }
    for (const { text, at } of others) draft.passages.push({ heading, text, at });
    draft.place(...column);
  }
}

function readTeam(draft: Draft, { heading, blocks }: Section<Key>): void {
  const { signed, others } = readRoster(blocks);
  for (const { named, inspectorate } of signed) draft.people.push(inspectorOf(named, inspectorate));
  draft.place(...blocks);
  for (const { text, at } of others) draft.passages.push({ heading, text, at });
}

function keepAsPassages(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

/** Says loudly what a report always has and was not read. */
function checkDraft(draft: Draft, tree: Root): void {
  if (draft.title === null)
    draft.warn('title-unread', 'no title “Area SEND inspection of …” was found', null);
  if (!draft.dates.inspection) draft.warn('date-unread', 'no inspection dates were read', null);
  if (draft.outcome.judgement === null) {
    draft.warn(
      'outcome-unread',
      `none of the three outcomes was read from “${draft.outcome.text ?? ''}”`,
      null,
    );
  }
  for (const type of [
    'experience',
    'strength',
    'area-for-development',
    'area-for-improvement',
  ] as const) {
    if (!draft.findings.some((finding) => finding.type === type)) {
      draft.warn('section-empty', `no ${type} was found; such a report has them`, null);
    }
  }
  const gravest = draft.outcome.judgement === 'widespread-or-systemic-failings';
  const acts = draft.findings.some((finding) => finding.type === 'priority-action');
  if (draft.outcome.judgement && gravest !== acts) {
    draft.warn(
      'outcome-mismatch',
      `the outcome is “${draft.outcome.judgement}”, but there are ${acts ? '' : 'no '}priority actions`,
      null,
    );
  }
  checkFooter(draft, tree);
}

/** Cover and footer both give the inspection's dates; where they differ, both are quoted. */
function checkFooter(draft: Draft, tree: Root): void {
  const cover = draft.dates.inspection;
  const differs = (span: Span | null) =>
    span && cover && (span.from !== cover.from || span.to !== cover.to);
  const footer = tree.data?.furniture?.find(({ text }) => differs(wholeSpan(text)));
  if (footer && cover) {
    draft.warn(
      'dates-differ',
      `the cover gives ${cover.from} to ${cover.to}, the footer “${footer.text}”`,
      footer.at,
    );
  }
}

/** The span of a line that holds nothing else (but, perhaps, the report's name before a comma). */
function wholeSpan(line: string): Span | null {
  return /^(?:Area SEND inspection report:.*, )?\d[^.@]*\d{4}$/i.test(line) ? findSpan(line) : null;
}

import type { Nodes, Root, Table } from 'mdast';
import { addLine } from '../read/join.js';
import { type Block, joinPlaces, lines, placeOf, text } from '../read/tree.js';
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

const TITLE =
  /^Area (?:SEND|special educational needs and\/or disabilities(?: \(SEND\))?) (?:full )?inspection of (?:the )?(.+?)(?:(?: Local)? Area Partnership)?\.?$/i;

const HEADINGS = {
  outcome: /^Inspection outcome:?$/i,
  about: /^Information about the (?:local )?area partnership:?$/i,
  experience:
    /^What is it like to be a child (?:or|and) (?:a )?young person\b.{0,90}\bin (?:(?:this|the) (?:local )?area\s?\??|[\p{Lu}][\p{L} ,-]{1,40}\?)$/iu,
  effective:
    /^What is the (?:local )?area partnership doing (?:that is effective|effectively|well)\s?\??$/i,
  better: /^What does the (?:local )?area partnership need to (?:do better|improve)\s?\??$/i,
  priority: /^Areas? (?:for|of) priority actions?:?$/i,
  improvement: /^Areas? (?:for|of) improvements?:?$/i,
  details: /^Local area partnership details:?$/i,
  inspection: /^Information about (?:this|the) inspection:?$/i,
  team: /^(?:The )?inspection team:?$/i,
} as const;

type Key = keyof typeof HEADINGS;

const JUDGEMENTS = {
  'typically-positive': /typically lead to positive|typically positive/i,
  inconsistent: /inconsistent experiences|lead to inconsistent/i,
  'widespread-or-systemic-failings': /widespread (?:and\/or|and|or) systemic failings/i,
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
  inspection: /^(?:Inspection dates?|Dates? of (?:the )?inspection)\b:?\s*/i,
  previous:
    /^(?:Dates? of (?:the )?)?(?:previous|last) (?:(?:full|area|SEND) )*(?:inspections?|revisits?)\b:?\s*/i,
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
    const begins = /^(?:Area SEND |Inspection dates?\b|Dates? of |Previous |Last )/i.test(line);
    if (last === undefined || begins || /Area Partnership\.?$/i.test(last)) found.push(line);
    else found[found.length - 1] = addLine(last, line);
  }
  return found;
}

function readDates(draft: Draft, label: Label, given: string, block: Block): void {
  if (label === 'inspection') draft.dates.inspection ??= wholeSpan(findSpans(given));
  else draft.dates.previous.push(...previousInspections(draft, block, given));
}

/** An inspection in two parts runs from the first day to the last. */
function wholeSpan(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
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
  if (
    found.length === 0 &&
    !/^(?:not (?:previously|applicable|yet)|none|n\/a|no previous|first inspection)/i.test(given)
  ) {
    draft.warn('date-unread', `no date was read from “${given}”`, placeOf(block));
  }
  return found;
}

const NEXT =
  /\bnext (?:full |area |SEND )*(?:re)?inspection (?:will (?:usually )?(?:be|take place)(?: carried out| held| undertaken)?|is due) ((?:approx\.|[^.])+)/i;

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
    nextInspection: NEXT.exec(words)?.[1] ?? null,
  };
  for (const block of paragraphs) draft.passage(heading, block);
}

function readAbout(draft: Draft, section: Section<Key>): void {
  keepAsPassages(draft, section);
  const sentence = openTables(section.blocks)
    .map((block) => RESPONSIBLE.exec(text(block))?.[1])
    .find((bodies) => bodies !== undefined);
  if (sentence) draft.responsibleBodies = splitBodies(sentence);
}

/** "On 1 July 2022, A and B became jointly responsible for …": the bodies before the verb. */
const RESPONSIBLE =
  /(?:^|\.\s+)(?:(?:In|On|Since|From) [^,.]{3,60}, )?((?:\bSt\.|[^.]){3,300}?) (?:(?:are|is|became|become) (?:jointly )?(?:responsible|accountable) for|(?:share|hold)s? (?:joint )?responsibility for)\b/i;

function readExperience(draft: Draft, { heading, blocks }: Section<Key>): void {
  const opened = openTables(blocks);
  for (const [index, block] of opened.entries()) {
    const next = opened[index + 1];
    const leads = isTextual(block) && text(block).endsWith(':') && next?.type === 'list';
    if (block.type === 'heading') draft.passage(heading, block);
    else if (leads) draftExperience(draft, heading, [block, next]);
    else if (block.type !== 'list') draftExperience(draft, heading, [block]);
    else if (!text(opened[index - 1] ?? block).endsWith(':')) {
      for (const item of block.children) draftExperience(draft, heading, item.children, item);
    }
  }
}

function draftExperience(
  draft: Draft,
  heading: string | null,
  blocks: Block[],
  node?: Nodes,
): void {
  const { text, points, nodes } = entryOf(blocks, node ? [node] : blocks);
  draft.finding({ type: 'experience', heading, text, points }, nodes);
}

function readPriorityActions(draft: Draft, { heading, blocks }: Section<Key>): void {
  const loose: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') readActionTable(draft, heading, block);
    else if (isHeaderRow([[block]]) || leadsIntoTable(blocks, index)) draft.passage(heading, block);
    else loose.push(block);
  }
  for (const cells of looseActions(loose)) draftAction(draft, heading, cells);
}

function leadsIntoTable(blocks: readonly Block[], index: number): boolean {
  return isTextual(blocks[index]) && blocks[index + 1]?.type === 'table';
}

function readActionTable(draft: Draft, heading: string | null, table: Table): void {
  let swapped = false;
  let bodies: Block[] = [];
  for (const row of table.children) {
    const all = row.children.map((cell) => cell.data?.blocks ?? []);
    const cells = all.filter((cell) => !isNumber(cell));
    draft.place(...all.filter(isNumber).flat());
    if (isHeaderRow(cells)) {
      swapped = cells.length > 1 && RESPONSIBLE_BODY.test(cellText(cells.at(-1)));
      draft.passage(heading, ...cells.flat());
      continue;
    }
    if (swapped) cells.reverse();
    // Where one cell stands for several rows, the bodies are those above.
    const merged = cells.length > 1 && cells[0]?.length === 0;
    if (!merged && cells.length > 1) bodies = cells[0] ?? [];
    draftAction(draft, heading, cells, merged ? bodies : undefined);
  }
}

function cellText(cell: readonly Block[] | undefined): string {
  return (cell ?? []).map(text).join(' ');
}

/** A column of numbers, or its head. */
function isNumber(cell: readonly Block[]): boolean {
  return /^(?:\d{1,2}[.)]?|No\.?|Number|#)$/i.test(cellText(cell));
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

const RESPONSIBLE_BODY =
  /^Responsible (?:bod(?:y|ies)(?:\/bodies|\(ies\))?|organisations?|partners?):?$/i;

function isHeaderRow(cells: readonly Block[][]): boolean {
  const heads = cells.filter((cell) => cell.length > 0).map(cellText);
  return (
    heads.length > 0 &&
    heads.every((head) => RESPONSIBLE_BODY.test(head) || HEADINGS.priority.test(head))
  );
}

function draftAction(
  draft: Draft,
  heading: string | null,
  cells: readonly Block[][],
  bodiesAbove?: readonly Block[],
): void {
  const [bodies = [], action = []] = cells.length > 1 ? cells : [[], cells[0]];
  const nodes = [...bodies, ...action, ...cells.slice(2).flat()];
  const entry = entryOf([...action, ...cells.slice(2).flat()], nodes);
  if (entry.text === '' || saysNone(entry.text)) {
    for (const node of nodes) draft.passage(heading, node);
    return;
  }
  if (cells.length > 2) {
    const message = `a priority action with more than two columns: “${entry.text}”`;
    draft.warn('table-unknown', message, joinPlaces(nodes.map(placeOf)));
  }
  const named = cellText(bodiesAbove ?? bodies);
  draft.finding(
    {
      type: 'priority-action',
      heading,
      text: withoutNumber(entry.text),
      points: entry.points,
      responsible: named === '' ? [] : [named],
    },
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
  const footer = tree.data?.furniture?.find(({ text }) => differs(spanOfLine(text)));
  if (footer && cover) {
    draft.warn(
      'dates-differ',
      `the cover gives ${cover.from} to ${cover.to}, the footer “${footer.text}”`,
      footer.at,
    );
  }
}

/** The span of a line that holds nothing else (but, perhaps, the report's name before a comma). */
function spanOfLine(line: string): Span | null {
  return /^(?:Area SEND inspection report:.*, )?\d[^.@]*\d{4}$/i.test(line) ? findSpan(line) : null;
}

import type { Nodes, Root } from 'mdast';
import { type Block, placeOf, text } from '../../read/tree.js';
import type { Outcome } from '../../record/schema.js';
import type { Family } from '../family.js';
import { splitBodies } from '../shared/bodies.js';
import { beginsClosingPage } from '../shared/boilerplate.js';
import { Draft, openTables } from '../shared/draft.js';
import { draftEntries, entriesOf, entryOf } from '../shared/findings.js';
import { inspectorOf } from '../shared/people.js';
import { columnsIn, readLeaders, readRoster } from '../shared/roster.js';
import { headingsFound, isTextual, setHeadingsApart, splitSections } from '../shared/sections.js';
import { readImprovements, readPriorityActions } from './actions.js';
import { checkReport } from './check.js';
import { readCover } from './cover.js';
import { HEADINGS, type Key, type ReportSection } from './headings.js';

const JUDGEMENTS = {
  'typically-positive': /typically lead to positive|typically positive/i,
  inconsistent: /inconsistent experiences|lead to inconsistent/i,
  'widespread-or-systemic-failings': /widespread (?:and\/or|and|or) systemic failings/i,
} as const satisfies Partial<Record<NonNullable<Outcome['judgement']>, RegExp>>;

/** Area SEND full inspection reports, 2023 on. */
export const areaSendReport: Family = {
  kind: 'area-send-report',

  recognise(tree) {
    const found = headingsFound(tree, HEADINGS);
    const asked = (['experience', 'effective', 'better'] as const).filter((key) => found.has(key));
    return { recognised: asked.length > 1, signs: [...found.values()] };
  },

  read(given) {
    const tree = setHeadingsApart(withoutClosingPage(given), HEADINGS);
    const draft = new Draft(tree);
    for (const section of splitSections(tree, HEADINGS)) {
      const read = section.key === null ? readCover : SECTIONS[section.key];
      read(draft, section);
      draft.heading(section.headings);
    }
    checkReport(draft, tree);
    return draft;
  },
};

type SectionReader = (draft: Draft, section: ReportSection) => void;

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

const NEXT =
  /\bnext (?:full |area |SEND )*(?:re)?inspection (?:will (?:usually )?(?:be|take place)(?: carried out| held| undertaken)?|is due) ((?:approx\.|[^.])+)/i;

function readOutcome(draft: Draft, { heading, blocks }: ReportSection): void {
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

function readAbout(draft: Draft, section: ReportSection): void {
  keepAsPassages(draft, section);
  const sentence = openTables(section.blocks)
    .map((block) => RESPONSIBLE.exec(text(block))?.[1])
    .find((bodies) => bodies !== undefined);
  if (sentence) draft.responsibleBodies = splitBodies(sentence);
}

/** "On 1 July 2022, A and B became jointly responsible for …": the bodies before the verb. */
const RESPONSIBLE =
  /(?:^|\.\s+)(?:(?:In|On|Since|From) [^,.]{3,60}, )?((?:\bSt\.|[^.]){3,300}?) (?:(?:are|is|became|become) (?:jointly )?(?:responsible|accountable) for|(?:share|hold)s? (?:joint )?responsibility for)\b/i;

function readExperience(draft: Draft, { heading, blocks }: ReportSection): void {
  const opened = openTables(blocks);
  let taken: Block | undefined;
  for (const [index, block] of opened.entries()) {
    const next = opened[index + 1];
    if (block === taken) continue;
    if (block.type === 'heading') {
      draft.passage(heading, block);
    } else if (block.type === 'list') {
      for (const item of block.children) draftExperience(draft, heading, item.children, item);
    } else if (next?.type === 'list' && text(block).endsWith(':')) {
      taken = next;
      draftExperience(draft, heading, [block, next]);
    } else {
      draftExperience(draft, heading, [block]);
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
  if (text !== '') draft.finding({ type: 'experience', heading, text, points }, nodes);
}

/** Two columns: the organisation, its leaders, then sites and addresses. */
function readDetails(draft: Draft, { heading, blocks }: ReportSection): void {
  for (const column of columnsIn(blocks)) {
    const { organisation, leaders, others } = readLeaders(column);
    for (const { name, postNominals, rest } of leaders) {
      draft.people.push({ name, postNominals, role: rest || null, organisation, part: 'leader' });
    }
    for (const { text, at } of others) draft.passages.push({ heading, text, at });
    draft.place(...column);
  }
}

function readTeam(draft: Draft, { heading, blocks }: ReportSection): void {
  const { signed, others } = readRoster(blocks);
  for (const { named, inspectorate } of signed) draft.people.push(inspectorOf(named, inspectorate));
  draft.place(...blocks);
  for (const { text, at } of others) draft.passages.push({ heading, text, at });
}

function keepAsPassages(draft: Draft, { heading, blocks }: ReportSection): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

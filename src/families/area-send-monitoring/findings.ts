import { type Block, joinPlaces, placeOf } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { type Action, cutIntoActions } from './actions.js';
import { verdictsWithin } from './effective.js';
import { opensActions } from './openings.js';
import { withListedActions } from './overview.js';
import type { Saying } from './sayings.js';
import { subheadingsOf } from './subheadings.js';
import { type Unit, unitsOf } from './units.js';

/** Reads what inspectors found: one finding for each area for priority action, with its verdict. */
export function readActions(draft: Draft, { heading, blocks }: Section): void {
  const { actions, passages, odd } = cutIntoActions(unitsOf(blocks));
  for (const action of actions) draftAction(draft, heading, action);
  for (const nodes of passages) draft.passage(heading, ...nodes);
  for (const { text, nodes } of odd) {
    const message = `a column beside “${text}” has a head that is not known; its words are a part of the finding’s place alone`;
    draft.warn('table-unknown', message, joinPlaces(nodes.map(placeOf)));
  }
}

function draftAction(draft: Draft, heading: string | null, action: Action): void {
  const { text, points, responsible, nodes } = action;
  const own = action.heading;
  const parts = { heading: own?.text ?? heading, text, points, responsible };
  const finding = draft.finding({ type: 'progress', ...parts }, [...(own?.nodes ?? []), ...nodes]);
  const sayings = action.verdicts.length > 0 ? action.verdicts : sayingsWithin(action);
  const last = sayings.at(-1);
  if (last === undefined || sayings.some(({ verdict }) => verdict !== last.verdict)) {
    warnOfNoVerdict(draft, finding, sayings);
    return;
  }
  finding.judgement = last.verdict;
  finding.verdict = { text: last.text, at: joinPlaces(last.nodes.map(placeOf)) };
}

function sayingsWithin({ points, nodes }: Action): Saying[] {
  return points.flatMap(verdictsWithin).map((saying) => ({ ...saying, nodes }));
}

function warnOfNoVerdict(draft: Draft, finding: Finding, sayings: readonly Saying[]): void {
  const reason =
    sayings.length > 0
      ? `these sentences contradict each other: ${sayings.map(({ text }) => `“${text}”`).join(' and ')}`
      : 'no sentence is surely one';
  const message = `no verdict was read on “${finding.text}”: ${reason}`;
  draft.warn('verdict-unread', message, finding.at, [finding]);
}

/** Sections in which the areas for priority action can stand without a heading above them all. */
const BEFORE: readonly (string | null)[] = [null, 'title', 'outcome', 'about'];

/**
 * Makes sure that the areas for priority action are a section: where no heading opens them, the first of
 * them does.
 */
export function withActions(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    if (!BEFORE.includes(section.key)) return [section];
    const start = firstAction(section.blocks);
    if (start < 0) return [section];
    const actions = {
      heading: null,
      headings: [],
      repeated: [],
      blocks: section.blocks.slice(start),
    };
    return [
      { ...section, blocks: section.blocks.slice(0, start) },
      { key: 'progress', ...actions },
    ];
  });
}

function firstAction(blocks: readonly Block[]): number {
  return blocks.findIndex((block, index) => {
    const [unit] = unitsOf([block]);
    const next = blocks[index + 1];
    if (block.type === 'list' && listsActions(unitsOf(blocks.slice(index)))) return true;
    return unit !== undefined && opensActions(unit, next && unitsOf([next])[0]);
  });
}

/** Whether a list at the beginning of units names all areas, with a heading for each under it. */
function listsActions(units: readonly Unit[]): boolean {
  return withListedActions(units, subheadingsOf(units))[0] !== units[0];
}

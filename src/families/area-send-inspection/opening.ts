import { type Block, placeOf, text } from '../../read/tree.js';
import { isTextual, openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { readInspected } from '../shared/inspected.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';
import { readWeaknesses } from './weaknesses.js';
import { leadsIntoWeaknesses } from './wording.js';

/** Reads the title and the opening paragraphs, which give the days of the inspection. */
export function readOpening(draft: Draft, section: Section): void {
  const { blocks } = section;
  const [lead, end] = weaknessesIn(blocks);
  readTitle(draft, { ...section, blocks: [...blocks.slice(0, lead), ...blocks.slice(end)] });
  readWeaknesses(draft, null, blocks.slice(lead, end));
  if (draft.dates.inspection) return;
  const said = openTables(section.blocks).map((block) => ({
    text: text(block),
    at: placeOf(block),
  }));
  readInspected(
    draft,
    said.filter(({ text }) => /\b(?:inspection|inspected|visited)\b/i.test(text)),
  );
}

/** Without a title above it, the opening is among the passages. */
export function findInspection(draft: Draft): void {
  if (draft.dates.inspection || draft.warnings.some(({ rule }) => rule === 'date-unread')) return;
  readInspected(
    draft,
    draft.passages.filter(({ text }) =>
      /^(?:Between|From|On|During|In|The week)\b.*\binspect/i.test(text),
    ),
  );
}

/** A letter can list its weaknesses first: where they stand, from their lead to the end of their list. */
function weaknessesIn(blocks: readonly Block[]): [lead: number, end: number] {
  const lead = blocks.findIndex(
    (block, index) =>
      isTextual(block) &&
      /:$/.test(text(block)) &&
      leadsIntoWeaknesses(text(block)) &&
      isListed(blocks[index + 1]),
  );
  if (lead < 0) return [blocks.length, blocks.length];
  const length = blocks.slice(lead + 1).findIndex((block) => !isListed(block));
  return [lead, length < 0 ? blocks.length : lead + 1 + length];
}

/** A list, or what stands in a box. */
function isListed(block: Block | undefined): boolean {
  return (
    block?.type === 'list' ||
    block?.type === 'table' ||
    block?.data?.quoted === true ||
    block?.data?.cell !== undefined
  );
}

import { startsLower } from '../../read/prose.js';
import { type Block, placeOf, text } from '../../read/tree.js';
import { isTextual, openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import type { Section } from '../shared/sections/sections.js';
import { questionOf } from './headings.js';
import { leadsIntoWeaknesses } from './wording.js';

/** The weaknesses stand after the questions: what reads like their heading before is opening text. */
export function weaknessesLast(sections: readonly Section[]): Section[] {
  const found: Section[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    const early = !found.some(({ key }) => questionOf(key) !== null || key === 'strengths');
    if (section.key === 'weaknesses' && early && last) {
      last.blocks.push(...section.headings, ...section.blocks);
    } else {
      found.push(section);
    }
  }
  return found;
}

/** Reads the list of weaknesses, and the sentences before and after it as passages. */
export function readWeaknesses(
  draft: Draft,
  heading: string | null,
  blocks: readonly Block[],
): void {
  const opened = openTables(blocks);
  const bulleted = opened.some((block) => block.type === 'list');
  // Where a sentence leads into the list, the lists before it are not of weaknesses.
  const led = opened.some((block) => block.type !== 'list' && leadsIntoWeaknesses(text(block)));
  let follow = !led || leadsIntoWeaknesses(heading ?? '');
  let over = false;
  let first: string | null = null;
  for (const block of opened) {
    const isListed =
      follow && !over && (bulleted ? block.type === 'list' : isWeakness(text(block), first));
    const isUnmarked = bulleted && isUnmarkedWeakness(block, first);
    if (isUnmarked) warnOfUnmarked(draft, block);
    if (isListed || isUnmarked) {
      first ??= text(block);
      draftEntries(draft, entriesOf([block]), { type: 'significant-weakness', heading });
    } else {
      draft.passage(heading, block);
      follow ||= leadsIntoWeaknesses(text(block));
      over = first !== null;
    }
  }
}

/** Among clauses with a mark, one more clause is a weakness whose mark is lost. */
function isUnmarkedWeakness(block: Block, first: string | null): boolean {
  const words = text(block);
  return isTextual(block) && first !== null && startsLower(words) && isWeakness(words, first);
}

function warnOfUnmarked(draft: Draft, block: Block): void {
  const message = `this was read as an area of significant weakness, though it has no mark: “${text(block)}”`;
  draft.warn('weakness-unmarked', message, placeOf(block));
}

/** Tells a weakness without a glyph from the paragraphs on what happens next. */
function isWeakness(words: string, first: string | null): boolean {
  const next =
    /\b(?:Ofsted|HMCI|working days|statement of action|WSOA|Department for Education|NHS England)\b/i;
  const clauses = first !== null && startsLower(first);
  return !next.test(words) && !words.endsWith(':') && !(clauses && !startsLower(words));
}

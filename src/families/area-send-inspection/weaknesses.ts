import type { Block } from '../../read/tree.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { questionOf } from './headings.js';
import { piecesOf } from './weakness-pieces.js';
import { WeaknessReader } from './weakness-reader.js';

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

/** Reads the lists of weaknesses, and the sentences before, between and after them as passages. */
export function readWeaknesses(
  draft: Draft,
  heading: string | null,
  blocks: readonly Block[],
): void {
  new WeaknessReader(draft, heading, piecesOf(blocks)).read();
}

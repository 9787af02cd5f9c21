import { type Block, placeOf, text } from '../../read/tree.js';
import { isTextual, openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';

/** A box: "Case study: highly effective practice", "Places and spaces: area for improvement". */
export const STUDY =
  /^(?:(?:case|practice) stud(?:y|ies)(?: \w+)?(?:\s*[:–—-].{0,100})?(?<!\.)|[^.:]{3,60}: (?:areas? of )?(?:highly )?effective practice|[^.:]{3,60}: area(?:s|\(s\))? (?:for|of) (?:priority actions?|improvement)\b.{0,40})$/i;

/**
 * Ends each practice study where its box ends: what stands after the box belongs to the section around
 * it again. A study without a box runs up to the next heading.
 */
export function endStudies(sections: readonly Section[]): Section[] {
  const found: Section[] = [];
  let around: Section | undefined;
  for (const given of sections) {
    const isStudy = given.key === 'study';
    const section = isStudy && isSure(given, around) ? { ...given, ended: true as const } : given;
    const end = isStudy && isBoxed(section) ? boxEnd(section.blocks) : -1;
    if (end < 0 || !around) found.push(section);
    else {
      found.push({ ...section, blocks: section.blocks.slice(0, end) });
      const blocks = section.blocks.slice(end);
      if (blocks.length > 0) found.push({ ...around, headings: [], repeated: [], blocks });
    }
    if (!isStudy) around = section;
  }
  return found;
}

function isBoxed({ headings }: Section): boolean {
  return headings[0]?.data?.cell !== undefined;
}

/** Whether a study ends in its box, or at a heading, for it is a section of its own. */
function isSure(study: Section, around: Section | undefined): boolean {
  const inBox = study.blocks.every(({ data }) => data?.cell !== undefined);
  // Bullets may be those of the section around.
  const isProse = study.blocks.every(isTextual);
  const isApart = isLevel(study.headings[0], around?.headings[0]) || isOfBullets(around);
  return isBoxed(study) || inBox || (isProse && isApart);
}

/** A section of bullets does not go on in prose after a study. */
function isOfBullets(around: Section | undefined): boolean {
  return around?.blocks.at(-1)?.type === 'list';
}

// The depth of a PDF's heading in the type of the body, which also heads boxes within a section.
const BOLD_ALONE = 3;

/** Whether one heading stands no lower than the other, so that nothing goes on below it. */
function isLevel(heading: Block | undefined, around: Block | undefined): boolean {
  if (heading?.type !== 'heading' || around?.type !== 'heading') return false;
  const isGuessed = 'page' in placeOf(heading) && heading.depth >= BOLD_ALONE;
  return heading.depth <= around.depth && !isGuessed;
}

function boxEnd(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => block.data?.cell === undefined);
  return end < 0 ? blocks.length : end;
}

/** A study is one story: where it has bullets, they are part of its text. */
export function readStudy(draft: Draft, section: Section): void {
  const { heading, headings, blocks } = section;
  const opened = openTables(blocks);
  if (opened.length === 0) return;
  const words = opened.map(text).join(' ');
  const found = draft.finding({ type: 'practice-study', heading, text: words }, opened);
  if (section.ended || opened.length === 1) return;
  const message = `no box shows where this practice study ends; it was read up to the next heading: “${heading}”`;
  draft.warn('study-end', message, headings[0] ? placeOf(headings[0]) : null, [found]);
}

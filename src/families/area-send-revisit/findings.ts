import { type Block, text } from '../../read/tree.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { countsIn } from './counts.js';
import { isLead, opensWeakness } from './leads.js';
import { readProgress } from './progress.js';
import { verdictIn } from './verdicts.js';

/** Reads the main findings: one finding for each weakness, with its verdict. */
export function readFindings(draft: Draft, { heading, blocks }: Section): void {
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

/**
 * Makes sure that the main findings are a section: where no heading opens them, the first weakness after
 * the summary does. Inside them, a heading that only means the same is one of their own.
 */
export function withMainFindings(sections: readonly Section[]): Section[] {
  const headed = sections.some(({ key }) => key === 'main');
  return sections.flatMap((section) => {
    if (!headed) return splitAtFirstWeakness(section);
    return section.key === 'main' ? withOwnHeadings(section) : section;
  });
}

function splitAtFirstWeakness(section: Section): Section[] {
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
}

function withOwnHeadings(section: Section): Section {
  const isAgain = (block: Block) => text(block) === section.heading;
  return {
    ...section,
    headings: [...section.headings, ...section.repeated.filter((block) => !isAgain(block))],
    repeated: section.repeated.filter(isAgain),
  };
}

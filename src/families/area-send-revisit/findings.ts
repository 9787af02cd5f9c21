import { type Block, joinPlaces, placeOf, text } from '../../read/tree.js';
import type { Finding } from '../../record/schema.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';
import { countsIn, weaknessesCounted } from './counts.js';
import { verdictOnGroup } from './groups.js';
import { isLead, opensWeakness } from './leads.js';
import { readProgress } from './progress.js';
import { openWeaknessTables } from './tables.js';
import { verdictIn } from './verdicts.js';

/** Reads the main findings: one finding for each weakness, with its verdict. */
export function readFindings(draft: Draft, { heading, blocks }: Section): void {
  const expected = weaknessesCounted(draft.passages.map(({ text }) => text));
  const opened = openWeaknessTables(blocks);
  const { progress, passages, headings } = readProgress(opened.blocks, expected);
  for (const { judged, nodes, heading: own, ...parts } of progress) {
    const finding = draft.finding({ type: 'progress', heading: own ?? heading, ...parts }, nodes);
    finding.judgement = judged.verdict;
    finding.verdict = judged.said && {
      text: judged.said.text,
      at: joinPlaces(judged.said.nodes.map(placeOf)),
    };
    if (judged.verdict === null) warnOfNoVerdict(draft, finding, judged.differ);
    const lead = finding.points.find(isLead);
    if (lead !== undefined) {
      const message = `“${lead}” stands inside “${finding.text}”: the verdict before it was not read, and two weaknesses may be joined`;
      draft.warn('verdict-unread', message, finding.at, [finding]);
    }
  }
  draft.heading([...headings, ...opened.heads]);
  for (const nodes of passages) draft.passage(heading, ...nodes);
}

function warnOfNoVerdict(draft: Draft, finding: Finding, differ: readonly string[]): void {
  const reason =
    differ.length > 0
      ? `these sentences contradict each other: ${differ.map((sentence) => `“${sentence}”`).join(' and ')}`
      : 'no sentence is surely one';
  const message = `no verdict was read on “${finding.text}”: ${reason}`;
  draft.warn('verdict-unread', message, finding.at, [finding]);
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
  const start = blocks.findIndex((block, index) => index > summary && opens(block));
  if (start < 0) return [section];
  const main = { heading: null, headings: [], repeated: [], blocks: blocks.slice(start) };
  return [
    { ...section, blocks: blocks.slice(0, start) },
    { key: 'main', ...main },
  ];
}

function opens(block: Block): boolean {
  return opensWeakness(text(block)) || verdictOnGroup(text(block)) !== null;
}

function withOwnHeadings(section: Section): Section {
  const isAgain = (block: Block) => text(block) === section.heading;
  return {
    ...section,
    headings: [...section.headings, ...section.repeated.filter((block) => !isAgain(block))],
    repeated: section.repeated.filter(isAgain),
  };
}

import { type Block, placeOf, text } from '../read/tree.js';
import type { FindingType } from '../record/schema.js';
import type { Family } from './family.js';
import { readArea } from './shared/area.js';
import { checkLetter } from './shared/check.js';
import { findSpan } from './shared/dates.js';
import { Draft, openTables } from './shared/draft.js';
import { draftEntries, entriesOf, entryOf } from './shared/findings.js';
import { readLetterClose, readLetterTop } from './shared/letter.js';
import { headingsFound, type Section, setHeadingsApart, splitSections } from './shared/sections.js';

const TITLE =
  /^(?:The )?joint targeted (?:local )?area inspection(?: \(JTAI\))?(?: of|:| [-–—]|(?= in\b)) .{2,300}$/i;

/** A box: "Case study: highly effective practice", "Places and spaces: area for improvement". */
const STUDY =
  /^(?:(?:case|practice) stud(?:y|ies)(?: \w+)?(?:\s*[:–—-].{0,100})?(?<!\.)|[^.:]{3,60}: (?:areas? of )?(?:highly )?effective practice|[^.:]{3,60}: area(?:s|\(s\))? (?:for|of) (?:priority actions?|improvement)\b.{0,40})$/i;

const HEADINGS = {
  title: TITLE,
  study: STUDY,
  context: /^(?:Context|Background)(?: of the (?:local )?area)?:?$/i,
  headline: /^Headline findings?:?$/i,
  priority: /^Area(?:s|\(s\))? for priority actions?(?:\(s\))?:?$/i,
  improvement:
    /^(?:Area(?:s|\(s\))? for improvements?:?|What needs to (?:improve|be improved)\s?\??)$/i,
  strengths: /^(?:(?:Key|Multi[- ]agency) )?strengths?:?$/i,
  main: /^Main findings:?$/i,
  next: /^Next steps?:?$/i,
  close: /^Your(?:s|[’']s)? (?:sincerely|faithfully|truly),?$/i,
} as const;

type Key = keyof typeof HEADINGS;

const FINDINGS = ['headline', 'priority', 'improvement', 'strengths', 'main'] as const;

/** Letters of joint targeted area inspections (JTAI), 2016 on. */
export const targetedAreaLetter: Family = {
  kind: 'targeted-area-letter',

  recognise(tree) {
    const found = headingsFound(tree, HEADINGS);
    const holds = FINDINGS.some((key) => found.has(key));
    return { recognised: found.has('title') && holds, signs: [...found.values()] };
  },

  read(given) {
    const tree = setHeadingsApart(given, HEADINGS);
    const draft = new Draft(tree);
    for (const section of withStudiesApart(splitSections(tree, HEADINGS, ['title']))) {
      if (section.key === null) readLetterTop(draft, section.blocks);
      else SECTIONS[section.key](draft, section);
      if (section.key !== 'title') draft.heading(section.headings);
      draft.furniture(...section.repeated);
    }
    checkLetter(draft, ['area-for-improvement']);
    return draft;
  },
};

/**
 * Ends each practice study where its box ends: what stands after the box belongs to the section around
 * it again. Without a box the study runs up to the next heading.
 */
function withStudiesApart(sections: readonly Section<Key>[]): Section<Key>[] {
  const found: Section<Key>[] = [];
  let around: Section<Key> | undefined;
  for (const section of sections) {
    const end = section.key === 'study' && isBoxed(section) ? boxEnd(section.blocks) : -1;
    if (end < 0 || !around) found.push(section);
    else {
      found.push({ ...section, blocks: section.blocks.slice(0, end) });
      const blocks = section.blocks.slice(end);
      if (blocks.length > 0) found.push({ ...around, headings: [], repeated: [], blocks });
    }
    if (section.key !== 'study') around = section;
  }
  return found;
}

function isBoxed({ headings }: Section<Key>): boolean {
  return headings[0]?.data?.cell !== undefined;
}

function boxEnd(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => block.data?.cell === undefined);
  return end < 0 ? blocks.length : end;
}

type SectionReader = (draft: Draft, section: Section<Key>) => void;

const SECTIONS: Readonly<Record<Key, SectionReader>> = {
  title: readOpening,
  study: readStudy,
  context: keepAsPassages,
  headline: (draft, section) => readProse(draft, section, 'headline-finding'),
  priority: (draft, section) => readBullets(draft, section, 'priority-action'),
  improvement: (draft, section) => readBullets(draft, section, 'area-for-improvement'),
  strengths: (draft, section) => readBullets(draft, section, 'strength'),
  main: (draft, section) => readProse(draft, section, 'main-finding'),
  next: keepAsPassages,
  close: (draft, { blocks }) => readLetterClose(draft, blocks, true),
};

function keepAsPassages(draft: Draft, { heading, blocks }: Section<Key>): void {
  for (const block of openTables(blocks)) draft.passage(heading, block);
}

function readOpening(draft: Draft, { heading, headings, blocks }: Section<Key>): void {
  draft.title = heading;
  draft.place(...headings);
  readArea(draft, areaIn(heading ?? ''), headings[0] ?? null);
  for (const block of openTables(blocks)) {
    const words = text(block);
    if (/\binspection\b/i.test(words)) {
      draft.dates.inspection ??= findSpan(words, draft.dates.letter);
    }
    draft.passage(null, block);
  }
}

/** "… of the multi-agency response to … in X" or "… of X": what follows the last "in", else the "of". */
function areaIn(title: string): string {
  const named =
    /^.*\bin (?:the area of )?(.+)$/i.exec(title) ??
    /\binspection\b.*? (?:of|[:–—-]) (.+)$/i.exec(title);
  return (named?.[1] ?? title).replace(/\.$/, '');
}

/** Bullets, sub-headings among them. Prose under a heading that is not known is no finding for sure. */
function readBullets(draft: Draft, { heading, blocks }: Section<Key>, type: FindingType): void {
  const found = entriesOf(blocks);
  draftEntries(draft, found, { type, heading });
  const [sub] = found.headings;
  const prose = blocks.findLast((block) => found.passages.includes(block));
  if (sub && prose && blocks.indexOf(prose) > blocks.indexOf(sub)) {
    const message = `what stands under “${text(sub)}” was not read as findings; it is among the passages`;
    draft.warn('heading-unknown', message, placeOf(prose));
  }
}

/** Each paragraph is a finding, and each bullet where there are some. */
function readProse(draft: Draft, section: Section<Key>, type: FindingType): void {
  for (const { heading, blocks } of runsOf(draft, section)) {
    for (const [index, block] of blocks.entries()) {
      const leadsIn = text(block).endsWith(':') && blocks[index + 1]?.type === 'list';
      if (block.type === 'list') draftEntries(draft, entriesOf([block]), { type, heading });
      else if (leadsIn) draft.passage(heading, block);
      else draft.finding({ type, heading, ...entryOf([block], [block]) }, [block]);
    }
  }
}

interface Run {
  heading: string | null;
  blocks: Block[];
}

/** A section cut at its own headings. */
function* runsOf(draft: Draft, { heading, blocks }: Section<Key>): Generator<Run> {
  let run: Run = { heading, blocks: [] };
  const headings: Block[] = [];
  for (const block of openTables(blocks)) {
    if (block.type !== 'heading') {
      run.blocks.push(block);
      continue;
    }
    headings.push(block);
    yield run;
    run = { heading: text(block), blocks: [] };
  }
  yield run;
  draft.heading(headings);
}

/** A study is one story: its bullets, where it has some, are part of its text. */
function readStudy(draft: Draft, section: Section<Key>): void {
  const { heading, headings, blocks } = section;
  const opened = openTables(blocks);
  if (opened.length === 0) return;
  const words = opened.map(text).join(' ');
  draft.finding({ type: 'practice-study', heading, text: words }, opened);
  if (isBoxed(section) || opened.length === 1) return;
  const message = `no box shows where this practice study ends; it was read up to the next heading: “${heading}”`;
  draft.warn('study-end', message, headings[0] ? placeOf(headings[0]) : null);
}

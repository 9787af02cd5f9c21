import type { Nodes } from 'mdast';
import type { Block } from '../../read/tree.js';
import { withoutNumber } from '../shared/findings/entry.js';
import { leadsIntoList } from '../shared/findings/leads.js';
import { typedNumber } from '../shared/findings/numbering.js';
import { withoutQuotes } from '../shared/findings/quoted.js';
import { partsInGroups } from './groups.js';
import { type Judged, judge } from './judged.js';
import { LABEL } from './leads.js';
import { withListedWeaknesses } from './overview.js';
import { cutIntoParts, type Part } from './parts.js';
import { isSubheading, opensPart, type Unit, unitsIn } from './units.js';
import { saysMore } from './verdicts.js';
import { weaknessAt, weaknessUnits } from './weakness.js';

/** What inspectors found on one weakness of the first inspection. */
export interface Progress {
  /** A heading of its own above it, as printed. */
  heading: string | null;
  text: string;
  points: string[];
  judged: Judged;
  nodes: Nodes[];
}

/** What the main findings hold. */
export interface ProgressParts {
  progress: Progress[];
  /** What leads in, and what follows the last weakness. */
  passages: Nodes[][];
  /** The weaknesses' own headings. */
  headings: Nodes[];
}

/**
 * Reads the main findings of a revisit letter, one weakness after the other.
 *
 * @param expected - How many weaknesses the letter counts; null where it does not.
 */
export function readProgress(blocks: readonly Block[], expected: number | null): ProgressParts {
  const units = unitsIn(blocks);
  const { parts, rest } = partsInGroups(units) ?? cutIntoParts(units, expected);
  const overview = parts.length > 1 ? parts.length : null;
  const read = withListedWeaknesses(parts).map((part, index) => {
    const opens = index === 0 && openAlike(parts) ? part.units.findIndex(opensPart) : 0;
    return readPart(part, overview, Math.max(0, opens));
  });
  const progress = read.map((part) => part.progress).filter((own) => own !== null);
  return {
    progress: withoutCount(progress),
    passages: [...read.flatMap(({ passages }) => passages), ...rest.map(({ nodes }) => nodes)],
    headings: [
      ...new Set(parts.flatMap(({ group }) => group?.nodes ?? [])),
      ...read.flatMap(({ headings }) => headings),
    ],
  };
}

/** "A. The poor oversight …", "B. …": letters and numbers that count the weaknesses are none of their words. */
function withoutCount(all: readonly Progress[]): Progress[] {
  const marks = all.map(({ text }) => typedNumber(text));
  const counts = all.length > 1 && marks.every((mark, index) => mark?.places.includes(index + 1));
  if (!counts) return [...all];
  return all.map((own, index) => ({ ...own, text: own.text.slice(marks[index]?.mark.length) }));
}

/** Whether the later parts open with a lead: then what stands before the first lead is general. */
function openAlike([, ...others]: readonly Part[]): boolean {
  return others.length === 0 || others.some(({ units }) => units.slice(0, 2).some(opensPart));
}

interface PartRead {
  progress: Progress | null;
  passages: Nodes[][];
  headings: Nodes[];
}

/**
 * @param overview - How many weaknesses a list of them all would have.
 * @param from - Where the first part begins, after what is said of all weaknesses.
 */
function readPart(
  { units, verdict, weakness: listed, group }: Part,
  overview: number | null,
  from: number,
): PartRead {
  const judged = group ? judgedBy(group, units, verdict) : judgedOf(units, verdict);
  const own = units.filter((unit) => unit.verdict === null || judged.verdict === null);
  const start = listed ? own.indexOf(listed) : from + weaknessAt(own.slice(from), overview);
  const weakness = weaknessUnits(own, start);
  if (weakness.length === 0) {
    return { progress: null, passages: units.map(({ nodes }) => nodes), headings: [] };
  }
  const under = own.slice(start + weakness.length);
  const points = under.filter(
    (unit, at) => !isSubheading(unit) && !leadsIntoList(unit, under[at + 1]),
  );
  const verdicts = units.filter((unit) => !own.includes(unit));
  const title = own.slice(0, start).findLast(({ apart }) => apart);
  const labelled = weakness.find(({ text }) => LABEL.test(text))?.text ?? null;
  const others = [
    ...own.slice(0, start).filter((unit) => unit !== title),
    ...under.filter((unit) => !points.includes(unit)),
    ...verdicts.filter(({ text }) => saysMore(text)),
  ];
  return {
    passages: others.map(({ nodes }) => nodes),
    headings: title?.nodes ?? [],
    progress: {
      heading: title?.text ?? labelled ?? group?.text ?? null,
      text: withoutQuotes(
        withoutNumber(weakness.map((unit) => unit.text).join(' ')).replace(LABEL, ''),
      ),
      points: points.flatMap(({ texts }) => texts).filter((point) => point !== ''),
      judged,
      nodes: [...weakness, ...points, ...verdicts].flatMap(({ nodes }) => nodes),
    },
  };
}

/** The verdict that closes a part is its verdict, whatever a sentence inside says of one aspect. */
function judgedOf(units: readonly Unit[], verdict: Part['verdict']): Judged {
  const judged = judge(units);
  if (verdict === null || judged.verdict === verdict) return judged;
  const closing = units.findLast(({ verdict: own, ends }) => (own ?? ends) === verdict);
  if (!closing) return judged;
  const { text, nodes } = closing;
  return { verdict, said: { text, nodes }, differ: [] };
}

/** The heading over several weaknesses gives the verdict on each, unless what stands under it differs. */
function judgedBy(group: Unit, units: readonly Unit[], verdict: Part['verdict']): Judged {
  const own = judge(units);
  const differs = own.differ.length > 0 || (own.verdict !== null && own.verdict !== verdict);
  if (!differs)
    return { verdict, said: own.said ?? { text: group.text, nodes: group.nodes }, differ: [] };
  return {
    verdict: null,
    said: null,
    differ: [group.text, ...(own.said ? [own.said.text] : own.differ)],
  };
}

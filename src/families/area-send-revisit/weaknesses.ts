import type { List, Nodes } from 'mdast';
import { startsLower } from '../../read/prose.js';
import { type Block, text } from '../../read/tree.js';
import { entryOf, withoutNumber } from '../shared/findings.js';
import { isStrong } from '../shared/sections.js';
import {
  countsIn,
  saysMore,
  sentencesOf,
  type Verdict,
  verdictAtEnd,
  verdictIn,
} from './verdicts.js';

/** A paragraph, a heading or a bullet of the main findings. */
interface Unit {
  text: string;
  /** All that it says, its own bullets one by one. */
  texts: string[];
  nodes: Nodes[];
  /** The list that it is a bullet of. */
  list: List | null;
  /** Set apart from the text around it, as headings and bold paragraphs are. */
  apart: boolean;
  /** What it says as a verdict; one of its own holds nothing else. */
  verdict: Verdict | null;
  ends: Verdict | null;
}

/** What inspectors found on one weakness of the first inspection. */
export interface Progress {
  /** A heading of its own above it, as printed. */
  heading: string | null;
  text: string;
  points: string[];
  verdict: Verdict;
  nodes: Nodes[];
}

export interface ProgressParts {
  progress: Progress[];
  /** What leads in, and what follows the last weakness. */
  passages: Nodes[][];
  /** Headings of the weaknesses' own. */
  headings: Nodes[];
}

/**
 * Cuts the main findings of a revisit letter into one part for each weakness. The verdicts are what all
 * authors write: a part ends with one; or begins with the weakness and the verdict right after it.
 */
export function readProgress(blocks: readonly Block[]): ProgressParts {
  const units = blocks.flatMap(unitsOf);
  const { parts, rest } = verdictsLead(units) ? partsBefore(units) : partsAfter(units);
  const overview = parts.length > 1 ? parts.length : null;
  const read = parts.map((part, index) => {
    const opens = index === 0 && ledAlike(parts) ? part.units.findIndex(opensPart) : 0;
    return readPart(part, overview, Math.max(0, opens));
  });
  return {
    progress: read.map(({ progress }) => progress).filter((progress) => progress !== null),
    passages: [...read.flatMap(({ passages }) => passages), ...rest.map(({ nodes }) => nodes)],
    headings: read.flatMap(({ headings }) => headings),
  };
}

/** Whether the parts begin with what leads into a weakness: then general words stand before the first. */
function ledAlike([, ...others]: readonly Part[]): boolean {
  return others.length === 0 || others.some(({ units }) => units.slice(0, 2).some(opensPart));
}

function opensPart(unit: Unit): boolean {
  return leadsIn(unit) || FOUND.test(unit.text);
}

function unitsOf(block: Block): Unit[] {
  if (block.type !== 'list') return [toUnit([block], null)];
  // The paragraphs that follow the only bullet of a list can be set in as far as its text.
  if (block.children.length === 1) {
    const [first, ...more] = block.children[0]?.children ?? [];
    return first ? [toUnit([first], block), ...more.flatMap(unitsOf)] : [];
  }
  return block.children.map((item) => toUnit(item.children, block));
}

function toUnit(blocks: readonly Block[], list: List | null): Unit {
  const entry = entryOf(blocks, [...blocks]);
  const words = blocks.map(text).join(' ');
  const [first] = blocks;
  return {
    text: words,
    texts: [entry.text, ...entry.points],
    nodes: [...blocks],
    list,
    apart: first?.type === 'heading' || (first !== undefined && isStrong(first)),
    verdict: verdictIn(words),
    ends: verdictAtEnd(words),
  };
}

interface Part {
  units: Unit[];
  verdict: Verdict;
}

interface Parts {
  parts: Part[];
  rest: Unit[];
}

/** Each part ends with its verdict. */
function partsAfter(units: readonly Unit[]): Parts {
  const parts: Part[] = [];
  let open: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    open.push(unit);
    const verdict = unit.verdict ?? (unit.ends && closesPart(units, index) ? unit.ends : null);
    if (verdict === null) continue;
    parts.push({ units: open, verdict });
    open = [];
  }
  return { parts, rest: open };
}

/** A sentence on one aspect of a weakness is no verdict where one of its own follows before the next lead. */
function closesPart(units: readonly Unit[], index: number): boolean {
  for (let next = index + 1; next < units.length; next += 1) {
    if (leadsIn(units[next])) return true;
    if (units[next]?.verdict) return !units.some(leadsIn);
  }
  return true;
}

/** Each part begins with a weakness, which its verdict follows at once. */
function partsBefore(units: readonly Unit[]): Parts {
  const end = units.findIndex(
    (unit, index) => unit.verdict === null && closes(unit, units[index - 1]),
  );
  const own = units.slice(0, end < 0 ? units.length : end);
  const parts: Part[] = [];
  let last = own.length;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const verdict = own[index]?.verdict;
    if (!verdict) continue;
    const start = parts.length > 0 || index > 0 ? weaknessStart(own, index) : 0;
    parts.unshift({ units: own.slice(start, last), verdict });
    last = start;
    index = start;
  }
  if (last > 0 && parts[0]) parts[0].units.unshift(...own.slice(0, last));
  return { parts, rest: end < 0 ? [] : units.slice(end) };
}

/** Where the weakness begins whose verdict stands at `verdict`: with its lead or heading, if any. */
function weaknessStart(units: readonly Unit[], verdict: number): number {
  let start = Math.max(0, verdict - 1);
  const list = units[start]?.list;
  while (start > 0 && list && units[start - 1]?.list === list) start -= 1;
  while (start > 0 && (leadsIn(units[start - 1]) || isLabel(units[start - 1]))) start -= 1;
  return start;
}

/** What comes next for the area, after all the weaknesses. */
function closes(unit: Unit, before: Unit | undefined): boolean {
  if (!before) return false;
  return (
    countsIn(unit.text).length > 0 ||
    /\b(?:DfE|Department for Education|NHS England|Secretary of State)\b.*\b(?:next steps|decide|determine|monitoring|visits?|cease)\b/i.test(
      unit.text,
    )
  );
}

/** Whether verdicts stand over what inspectors found, not under it. */
function verdictsLead(units: readonly Unit[]): boolean {
  const first = units.findIndex(({ verdict }) => verdict !== null);
  if (first < 0) return false;
  const before = units.slice(0, first).filter((unit) => !leadsIn(unit) && !isLabel(unit));
  const lists = new Set(before.map(({ list }) => list));
  const only = before.length === 1 || (lists.size === 1 && !lists.has(null));
  const after = units
    .slice(first + 1)
    .findIndex((unit) => unit.verdict !== null || closes(unit, units[first]));
  return only && after !== 0 && units.length > first + 1;
}

const THEN = '(?:initial|original|first|previous|earlier|20\\d\\d)';

/** "The initial inspection found that:", "At the initial inspection, inspectors identified:" */
export function isLead(words: string): boolean {
  return (
    /[:…]$/.test(words) &&
    words.length < 250 &&
    sentencesOf(words).length === 1 &&
    !/^Since\b/i.test(words) &&
    new RegExp(
      `\\b${THEN}\\b.{0,160}\\b(?:found|identified|raised|highlighted|noted|judged|reported|concluded|weakness)`,
      'i',
    ).test(words)
  );
}

/** Whether a paragraph is, or leads into, what the first inspection found. */
export function opensWeakness(words: string): boolean {
  return isLead(words) || FOUND.test(words);
}

function leadsIn(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (isLead(unit.text) || /^Inspectors (?:found|identified)[^.]{0,40}:$/i.test(unit.text))
  );
}

const NUMBERED = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const LABEL = new RegExp(
  `^(?:(?:area of )?(?:significant )?(?:weakness|concern)|area|priority)\\s+${NUMBERED}\\b\\s*[:.–-]?\\s*`,
  'i',
);

/** "Weakness 1", "Area of significant weakness 2:": a number in words. */
function isLabel(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.text.replace(LABEL, '') === '';
}

/** "The initial inspection identified three areas of significant weakness. …" before the first of them. */
function introduces(unit: Unit): boolean {
  const all = new RegExp(
    `\\b(?!one of\\b)${NUMBERED} (?:\\w+ ){0,4}weakness(?:es)?\\b|\\beach of the (?:\\w+ ){0,3}weaknesses\\b`,
    'i',
  );
  return unit.list === null && all.test(unit.text) && !leadsIn(unit);
}

/** A heading among the inspectors' paragraphs. */
function isSubheading({ text, nodes, list, apart }: Unit): boolean {
  if (list !== null || /[.;:,]$/.test(text)) return false;
  return nodes[0]?.type === 'heading' || text.length < (apart ? 120 : 40);
}

/** "At the initial inspection, inspectors found that …": the weakness in a sentence. */
const FOUND = new RegExp(
  `\\b(?:${THEN} (?:\\w+ )?inspection|(?:in|at|during) (?:the )?(?:${THEN} |\\w+ 20\\d\\d))\\b.{0,80}\\b(?:found|identified|raised|highlighted|noted|reported|concluded|judged|there w(?:as|ere))\\b`,
  'i',
);

interface PartRead {
  progress: Progress | null;
  passages: Nodes[][];
  headings: Nodes[];
}

/** @param from - Where the first part begins, after what is said of all weaknesses. */
function readPart({ units, verdict }: Part, overview: number | null, from: number): PartRead {
  const own = units.filter((unit) => unit.verdict === null);
  const start = from + weaknessAt(own.slice(from), overview);
  const weakness = weaknessUnits(own, start);
  if (weakness.length === 0) {
    return { progress: null, passages: units.map(({ nodes }) => nodes), headings: [] };
  }
  const under = own.slice(start + weakness.length);
  const points = under.filter((unit) => !isSubheading(unit));
  const verdicts = units.filter((unit) => unit.verdict !== null);
  const title = own.slice(0, start).findLast(({ apart }) => apart);
  const labelled = weakness.find(({ text }) => LABEL.test(text))?.text ?? null;
  const others = [
    ...own.slice(0, start).filter((unit) => unit !== title),
    ...under.filter(isSubheading),
    ...verdicts.filter(({ text }) => saysMore(text)),
  ];
  return {
    passages: others.map(({ nodes }) => nodes),
    headings: title?.nodes ?? [],
    progress: {
      heading: title?.text ?? labelled,
      text: withoutNumber(weakness.map((unit) => unit.text).join(' ')).replace(LABEL, ''),
      points: points.flatMap(({ texts }) => texts).filter((point) => point !== ''),
      verdict,
      nodes: [...weakness, ...points, ...verdicts].flatMap(({ nodes }) => nodes),
    },
  };
}

/** Where the weakness stands among the units of a part: after labels, a lead, a title. */
function weaknessAt(units: readonly Unit[], overview: number | null): number {
  const opens = units.findIndex((unit) => !isLabel(unit) && !introduces(unit));
  const start = Math.max(0, opens);
  const [first, second] = [units[start], units[start + 1]];
  if (leadsIn(first)) return afterLead(units, start, overview);
  if (first?.apart && leadsIn(second)) return afterLead(units, start + 1, overview);
  const titled = first && isSubheading(first) && second && FOUND.test(second.text);
  return titled ? start + 1 : start;
}

/** The first part can be led by a list of all weaknesses. */
function afterLead(units: readonly Unit[], lead: number, overview: number | null): number {
  const next = lead + 1;
  const list = units[next]?.list;
  const bullets = list ? units.filter((unit) => unit.list === list).length : 0;
  const after = units[next + bullets];
  const begins =
    after && (after.list !== null || isLabel(after) || after.apart || opensPart(after));
  if (overview === null || bullets !== overview || !begins) return next;
  return next + bullets + weaknessAt(units.slice(next + bullets), null);
}

/** The weakness: one unit, or all bullets of a list that prose follows. */
function weaknessUnits(units: readonly Unit[], start: number): Unit[] {
  const first = units[start];
  if (!first) return [];
  if (!first.list) return [first];
  const end = units.findIndex(
    (unit, index) => index > start && (unit.list !== first.list || isSentenceAfter(first, unit)),
  );
  return end < 0 ? [first] : units.slice(start, end);
}

/** Among clauses a bullet that is a sentence is the inspectors', not one more weakness. */
function isSentenceAfter({ text: clause }: Unit, { text: words }: Unit): boolean {
  return startsLower(clause) && /^\p{Lu}[\p{Ll}\s’'].*[.”’]$/u.test(words);
}

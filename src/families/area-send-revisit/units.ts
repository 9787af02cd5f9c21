import type { List, Nodes } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isEmphasised, isStrong } from '../shared/blocks.js';
import { entryOf } from '../shared/findings/entry.js';
import { isLead, LABEL, opensWeakness, speaksOfAll } from './leads.js';
import type { Verdict } from './progress-words.js';
import { verdictAtEnd, verdictIn } from './verdicts.js';

/** A paragraph, a heading or a bullet of the main findings. */
export interface Unit {
  text: string;
  /** All that it says, its own bullets one by one. */
  texts: string[];
  nodes: Nodes[];
  /** The list that it is a bullet of. */
  list: List | null;
  /** It leads into what the first inspection found. */
  leads: boolean;
  /** Set apart from the text around it, as headings and paragraphs in bold or italics are. */
  apart: boolean;
  /** The verdict, where it is nothing but one. */
  verdict: Verdict | null;
  /** The verdict with which it ends. */
  ends: Verdict | null;
}

/**
 * The units of the main findings, from top to bottom. Words that nobody foresaw lead in too, where they
 * do so again and again: the same words, ending in a colon.
 */
export function unitsIn(blocks: readonly Block[]): Unit[] {
  const units = blocks.flatMap(unitsOf);
  const times = new Map<string, number>();
  for (const { text } of units) if (text.endsWith(':')) times.set(text, (times.get(text) ?? 0) + 1);
  return units.map((unit) => ((times.get(unit.text) ?? 0) > 1 ? { ...unit, leads: true } : unit));
}

/** The units of a block, from top to bottom. */
function unitsOf(block: Block): Unit[] {
  if (block.type !== 'list') return [toUnit([block], null)];
  // The paragraphs after the only bullet of a list can be indented as far as its text.
  if (block.children.length === 1) {
    const [first, ...more] = block.children[0]?.children ?? [];
    if (!first) return [];
    // "Weaknesses in planning, in that:" goes on in the bullets under it.
    const goesOn = text(first).endsWith(':') && !isLead(text(first)) && more[0]?.type === 'list';
    const own = goesOn ? 2 : 1;
    return [toUnit([first, ...more].slice(0, own), block), ...more.slice(own - 1).flatMap(unitsOf)];
  }
  return block.children.map((bullet) => toUnit(bullet.children, block));
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
    leads: isLead(words) || /^Inspectors (?:found|identified)[^.]{0,40}:$/i.test(words),
    apart: first !== undefined && isSetApart(first),
    verdict: verdictIn(words),
    ends: verdictAtEnd(words),
  };
}

function isSetApart(block: Block): boolean {
  return block.type === 'heading' || isStrong(block) || isEmphasised(block);
}

/** Whether a unit leads into what the first inspection found. */
export function leadsIn(unit: Unit | undefined): boolean {
  return unit?.leads ?? false;
}

/** Whether a unit is, or leads into, what the first inspection found. */
export function opensPart(unit: Unit): boolean {
  return leadsIn(unit) || opensWeakness(unit.text);
}

/** Whether a unit is a label such as "Weakness 1", and nothing else. */
export function isLabel(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.text.replace(LABEL, '') === '';
}

/** Whether a unit introduces all the weaknesses, before the first of them. */
export function introduces(unit: Unit): boolean {
  return unit.list === null && speaksOfAll(unit.text) && !leadsIn(unit);
}

/** Whether a unit is a heading among the inspectors' paragraphs. */
export function isSubheading({ text, nodes, list, apart }: Unit): boolean {
  if (list !== null || /[.;:,]$/.test(text)) return false;
  return nodes[0]?.type === 'heading' || text.length < (apart ? 120 : 40);
}

import type { List, ListItem, Nodes } from 'mdast';
import { listMark } from '../../../read/marks.js';
import { type Block, text } from '../../../read/tree.js';
import { numberedIn } from './numbering.js';

/** A finding as it stands in a section: its text, its points and the nodes that hold them. */
export interface Entry {
  text: string;
  points: string[];
  nodes: Nodes[];
  /** A heading of the section's own above it, as printed. */
  heading?: string;
}

/** One finding from the blocks of a bullet or a cell: paragraphs are its text, lists its points. */
export function entryOf(blocks: readonly Block[], nodes: Nodes[]): Entry {
  const entry: Entry = { text: '', points: [], nodes };
  for (const block of blocks) {
    if (block.type === 'list') entry.points.push(...block.children.flatMap(pointsOf));
    else addText(entry, text(block));
  }
  // A bullet that holds only bullets: the first of them is the finding.
  if (entry.text === '') entry.text = entry.points.shift() ?? '';
  return entry;
}

/** A finding for each bullet of a list. Where bullets carry numbers, too, both are marks. */
export function bulletsOf(list: List): Entry[] {
  const numbers = numberedIn(list.children.flatMap(({ children }) => children.slice(0, 1)));
  return list.children.map((bullet) => {
    const entry = entryOf(bullet.children, [bullet]);
    const number = bullet.children[0] && numbers.get(bullet.children[0]);
    return numbers.size > 1 && number !== undefined ? withoutMark(entry, number) : entry;
  });
}

/** A finding without the number typed before its text. */
export function withoutMark(entry: Entry, mark: string): Entry {
  return { ...entry, text: entry.text.slice(mark.length) };
}

/** Adds a list to a finding: its bullets are points. */
export function addPoints(entry: Entry, list: List): void {
  entry.points.push(...list.children.flatMap(pointsOf));
  entry.nodes.push(list);
}

/** "Oversight is weak in:": what the next list holds belongs to it. */
export function awaitsPoints({ text, points }: Entry): boolean {
  return text.endsWith(':') && points.length === 0;
}

/** Adds one more paragraph to a finding. */
export function extend(entry: Entry, block: Block): void {
  entry.nodes.push(block);
  addText(entry, text(block));
}

/** Text after points is one more point. */
function addText(entry: Entry, words: string): void {
  if (entry.points.length > 0) entry.points.push(words);
  else entry.text = `${entry.text} ${words}`.trim();
}

function pointsOf(bullet: ListItem): string[] {
  const { text: own, points } = entryOf(bullet.children, [bullet]);
  return [own, ...points].filter((point) => point !== '');
}

/** A text without a list number typed at its start. */
export function withoutNumber(words: string): string {
  const mark = listMark(words);
  return mark?.kind === 'number' ? words.slice(mark.mark.length).trim() : words;
}

import type { PhrasingContent } from 'mdast';
import { joinPlaces, type Place, placeOf } from '../tree.js';

/** What stands between two breaks of a paragraph. */
export type Line = PhrasingContent[];

/** The lines of a paragraph, at its breaks; empty ones included. */
export function splitLines(children: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (isBreak(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));
}

/** The breaks of a paragraph: that before its second line, that before its third, … */
export function breaksIn(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.filter(isBreak);
}

/** The words of a line. */
export function wordsOf(line: readonly PhrasingContent[]): string {
  return line.map(plain).join('').trim();
}

function plain(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Whether all words of a line are set in bold. */
export function isStrong(line: readonly PhrasingContent[]): boolean {
  const filled = line.filter((node) => plain(node).trim() !== '');
  return filled.length > 0 && filled.every(({ type }) => type === 'strong');
}

/** A line without its first `count` characters, and the white space around them. */
export function withoutStart(line: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const rest = new Start(count);
  return line.flatMap((node) => rest.cut(node));
}

/** Takes characters off the start of one node after another. */
class Start {
  constructor(private left: number) {}

  /** Whether the words begin here, with no white space before them. */
  private hasBegun = false;

  cut(node: PhrasingContent): PhrasingContent[] {
    if (this.hasBegun) return [node];
    if (node.type === 'text') {
      const value = this.rest(node.value);
      return value === '' ? [] : [{ ...node, value }];
    }
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => this.cut(child as PhrasingContent));
    return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
  }

  private rest(value: string): string {
    let words = value.trimStart();
    const taken = Math.min(this.left, words.length);
    this.left -= taken;
    words = words.slice(taken);
    if (this.left === 0) words = words.trimStart();
    this.hasBegun = words !== '';
    return words;
  }
}

/** The place of a line, as far as its parts have one; else `fallback`. */
export function placeOfLine(line: readonly PhrasingContent[], fallback: Place): Place {
  const places = line.filter((node) => node.data?.at ?? node.position).map(placeOf);
  return places.length > 0 ? joinPlaces(places) : fallback;
}

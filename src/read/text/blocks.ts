import { endsInHyphen } from '../join.js';
import { listMark } from '../marks.js';
import type { TextLine } from './lines.js';

/** A paragraph or an item of a plain text. */
export interface TextBlock {
  kind: 'paragraph' | 'item';
  lines: TextLine[];
  /** The mark that the first line begins with; empty where it is lost. */
  mark: string;
  /** Where the mark of an item begins, and where its text does: spaces from the left. */
  indent: number;
  textIndent: number;
}

/** How a text shows where something new begins. */
export interface Manner {
  /** The glyphs are lost: a space before the first line is all that shows an item. */
  glyphsLost: boolean;
  /** Spaces keep the place on the page, as `pdftotext -layout` writes them. */
  keepsLayout: boolean;
  /** How many characters a full line has, about. */
  width: number;
}

export function mannerOf(lines: readonly TextLine[]): Manner {
  const deep = lines.filter((line) => line.indent > 2).length;
  const glyphs = lines.filter((line) => listMark(`${line.text} `)?.kind === 'glyph').length;
  const spaced = lines.filter((line) => line.gap > 0 && line.indent > 0 && line.indent <= 2).length;
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return {
    glyphsLost: glyphs === 0 && spaced > 3 && deep < lines.length / 20,
    keepsLayout: deep >= lines.length / 20 || (glyphs > 0 && hangs(lines)),
    width: widths[Math.floor(widths.length * 0.9)] ?? 80,
  };
}

/** Whether the lines after a glyph are set in as its text. */
function hangs(lines: readonly TextLine[]): boolean {
  const after = lines.filter((_, index) => {
    const before = lines[index - 1];
    return before && listMark(`${before.text} `)?.kind === 'glyph';
  });
  return after.filter((line) => line.indent > 1).length > after.length / 2;
}

export function blocksOf(lines: readonly TextLine[], manner: Manner): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const mark = markOf(line, block, manner);
    if (mark !== null) blocks.push(startItem(line, mark));
    else if (block && isBareMark(block)) takeText(block, line);
    else if (block && continues(block, line, manner)) block.lines.push(line);
    else blocks.push(startParagraph(line));
  }
  return blocks;
}

function startParagraph(line: TextLine): TextBlock {
  return {
    kind: 'paragraph',
    lines: [line],
    mark: '',
    indent: line.indent,
    textIndent: line.indent,
  };
}

function startItem(line: TextLine, mark: string): TextBlock {
  const after = line.text.slice(mark.length);
  const text = after.trim();
  const textIndent = line.indent + mark.length + (after.length - after.trimStart().length);
  return { kind: 'item', lines: [{ ...line, text }], mark, indent: line.indent, textIndent };
}

/** A glyph on a line of its own; its text follows. */
function isBareMark(block: TextBlock): boolean {
  return block.kind === 'item' && block.lines.length === 1 && block.lines[0]?.text === '';
}

function takeText(block: TextBlock, line: TextLine): void {
  block.lines = [line];
  block.textIndent = Math.max(block.textIndent, line.indent);
}

/** The mark of a new item ('' where it is lost), or null where none begins. */
function markOf(line: TextLine, block: TextBlock | undefined, manner: Manner): string | null {
  const mark = listMark(`${line.text} `);
  if (mark?.kind === 'glyph') return mark.mark;
  const before = block?.lines.at(-1);
  if (mark && before && line.text !== mark.mark && mayBeMark(line, before, mark.kind))
    return mark.mark;
  if (!manner.glyphsLost || line.indent === 0 || !before) return null;
  // One space after a blank line; two where a page begins with an item and no blank line shows.
  return line.gap > 0 || line.indent > 1 ? '' : null;
}

function mayBeMark(line: TextLine, before: TextLine, kind: 'dash' | 'number'): boolean {
  if (kind === 'number') return line.gap > 0 || endsSentence(before);
  return line.gap > 0 || line.indent > before.indent || endsSentence(before);
}

function continues(block: TextBlock, line: TextLine, manner: Manner): boolean {
  const before = block.lines.at(-1) as TextLine;
  const turned = line.page !== before.page;
  if (turned) return runsOver(block, before, line, manner);
  if (line.gap > 0) return false;
  const broken = isHardBreak(before, line, manner);
  // In pasted text a space without a blank line is a page's top.
  if (manner.glyphsLost && line.indent > 0 && broken) return /^\p{Ll}/u.test(line.text);
  if (manner.keepsLayout && block.kind === 'item' && line.indent < block.textIndent - 1 && broken)
    return false;
  return !(broken && endsSentence(before) && /^\P{Ll}/u.test(line.text));
}

/** Whether the first words of a page go on with the last of the page before. */
function runsOver(block: TextBlock, before: TextLine, line: TextLine, manner: Manner): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true;
  const broken = isHardBreak(before, line, manner);
  if (block.kind === 'item' && manner.keepsLayout) {
    return line.indent > block.indent + 1 && !(endsSentence(before) && broken);
  }
  return !endsSentence(before) && !broken;
}

function isHardBreak(before: TextLine, line: TextLine, manner: Manner): boolean {
  if (endsInHyphen(before.text)) return false;
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return before.text.length + 1 + word < manner.width * 0.93;
}

function endsSentence(line: TextLine): boolean {
  return /[.:;?!][”’"')\]]?$/.test(line.text);
}

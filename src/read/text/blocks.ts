import { endsInHyphen } from '../join.js';
import { listMark, type Mark, numberAfter, numberOf } from '../marks.js';
import { endsSentence, startsLower } from '../prose.js';
import type { TextLine } from './lines.js';
import { BINDS, FULL, type Manner } from './manner.js';
import { roomAfter, widthOf } from './measure.js';

/** A paragraph or an item of a plain text. */
export interface TextBlock {
  kind: 'paragraph' | 'item';
  lines: TextLine[];
  /** The mark that the first line begins with; empty where it is lost. */
  mark: string;
  /** Where the mark of an item begins, and where its text does: spaces from the left. */
  indent: number;
  textIndent: number;
  /** How deep it stands in a list, where the text tells. */
  depth?: number;
}

export function blocksOf(lines: readonly TextLine[], manner: Manner): TextBlock[] {
  const blocks: TextBlock[] = [];
  // Marks on lines of their own, in a column beside the text: what follows takes one after the other.
  const waiting: string[] = [];
  let fresh = false;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (line.beside) {
      if (line.beside.kind === 'more' && block) block.lines.push(line);
      else blocks.push(startAsTold(line));
      continue;
    }
    const mark = markOf(line, blocks, manner);
    if (mark !== null && mark === line.text) {
      waiting.push(mark);
      fresh = true;
      continue;
    }
    if (mark !== null) blocks.push(startItem(line, mark));
    else if (block && !(fresh && waiting.length > 0) && continues(block, line, manner)) {
      block.lines.push(line);
    } else blocks.push(startBeside(line, waiting.shift()));
    fresh = false;
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

function startAsTold(line: TextLine): TextBlock {
  const block = startParagraph(line);
  if (!line.beside || line.beside.kind === 'more') return block;
  const { kind, mark, depth } = line.beside;
  return { ...block, kind: kind === 'item' ? 'item' : 'paragraph', mark, depth };
}

function startItem(line: TextLine, mark: string): TextBlock {
  const after = line.text.slice(mark.length);
  const text = after.trim();
  const textIndent = line.indent + mark.length + (after.length - after.trimStart().length);
  return { kind: 'item', lines: [{ ...line, text }], mark, indent: line.indent, textIndent };
}

/** A paragraph, or the item that a mark on a line before it opens. */
function startBeside(line: TextLine, mark: string | undefined): TextBlock {
  const block = startParagraph(line);
  return mark === undefined ? block : { ...block, kind: 'item', mark };
}

/** The mark of a new item ('' where it is lost), or null where none begins. */
function markOf(line: TextLine, blocks: readonly TextBlock[], manner: Manner): string | null {
  const block = blocks.at(-1);
  const mark = listMark(`${line.text} `, manner.letters);
  if (mark?.kind === 'glyph') return mark.mark;
  const before = block?.lines.at(-1);
  if (mark && block && before && mayBeMark(line, mark, blocks, before, manner)) {
    return mark.mark;
  }
  if (!manner.glyphsLost || line.indent === 0 || !before) return null;
  // One space after a blank line; two where a page begins with an item and no blank line shows.
  return line.gap > 0 || line.indent > 1 ? '' : null;
}

/** Dashes and numbers open lines of a sentence too: something else must show that an item begins. */
function mayBeMark(
  line: TextLine,
  mark: Mark,
  blocks: readonly TextBlock[],
  before: TextLine,
  manner: Manner,
): boolean {
  if (line.gap > 0 || endsSentence(before.text)) return true;
  if (mark.kind === 'number') {
    // A list begins right under its heading.
    const hasRoom = manner.isUnwrapped || roomAfter(before.text, line.text, manner.measure) > 0;
    if (manner.firsts.has(line) && hasRoom) return true;
    // The number before can have sub-bullets after it.
    const numbered = blocks.findLast((block) => numberOf(block.mark) !== null);
    return numbered !== undefined && numberAfter(numbered.mark) === numberOf(mark.mark);
  }
  const block = blocks.at(-1);
  const column = block?.lines.length === 1 ? block.textIndent : before.indent;
  return mark.mark === block?.mark || line.indent > column;
}

function continues(block: TextBlock, line: TextLine, manner: Manner): boolean {
  if (manner.isUnwrapped) return false;
  const before = block.lines.at(-1) as TextLine;
  const turned = line.page !== before.page;
  if (turned) return runsOver(block, before, line, manner);
  if (line.gap > 0 || standsAlone(block, line) || manner.heads.has(line)) return false;
  const broken = isHardBreak(block, line, manner);
  // In pasted text a space without a blank line is a page's top.
  if (manner.glyphsLost && line.indent > 0 && broken) return startsLower(line.text);
  if (manner.keepsLayout && startsLower(line.text) && !endsSentence(before.text)) return true;
  if (manner.keepsLayout && block.kind === 'item' && line.indent < block.textIndent - 1 && broken)
    return false;
  // A clause under a glyph that ends early has ended, full stop or not.
  const clause =
    block.kind === 'item' &&
    block.mark !== '' &&
    /^\p{Lu}/u.test(line.text) &&
    !BINDS.test(before.text);
  if (broken && (endsSentence(before.text) || clause) && !startsLower(line.text)) return false;
  if (broken && FACT.test(line.text) && !BINDS.test(before.text)) return false;
  return manner.keepsLayout || !beginsAnew(block, line.text, manner);
}

/** The lines that open and close a letter belong to no paragraph. */
function standsAlone({ lines }: TextBlock, line: TextLine): boolean {
  const isSalutation = ({ text }: TextLine) => /^Dear\s+\p{Lu}/u.test(text);
  const isClose = /^Yours (?:sincerely|faithfully)\b/.test(line.text);
  return isClose || isSalutation(line) || (lines.length === 1 && lines.some(isSalutation));
}

/** Whether a line that no full stop stands before begins something new all the same. */
function beginsAnew({ lines }: TextBlock, line: string, manner: Manner): boolean {
  const before = lines.at(-1)?.text ?? '';
  if (lines.length === 1 && FACT.test(line) && !BINDS.test(before)) return true;
  if (!/^[‘“'"(]?\p{Lu}/u.test(line) || BINDS.test(before)) return false;
  // Lines of an address are all short; of prose only the last is.
  const isFull = (text: string) => widthOf(text) > FULL * manner.measure.width;
  const inProse = isFull(line) || isFull(lines.at(-2)?.text ?? '');
  if (inProse && roomAfter(before, line, manner.measure) > SHORT) return true;
  if (inProse && !endsSentence(before) && OPENS.test(line)) return true;
  // A capital for an everyday word, where the words before have none, is no name's.
  const [, first = ''] = /^[‘“'"(]?(\p{L}+)/u.exec(line) ?? [];
  const last = /(\S+)$/.exec(before)?.[1] ?? '';
  return inProse && /^\p{Ll}/u.test(last) && manner.everyday.has(first) && !endsSentence(before);
}

// "Inspection dates: 16 to 18 September" or "April 2024", on a line of its own.
const FACT =
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+){1,4}: \d|^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/u;
// Of the measure: so much room at a line's end was not left for want of it.
const SHORT = 0.12;
// Words that only the beginning of a sentence gives a capital to.
const OPENS =
  /^[‘“'"(]?(?:Although|As|At|Because|Both|Each|For|From|However|If|In|It|Many|Most|No|Some|Such|The|Their|There|These|They|This|Those|Too|When|Where|While)\s[\p{Ll}\d]/u;

/** Whether the first words of a page go on with the last of the page before. */
function runsOver(block: TextBlock, before: TextLine, line: TextLine, manner: Manner): boolean {
  if (startsLower(line.text)) return true;
  if (isQuotation(block)) return false;
  const broken = isHardBreak(block, line, manner);
  if (block.kind === 'item' && manner.keepsLayout) {
    return line.indent > block.indent + 1 && !(endsSentence(before.text) && broken);
  }
  return !endsSentence(before.text) && !broken;
}

/** Whether a block is a quotation from its first word to its last. */
function isQuotation({ lines }: TextBlock): boolean {
  return /^[‘“]/.test(lines[0]?.text ?? '') && /[’”]$/.test(lines.at(-1)?.text ?? '');
}

function isHardBreak(block: TextBlock, line: TextLine, manner: Manner): boolean {
  const before = block.lines.at(-1)?.text ?? '';
  if (endsInHyphen(before)) return false;
  const measure = manner.measures.get(line.indent);
  if (manner.keepsLayout && measure) {
    return roomAfter(before.replace(/ {2,}/g, ' '), line.text, measure) > measure.slack;
  }
  if (!manner.keepsLayout) {
    return roomAfter(asPrinted(block), line.text, manner.measure) > manner.measure.slack;
  }
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return before.length + 1 + word < manner.width * 0.93;
}

/** The last line of a block, with the mark that it has before its first. */
function asPrinted({ lines, mark }: TextBlock): string {
  const last = lines.at(-1)?.text ?? '';
  return lines.length === 1 && mark !== '' ? `${mark} ${last}` : last;
}

import type { Heading } from 'mdast';
import { Flow, headingOf } from '../html/flow.js';
import { spanOf } from '../html/lines.js';
import { tableOf } from '../html/table.js';
import { type Block, text } from '../tree.js';
import type { ParagraphHints } from '../typed/hints.js';
import type { Context } from './context.js';
import type { Box } from './drawing.js';
import { childOf, numberOf, textValueOf, wordsIn } from './elements.js';
import { Inline } from './inline.js';
import { Lists } from './lists.js';
import type { ListLevel } from './numbering.js';
import { isDeleted, isEndDeleted } from './revisions.js';
import { indentOf, type ListReference, listReference, type Style } from './styles.js';
import { gridOf } from './table.js';
import type { XmlElement } from './xml.js';

/** The blocks of a body, a cell, a text box or a note. */
export function readBlocks(holder: XmlElement, context: Context): Block[] {
  return new Story(context).read(holder);
}

// What only holds paragraphs and tables.
const WRAPPERS = new Set('w:sdt w:sdtContent w:customXml w:smartTag w:ins w:moveTo'.split(' '));

/** Paragraphs and tables that follow one another. */
class Story {
  private readonly flow = new Flow();
  private readonly lists = new Lists();
  /** Paragraphs whose end was deleted: they join the next one. */
  private joined: XmlElement[] = [];

  constructor(private readonly context: Context) {}

  read(holder: XmlElement): Block[] {
    this.readAll(holder.children);
    return this.end();
  }

  private end(): Block[] {
    this.endJoined();
    this.endLists();
    return this.flow.blocks;
  }

  private readAll(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      if (this.context.linked.notes.has(element)) this.readNote(element);
      else if (element.name === 'w:p') this.readParagraph(element);
      else if (element.name === 'w:tbl') this.readTable(element);
      else if (WRAPPERS.has(element.name)) this.readAll(element.children);
      else this.readOther(element);
    }
  }

  private readOther(element: XmlElement): void {
    const { losses, counts } = this.context;
    if (element.name.startsWith('m:')) this.write([element], undefined);
    else if (element.name === 'w:altChunk') losses.addPart('a document inside this one');
    else if (element.name === 'w:subDoc') losses.addPart('a document that this one refers to');
    else if (isDeleted(element)) losses.addDeleted(element, counts.lines + 1);
    else if (element.hasWords) losses.addUnread(`${wordsIn(element)} `, counts.lines + 1);
  }

  private readParagraph(paragraph: XmlElement): void {
    this.joined.push(paragraph);
    if (!isEndDeleted(paragraph)) this.endJoined();
  }

  /** A note that stands in the text as a paragraph. */
  private readNote(paragraph: XmlElement): void {
    const { linked, footnotes } = this.context;
    const story = new Story(this.context);
    story.readParagraph(paragraph);
    const blocks = story.end();
    const number = linked.notes.get(paragraph) ?? '';
    if (blocks.length > 0) footnotes.push({ number, text: wordsOf(blocks), at: spanOf(blocks) });
  }

  /** Writes the paragraphs that are joined as one, in the form of the last. */
  private endJoined(): void {
    const paragraphs = this.joined;
    if (paragraphs.length === 0) return;
    this.joined = [];
    const properties = childOf(paragraphs.at(-1) as XmlElement, 'w:pPr');
    this.write(
      paragraphs.flatMap(({ children }) => children),
      properties,
    );
  }

  private write(elements: readonly XmlElement[], properties: XmlElement | undefined): void {
    const { styles, counts } = this.context;
    const style = styles.paragraph(textValueOf(properties, 'w:pStyle'));
    const inline = new Inline(this.context, style, counts.lines + 1);
    inline.read(elements.filter(({ name }) => name !== 'w:pPr'));
    if (inline.isFilled || inline.boxes.length > 0) counts.lines += 1;
    if (inline.isFilled) this.writeRun(inline, style, properties);
    for (const box of inline.boxes) this.writeBox(box);
  }

  private writeRun({ run }: Inline, style: Style, properties: XmlElement | undefined): void {
    const { numbering } = this.context;
    const outline =
      numberOf(properties, 'w:outlineLvl') ?? style.outline ?? numbering.outlineOf(style);
    const depth = headingDepth(outline, style);
    const level = depth ? null : numbering.levelOf(listReference(properties), style);
    const indent = indentOf(properties) ?? indentIn(style, level, listReference(properties)) ?? 0;
    const hints = { indent, level: indent > 0 ? indent : null };
    if (level?.shows) {
      const blocks = blocksOf(run, hints);
      if (blocks.length > 0) this.lists.add({ ...level, style: style.id, indent }, blocks);
      return;
    }
    this.endLists();
    if (depth) this.writeHeading(depth, blocksOf(run));
    else this.writeLine(run, hints);
  }

  private writeHeading(depth: Heading['depth'], blocks: Block[]): void {
    if (blocks.length > 0) this.flow.push([headingOf(depth, wordsOf(blocks), blocks)]);
  }

  private writeLine(run: Inline['run'], hints?: Partial<ParagraphHints>): void {
    this.flow.push(blocksOf(run, hints));
  }

  private writeBox(box: Box): void {
    this.endLists();
    if ('content' in box) this.flow.push(readBlocks(box.content, this.context));
    else {
      this.context.counts.lines += 1;
      const line = this.context.counts.lines;
      this.writeLine([
        { value: box.words, strong: false, italic: false, at: { line, endLine: line } },
      ]);
    }
  }

  private readTable(table: XmlElement): void {
    this.endJoined();
    this.endLists();
    const { counts, losses } = this.context;
    const before = counts.tables;
    const grid = gridOf(table, {
      blocks: (cell) => readBlocks(cell, this.context),
      passDeleted: (part) => losses.addDeleted(part, counts.lines + 1),
      passOver: (cell) => losses.addUnread(`${wordsIn(cell)} `, counts.lines + 1),
    });
    // A table that holds another only lays out the page.
    const isLayout = counts.tables > before;
    counts.tables += 1;
    const nextCell = () => {
      counts.cells += 1;
      return counts.cells;
    };
    this.flow.push(tableOf(grid, isLayout, nextCell));
  }

  private endLists(): void {
    this.flow.push(this.lists.take());
  }
}

/** What sets a paragraph in: the list that it names itself before its style, else its style first. */
function indentIn(style: Style, level: ListLevel | null, { list }: ListReference): number | null {
  const ofLevel = level?.indent ?? null;
  return list === null ? (style.indent ?? ofLevel) : (ofLevel ?? style.indent);
}

/** The words of blocks as of one text. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map((block) => text(block)).join(' ');
}

/** The block of one paragraph; none where it holds no words. */
function blocksOf(run: Inline['run'], hints?: Partial<ParagraphHints>): Block[] {
  const flow = new Flow(hints);
  flow.add(run);
  flow.end();
  return flow.blocks;
}

const BY_NAME: Readonly<Record<string, Heading['depth']>> = { title: 1, heading: 1, subtitle: 2 };

/** Level 9 of an outline is body text. */
function headingDepth(outline: number | null, { name }: Style): Heading['depth'] | null {
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] ?? null;
  if (outline === null || outline > 8) return null;
  return Math.min(outline + 1, 6) as Heading['depth'];
}

import { BREAK, type Run } from '../html/run.js';
import { cleanText } from '../prose.js';
import type { Context } from './context.js';
import { type Box, boxesIn } from './drawing.js';
import { childOf, wordsIn } from './elements.js';
import { chosenEntry } from './fields.js';
import { isDeleted } from './revisions.js';
import type { RunFormat, Style } from './styles.js';
import { inSymbols, isSymbolFont, symbolOf } from './symbols.js';
import type { XmlElement } from './xml.js';

// What only holds others, in a paragraph.
const WRAPPERS = new Set(
  `w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:fldSimple w:bdo w:dir`.split(
    ' ',
  ),
);
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
const PLAIN: RunFormat = { bold: null, italic: null, hidden: null, struck: null, font: null };

/** The words of a paragraph as they are read, and the text boxes that hang on it. */
export class Inline {
  readonly run: Run = [];
  readonly boxes: Box[] = [];
  /** Whether anything was in it, be it white space. */
  isFilled = false;
  /** Whether words were, so that a symbol is no bullet. */
  private hasWords = false;

  /** @param line - The line that the paragraph is to stand on. */
  constructor(
    private readonly context: Context,
    private readonly style: Style,
    private readonly line: number,
  ) {}

  read(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      if (element.name === 'w:r') this.readRun(element);
      else if (this.context.linked.links.has(element)) this.isFilled = true;
      else if (WRAPPERS.has(element.name)) this.read(element.children);
      else if (element.name.startsWith('m:')) this.readFormula(element);
      else if (element.name === 'w:subDoc')
        this.context.losses.addPart('a document that this one refers to');
      else this.passOver(element);
    }
  }

  /** The letters of a formula, in their order. */
  private readFormula(element: XmlElement): void {
    if (element.text !== '') this.addText(element.text, PLAIN);
    for (const child of element.children) {
      if (child.name === 'w:r') this.readRun(child);
      else if (!isDeleted(child)) this.readFormula(child);
    }
  }

  private readRun(element: XmlElement): void {
    const format = this.context.styles.run(this.style, childOf(element, 'w:rPr'));
    const isOwnMark = this.readReference(element, format);
    for (const child of element.children) {
      if (isOwnMark && child.hasWords) continue;
      this.readPiece(child, format);
    }
  }

  private readPiece(element: XmlElement, format: RunFormat): void {
    const { name } = element;
    if (name === 'w:t') this.addText(element.text, format);
    else if (name === 'w:tab' || name === 'w:ptab') this.addText('\t', format);
    else if (name === 'w:noBreakHyphen') this.addText('\u2011', format);
    else if (name === 'w:br' || name === 'w:cr') this.addBreak(element, format);
    else if (name === 'w:sym') this.addSymbol(element, format);
    else if (name === 'w:fldChar') this.readFieldMark(element, format);
    else if (DRAWINGS.has(name)) this.addBoxes(element, format);
    else this.passOver(element);
  }

  private addText(text: string, format: RunFormat): void {
    if (text === '' || this.context.fields.isCode) return;
    if (format.hidden) this.context.losses.addHidden(text, this.line);
    else if (format.struck) this.context.losses.addStruck(text, this.line);
    else if (isSymbolFont(format.font))
      this.push(inSymbols(format.font, text, !this.hasWords), format);
    else this.push(text, format);
  }

  private push(text: string, { bold, italic }: RunFormat): void {
    this.isFilled = true;
    this.hasWords ||= text.trim() !== '';
    const at = { line: this.line, endLine: this.line };
    const face = { strong: bold === true, italic: italic === true };
    this.run.push({ value: cleanText(text), ...face, at });
  }

  private addBreak({ attributes }: XmlElement, { hidden }: RunFormat): void {
    if (this.context.fields.isCode || hidden) return;
    this.run.push(BREAK);
    // A paragraph that only ends a page or a column is an empty one.
    this.isFilled ||= !/^(?:page|column)$/.test(attributes['w:type'] ?? '');
  }

  /** `<w:sym w:font="Wingdings" w:char="F0A7"/>` */
  private addSymbol({ attributes }: XmlElement, format: RunFormat): void {
    const { 'w:font': font = '', 'w:char': code = '' } = attributes;
    if (this.context.fields.isCode || format.hidden || format.struck) return;
    const symbol = symbolOf(font, Number.parseInt(code, 16), !this.hasWords);
    if (symbol === null) this.context.losses.addSymbol(code, font);
    else this.push(symbol, format);
  }

  private readFieldMark(mark: XmlElement, format: RunFormat): void {
    this.context.fields.pass(mark);
    const entry = chosenEntry(mark);
    if (entry !== null && !format.hidden) this.push(entry, format);
  }

  private addBoxes(drawing: XmlElement, { hidden }: RunFormat): void {
    const { losses } = this.context;
    if (hidden) losses.addHidden(`${wordsIn(drawing)} `, this.line);
    else for (const box of boxesIn(drawing, losses, this.line)) this.boxes.push(box);
  }

  /**
   * The reference to a note in a run. A mark of the author's own follows it there:
   *
   *     <w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>
   *
   * @returns Whether the words of the run are such a mark.
   */
  private readReference(run: XmlElement, format: RunFormat): boolean {
    const reference = run.children.find(({ name }) => /^w:(?:foot|end)noteReference$/.test(name));
    const id = reference?.attributes['w:id'];
    if (!reference || id === undefined || format.hidden || format.struck) return false;
    if (this.context.fields.isCode) return false;
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const follows = /^(?:1|true|on)$/.test(reference.attributes['w:customMarkFollows'] ?? '');
    const mark = follows ? wordsIn(run).trim() : '';
    this.context.notes.refer(kind, id, mark === '' ? null : mark);
    this.isFilled = true;
    return mark !== '';
  }

  /** What is not read. Its words are told. */
  private passOver(element: XmlElement): void {
    if (!element.hasWords) return;
    if (isDeleted(element)) this.context.losses.addDeleted(element, this.line);
    else this.context.losses.addUnread(`${wordsIn(element)} `, this.line);
  }
}

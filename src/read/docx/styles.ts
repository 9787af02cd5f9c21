import { childOf, numberOf, switchOf, textValueOf } from './elements.js';
import type { XmlElement } from './xml.js';

/** How a run of text is set, as far as it matters; null where nothing is said. */
export interface RunFormat {
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  struck: boolean | null;
  font: string | null;
}

/** Which list a paragraph stands in; a list of `0` is none. */
export interface ListReference {
  list: string | null;
  level: number | null;
}

/** A style with all that it takes over from those that it is based on. */
export interface Style extends RunFormat {
  id: string;
  /** In lower case: Word and LibreOffice differ. */
  name: string;
  /** The level of a heading from 0, 9 for body text; null where nothing is said. */
  outline: number | null;
  list: ListReference;
  /** How far its paragraphs are set in from the left, in points; null where nothing is said. */
  indent: number | null;
}

const PLAIN: RunFormat = { bold: null, italic: null, hidden: null, struck: null, font: null };

/** The styles of a document. */
export class Styles {
  private readonly written = new Map<string, XmlElement>();
  private readonly known = new Map<string, Style>();
  private readonly standard: RunFormat;
  /** The style of paragraphs that name none. */
  private readonly normal: string | null = null;

  constructor(styles: XmlElement | null) {
    const defaults = childOf(childOf(styles ?? undefined, 'w:docDefaults'), 'w:rPrDefault');
    this.standard = runFormat(childOf(defaults, 'w:rPr'));
    for (const style of styles?.children ?? []) {
      const { 'w:type': type, 'w:styleId': id, 'w:default': isDefault } = style.attributes;
      if (style.name !== 'w:style' || id === undefined) continue;
      // Of two styles of one name the first counts.
      const key = `${type} ${id}`;
      if (!this.written.has(key)) this.written.set(key, style);
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) this.normal ??= id;
    }
  }

  /** The style of a paragraph that names `id`. A style that is not there still has its name. */
  paragraph(id: string | null): Style {
    return this.style('paragraph', id ?? this.normal ?? '');
  }

  /** The list that a numbering style stands for. */
  listOf(id: string): string | null {
    return this.style('numbering', id).list.list;
  }

  /** The format of a run in a paragraph, by its style and what it says itself. */
  run(paragraph: Style, properties: XmlElement | undefined): RunFormat {
    const character = textValueOf(properties, 'w:rStyle');
    const own = runFormat(properties);
    const styled = character === null ? PLAIN : this.style('character', character);
    return {
      bold: own.bold ?? this.toggled(paragraph, styled, 'bold'),
      italic: own.italic ?? this.toggled(paragraph, styled, 'italic'),
      hidden: own.hidden ?? this.toggled(paragraph, styled, 'hidden'),
      struck: own.struck ?? this.toggled(paragraph, styled, 'struck'),
      font: own.font ?? styled.font ?? paragraph.font ?? this.standard.font,
    };
  }

  /** Bold in a paragraph in bold is plain: styles of both kinds together cancel each other. */
  private toggled(
    a: RunFormat,
    b: RunFormat,
    key: 'bold' | 'italic' | 'hidden' | 'struck',
  ): boolean {
    return this.standard[key] === true || (a[key] === true) !== (b[key] === true);
  }

  private style(type: string, id: string): Style {
    const chain: string[] = [];
    let next: string | null = id;
    while (next !== null && !this.known.has(`${type} ${next}`) && !chain.includes(next)) {
      chain.push(next);
      if (chain.length > LONGEST_CHAIN) break;
      next = textValueOf(this.written.get(`${type} ${next}`), 'w:basedOn');
    }
    let style = this.known.get(`${type} ${next}`) ?? null;
    for (const name of chain.reverse()) {
      style = styleOf(name, this.written.get(`${type} ${name}`), style);
      this.known.set(`${type} ${name}`, style);
    }
    return style ?? styleOf(id, undefined, null);
  }
}

// Real styles build on one another some ten deep.
const LONGEST_CHAIN = 100;

/**
 * A style with what it takes over from its base.
 *
 *     <w:style w:type="paragraph" w:styleId="H1">
 *       <w:name w:val="Chapter"/><w:basedOn w:val="Head"/>
 *       <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>
 *       <w:rPr><w:b/></w:rPr>
 *     </w:style>
 */
function styleOf(id: string, style: XmlElement | undefined, base: Style | null): Style {
  const properties = childOf(style, 'w:pPr');
  const own = runFormat(childOf(style, 'w:rPr'));
  const list = listReference(properties);
  const name = (textValueOf(style, 'w:name') ?? id).toLowerCase();
  return {
    id,
    name,
    outline:
      numberOf(properties, 'w:outlineLvl') ?? headingByName(id, name) ?? base?.outline ?? null,
    list: {
      list: list.list ?? base?.list.list ?? null,
      level: list.level ?? base?.list.level ?? null,
    },
    indent: indentOf(properties) ?? base?.indent ?? null,
    bold: own.bold ?? base?.bold ?? null,
    italic: own.italic ?? base?.italic ?? null,
    hidden: own.hidden ?? base?.hidden ?? null,
    struck: own.struck ?? base?.struck ?? null,
    font: own.font ?? base?.font ?? null,
  };
}

/** The level of one of Word's own heading styles, which need not say it. */
function headingByName(id: string, name: string): number | null {
  const level = /^heading ([1-9])$/.exec(name) ?? /^Heading ?([1-9])$/.exec(id);
  return level ? Number(level[1]) - 1 : null;
}

/** The list in `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`. */
export function listReference(properties: XmlElement | undefined): ListReference {
  const reference = childOf(properties, 'w:numPr');
  return { list: textValueOf(reference, 'w:numId'), level: numberOf(reference, 'w:ilvl') };
}

/**
 * How far a paragraph or the level of a list is set in, in points; null where it does not say.
 *
 *     <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>
 */
export function indentOf(properties: XmlElement | undefined): number | null {
  const indent = childOf(properties, 'w:ind')?.attributes;
  const twips = Number(indent?.['w:left'] ?? indent?.['w:start'] ?? Number.NaN);
  return Number.isFinite(twips) ? Math.round(twips / 20) : null;
}

function runFormat(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return PLAIN;
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    hidden: switchOf(properties, 'w:vanish'),
    struck: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null,
  };
}

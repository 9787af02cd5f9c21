import { childOf, textValueOf } from './elements.js';
import { indentOf, type ListReference, type Style, type Styles } from './styles.js';
import type { XmlElement } from './xml.js';

/** A level of a list. */
export interface ListLevel {
  /** From 0. */
  depth: number;
  ordered: boolean;
  /** Whether a number or glyph shows: outlines may have none. */
  shows: boolean;
  /** How far its items are set in, in points; null where nothing is said. */
  indent: number | null;
  /** The list that it is a level of. */
  list: string;
  /** The text around its number, or its glyph. */
  sign: string;
}

/** The levels of a list by their depth, and the numbering style that stands for them, if any. */
interface Definition {
  levels: ReadonlyMap<number, XmlElement>;
  style: string | null;
}

const DEEPEST = 8;
// Lists that refer to one another by numbering styles; real ones do so once.
const LONGEST_CHAIN = 10;

/** The lists of a document, as its numbering part defines them. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly lists = new Map<string, XmlElement>();
  /** The levels that paragraph styles are linked to: by the style alone, and by list and style. */
  private readonly linked = new Map<string, ListReference>();

  constructor(
    numbering: XmlElement | null,
    private readonly styles: Styles,
  ) {
    for (const element of numbering?.children ?? []) {
      const { 'w:numId': list, 'w:abstractNumId': id } = element.attributes;
      if (element.name === 'w:num' && list !== undefined) this.lists.set(list, element);
      if (element.name === 'w:abstractNum' && id !== undefined) {
        const style = textValueOf(element, 'w:numStyleLink');
        this.definitions.set(id, { levels: byDepth(element.children), style });
      }
    }
    for (const list of this.lists.keys()) this.link(list);
  }

  /**
   * The level of the list that a paragraph stands in, by its own properties or its style; null where it
   * stands in none. List 0 takes a paragraph out of any.
   */
  levelOf(own: ListReference, style: Style): ListLevel | null {
    const list = own.list ?? style.list.list ?? this.linked.get(style.id)?.list ?? null;
    if (list === null || list === '0') return null;
    const linked = this.linked.get(`${list} ${style.id}`);
    const ofStyle = linked?.level ?? (own.list === null ? style.list.level : null);
    return this.level(list, Math.min(own.level ?? ofStyle ?? 0, DEEPEST));
  }

  /** The style's level in an outline whose numbers do not show: it is there for its headings alone. */
  outlineOf(style: Style): number | null {
    const linked = this.linked.get(style.id);
    const level = linked?.list ? this.level(linked.list, linked.level ?? 0) : null;
    return level && !level.shows ? level.depth : null;
  }

  private link(list: string): void {
    for (const [level, element] of this.levelsOf(list)) {
      const style = textValueOf(element, 'w:pStyle');
      if (style === null) continue;
      if (!this.linked.has(style)) this.linked.set(style, { list, level });
      this.linked.set(`${list} ${style}`, { list, level });
    }
  }

  /** The levels of a list, those that it sets anew in place of its definition's. */
  private levelsOf(list: string): ReadonlyMap<number, XmlElement> {
    const element = this.lists.get(list);
    const definition = this.definitions.get(textValueOf(element, 'w:abstractNumId') ?? '');
    const own = overridesIn(element);
    if (own.size === 0) return definition?.levels ?? own;
    return new Map([...(definition?.levels ?? []), ...own]);
  }

  private level(list: string, depth: number): ListLevel | null {
    let next: string | null = list;
    for (let times = 0; next !== null && times < LONGEST_CHAIN; times += 1) {
      const found = this.levelsOf(next).get(depth);
      if (found)
        return { depth, list, sign: textValueOf(found, 'w:lvlText') ?? '', ...formatOf(found) };
      const id = textValueOf(this.lists.get(next), 'w:abstractNumId');
      const style = this.definitions.get(id ?? '')?.style ?? null;
      next = style === null ? null : this.styles.listOf(style);
    }
    return null;
  }
}

/** The first level of each depth. */
function byDepth(elements: readonly XmlElement[]): Map<number, XmlElement> {
  const levels = new Map<number, XmlElement>();
  for (const element of elements) {
    const depth = Number(element.attributes['w:ilvl'] ?? 0);
    if (element.name === 'w:lvl' && depth >= 0 && depth <= DEEPEST && !levels.has(depth))
      levels.set(depth, element);
  }
  return levels;
}

/**
 * The levels that a list sets anew; a new start alone is none.
 *
 *     <w:num w:numId="2"><w:abstractNumId w:val="1"/>
 *       <w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:lvlOverride>
 *     </w:num>
 */
function overridesIn(list: XmlElement | undefined): Map<number, XmlElement> {
  const overrides = list?.children.filter(({ name }) => name === 'w:lvlOverride') ?? [];
  return byDepth(overrides.flatMap((override) => childOf(override, 'w:lvl') ?? []));
}

/** `<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>` */
function formatOf(level: XmlElement): Pick<ListLevel, 'ordered' | 'shows' | 'indent'> {
  const format = textValueOf(level, 'w:numFmt') ?? 'decimal';
  const indent = indentOf(childOf(level, 'w:pPr'));
  if (format === 'bullet') return { ordered: false, shows: true, indent };
  const text = textValueOf(level, 'w:lvlText');
  // Without a number a level shows the rest of its text: a dash, if there is one.
  if (format === 'none') return { ordered: false, shows: /[^\s%\d]/.test(text ?? ''), indent };
  return { ordered: true, shows: text?.trim() !== '', indent };
}

import { attribute, type Document, type Element, elementsIn, wordsIn } from './dom.js';

interface Rule {
  declarations: string;
  order: number;
}

/** What a page's own style sheet says of classes, and what elements say of themselves. */
export class StyleSheet {
  /** Whether scripts may show what is hidden now. */
  readonly hasScripts: boolean = false;
  /** Whether a style sheet stands elsewhere, so that not all is known. */
  readonly isPartial: boolean = false;
  /** Rules by class: "c3" → "font-weight:700". Of two classes the one that is told of later counts. */
  private readonly classes = new Map<string, Rule>();

  private rules = 0;

  constructor(document: Document) {
    for (const element of elementsIn(document)) {
      if (element.tagName === 'style') this.read(element.childNodes.map(wordsIn).join(''));
      else if (element.tagName === 'script') this.hasScripts = true;
      else if (element.tagName === 'link')
        this.isPartial ||= /stylesheet/i.test(attribute(element, 'rel') ?? '');
    }
  }

  /** The value of a property of an element, by its own style or its classes; null where neither says. */
  valueOf(element: Element, property: string): string | null {
    const own = valueIn(attribute(element, 'style') ?? '', property);
    if (own !== null || this.classes.size === 0) return own;
    let value: string | null = null;
    let order = -1;
    for (const name of (attribute(element, 'class') ?? '').split(/\s+/)) {
      const rule = this.classes.get(name);
      const said = rule && rule.order > order ? valueIn(rule.declarations, property) : null;
      if (rule && said !== null) [value, order] = [said, rule.order];
    }
    return value;
  }

  /** Rules of the form `.name { … }`; what stands inside of "@media" and the like is for others. */
  private read(css: string): void {
    const text = withoutComments(css);
    let depth = 0;
    for (const part of text.split('}')) {
      const open = part.split('{');
      if (depth === 0 && open.length === 2) this.add(open[0] ?? '', open[1] ?? '');
      depth = Math.max(0, depth + open.length - 2);
    }
  }

  private add(selectors: string, declarations: string): void {
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
      const known = this.classes.get(name ?? '')?.declarations ?? '';
      if (!name || known.length > LONGEST_RULE) continue;
      this.rules += 1;
      const all = `${known};${declarations.slice(0, LONGEST_RULE)}`;
      this.classes.set(name, { declarations: all, order: this.rules });
    }
  }
}

// Characters: what real sheets say of a class is far shorter.
const LONGEST_RULE = 2000;

/** A style sheet without its comments, and without the marks that hide it from old browsers. */
function withoutComments(css: string): string {
  const [first = '', ...others] = css.replace(/<!--|-->/g, '').split('/*');
  const rest = others.map((part) => {
    const end = part.indexOf('*/');
    return end < 0 ? '' : part.slice(end + 2);
  });
  return first + rest.join('');
}

/** The last value that declarations give a property. */
export function valueIn(declarations: string, property: string): string | null {
  if (!declarations.toLowerCase().includes(property)) return null;
  let value: string | null = null;
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      value = declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return value;
}

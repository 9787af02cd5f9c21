import { attribute, type Document, type Element, elementsIn, wordsIn } from './dom.js';

/** What a page's own style sheet says of classes, and what elements say of themselves. */
export class StyleSheet {
  /** Whether scripts may show what is hidden now. */
  readonly hasScripts: boolean = false;
  /** Whether a style sheet stands elsewhere, so that not all is known. */
  readonly isPartial: boolean = false;
  /** Declarations by class: "c3" → "font-weight:700". */
  private readonly classes = new Map<string, string>();

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
    const names = (attribute(element, 'class') ?? '').split(/\s+/);
    return names.reduce<string | null>((found, name) => {
      const rules = this.classes.get(name);
      return (rules === undefined ? null : valueIn(rules, property)) ?? found;
    }, null);
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
      const known = this.classes.get(name ?? '') ?? '';
      if (name && known.length < MOST_RULES) {
        this.classes.set(name, `${known};${declarations.slice(0, MOST_RULES)}`);
      }
    }
  }
}

// Characters: what real sheets say of a class is far shorter.
const MOST_RULES = 2000;

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

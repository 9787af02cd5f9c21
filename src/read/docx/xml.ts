import sax from 'sax';
import { ArealetterError } from '../../errors.js';
import { checkCharacters, type Limits, tooDeep } from '../limits.js';
import { nameIn, OUTERMOST, type Scope, scopeIn } from './namespaces.js';

/** An element of XML. Names have the prefixes of `namespaces.ts`. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text right in it, of the elements that hold the words of a document. */
  text: string;
  /** Whether words stand anywhere in it. */
  hasWords: boolean;
}

/** The elements that hold words: of the text, of formulas, of drawings. White space elsewhere is none. */
const WORDS = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

// Elements and attributes. A letter has some ten thousand, a report of a hundred pages some 100,000.
const MOST_NODES = 1_000_000;
// Of one element: the first of a part declares some forty namespaces.
const MOST_ATTRIBUTES = 1000;

/** What the parts of one document may hold in all. */
export class Allowance {
  private nodes = 0;
  private characters = 0;

  constructor(readonly limits: Limits) {}

  takeNode(): void {
    this.nodes += 1;
    if (this.nodes <= MOST_NODES) return;
    throw new ArealetterError(
      'too-large',
      `the Word document has more than ${MOST_NODES} elements`,
    );
  }

  takeText(text: string): void {
    this.characters += text.length;
    checkCharacters(this.characters, this.limits);
  }
}

// Without strict entities the names of HTML would do, too.
const STRICT = { strictEntities: true, position: false };

interface Open {
  element: XmlElement;
  scope: Scope;
}

/**
 * Parses a part of a Word document. It has no document type, and so no entities of its own.
 *
 * @throws ArealetterError `damaged` for XML that is not well-formed, `too-large` where it goes over the
 *   allowance or nests too deeply.
 */
export function parseXml(bytes: Uint8Array, allowance: Allowance): XmlElement {
  const root = elementOf('', {});
  const open: Open[] = [{ element: root, scope: OUTERMOST }];
  const parser = sax.parser(true, STRICT);
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => {
    throw new Error('it declares a document type');
  };
  let attributes = 0;
  parser.onopentagstart = () => {
    attributes = 0;
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new Error('an element has too many attributes');
    allowance.takeNode();
  };
  parser.onopentag = (tag) => {
    allowance.takeNode();
    openElement(open, tag.name, tag.attributes as Record<string, string>);
    if (open.length > allowance.limits.maxDepth + 1)
      throw tooDeep('the Word document', allowance.limits.maxDepth);
  };
  parser.onclosetag = () => closeElement(open);
  const addText = (text: string) => {
    const { element } = open.at(-1) as Open;
    if (!WORDS.has(element.name)) return;
    allowance.takeText(text);
    element.text += text;
    element.hasWords = true;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw asDamaged(error);
  }
  const [document] = root.children;
  if (document === undefined) throw asDamaged(new Error('it holds no element'));
  return document;
}

function elementOf(name: string, attributes: XmlElement['attributes']): XmlElement {
  return { name, attributes, children: [], text: '', hasWords: false };
}

function openElement(open: Open[], name: string, written: Record<string, string>): void {
  const around = open.at(-1) as Open;
  const scope = scopeIn(around.scope, written);
  const known = nameIn(scope, name);
  if (known === null) throw new Error(`the prefix of <${name}> is not declared`);
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(written))
    attributes[key.includes(':') ? (nameIn(scope, key) ?? key) : key] = value;
  const element = elementOf(known, attributes);
  around.element.children.push(element);
  open.push({ element, scope });
}

function closeElement(open: Open[]): void {
  const { element } = open.pop() as Open;
  const { element: parent } = open.at(-1) as Open;
  parent.hasWords ||= element.hasWords;
  if (element.name === 'mc:AlternateContent') {
    parent.children.pop();
    for (const child of chosenOf(element)) parent.children.push(child);
  }
}

/**
 * Of the forms of one thing, the first that holds words: what one program shows as a text box, an older
 * one shows as a picture.
 *
 *     <mc:AlternateContent>
 *       <mc:Choice Requires="wps"><w:drawing>…</w:drawing></mc:Choice>
 *       <mc:Fallback><w:pict>…</w:pict></mc:Fallback>
 *     </mc:AlternateContent>
 */
function chosenOf({ children }: XmlElement): XmlElement[] {
  const withWords = children.find(({ hasWords }) => hasWords);
  const fallback = children.find(({ name }) => name === 'mc:Fallback');
  return (withWords ?? fallback ?? children[0])?.children ?? [];
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const text = new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none, nor should what is made of it
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) {
    throw asDamaged(new Error('it holds control characters'));
  }
  return text;
}

function asDamaged(error: unknown): ArealetterError {
  if (error instanceof ArealetterError) return error;
  const [why] = error instanceof Error ? error.message.split('\n') : [];
  const message = `the Word document is damaged: its XML cannot be read (${why})`;
  return new ArealetterError('damaged', message, { cause: error });
}

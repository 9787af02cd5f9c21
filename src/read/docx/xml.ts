import { ArealetterError } from '../../errors.js';
import { tooDeep } from '../limits.js';

/** An element of XML, its attributes as they are written. */
export interface XmlElement {
  /** With its prefix. */
  name: string;
  attributes: string;
  children: XmlNode[];
}

/** An element, or text as it is written, entities and all. */
export type XmlNode = XmlElement | string;

/**
 * Parses the XML of an Office document, which has no document type and so no entities of its own.
 *
 * @throws ArealetterError `damaged` for XML that is not well-formed, `too-large` for elements that are
 *   nested too deeply.
 */
export function parseXml(xml: string, maxDepth: number): XmlElement {
  const top: XmlElement = { name: '', attributes: '', children: [] };
  const open = [top];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const parent = open.at(-1) as XmlElement;
    if (start !== at) parent.children.push(xml.slice(at, start < 0 ? xml.length : start));
    if (start < 0) break;
    const end = endOfMarkup(xml, start);
    const markup = xml.slice(start, end);
    if (markup.startsWith('</')) close(open, markup.slice(2, -1).trim());
    else if (markup.startsWith('<![CDATA[')) parent.children.push(escaped(markup.slice(9, -3)));
    else if (/^<!(?!--)/.test(markup)) throw damaged('it declares a document type');
    else if (!/^<[!?]/.test(markup)) openElement(open, markup, maxDepth);
    at = end;
  }
  const root = top.children.find((node) => typeof node !== 'string');
  if (open.length > 1 || root === undefined) throw damaged('it is cut short');
  return root as XmlElement;
}

function openElement(open: XmlElement[], markup: string, maxDepth: number): void {
  const isEmpty = markup.endsWith('/>');
  const [, name = '', attributes = ''] =
    /^([^\s/>]+)([\s\S]*)$/.exec(markup.slice(1, isEmpty ? -2 : -1)) ?? [];
  const element: XmlElement = { name, attributes: attributes.trimEnd(), children: [] };
  open.at(-1)?.children.push(element);
  if (isEmpty) return;
  open.push(element);
  // Real documents nest some forty deep: tables, boxes and content controls in one another.
  if (open.length > maxDepth) throw tooDeep('the Word document', maxDepth);
}

function close(open: XmlElement[], name: string): void {
  if (open.length < 2 || open.pop()?.name !== name) throw damaged(`</${name}> closes nothing`);
}

/** Where the markup that begins at `start` ends. */
function endOfMarkup(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  if (xml.startsWith('<?', start)) return after(xml, '?>', start);
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const letter = xml.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  throw damaged('it is cut short');
}

function after(xml: string, sought: string, from: number): number {
  const at = xml.indexOf(sought, from);
  if (at < 0) throw damaged('it is cut short');
  return at + sought.length;
}

function damaged(why: string): ArealetterError {
  return new ArealetterError(
    'damaged',
    `the Word document is damaged: its XML cannot be read, ${why}`,
  );
}

/** Writes XML as it was parsed. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  if (children.length === 0) return `<${name}${attributes}/>`;
  return `<${name}${attributes}>${children.map(writeXml).join('')}</${name}>`;
}

/** The name of an element without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever its prefix; null where the element has none. */
export function xmlAttribute({ attributes }: XmlElement, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The elements among the children of a node. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((node) => typeof node !== 'string');
}

/** The first child of a name; undefined where there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element).find((child) => localName(child) === name);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with its entities as the letters that they stand for. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (entity, decimal, hex, name) => {
      if (name) return NAMED[name] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

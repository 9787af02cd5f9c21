import type { Problem } from '../tree.js';
import {
  childOf,
  childrenOf,
  localName,
  unescaped,
  type XmlElement,
  type XmlNode,
  xmlAttribute,
} from './xml.js';

/** Words of a document that did not come through: those of `parts` that `html` has none of. */
export function missingWords(parts: readonly XmlElement[], html: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOfHtml(html)) left.set(word, (left.get(word) ?? 0) + 1);
  const missing: string[] = [];
  const references = new Set(parts.flatMap(referencesIn));
  for (const part of parts) {
    for (const word of wordsOfXml(part, references)) {
      const count = left.get(word) ?? 0;
      if (count === 0) missing.push(word);
      else left.set(word, count - 1);
    }
  }
  return missing;
}

/** Says which words were lost, as far as there is room. */
export function problemOf(missing: readonly string[], lines: number): Problem[] {
  if (missing.length === 0) return [];
  const quoted = missing.slice(0, 30).join(' ') + (missing.length > 30 ? ' …' : '');
  return [unread(`words of the Word document were not read: “${quoted}”`, lines)];
}

export function unread(message: string, lines: number): Problem {
  return { rule: 'docx-unread', message, at: { line: 1, endLine: lines } };
}

/** The parts of a document that hold words elsewhere, by what each is called. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  relIds: 'a diagram',
  chart: 'a chart',
  altChunk: 'a document inside this one',
  subDoc: 'a document that this one refers to',
};

/** What the document holds that is never read, one name each. */
export function unreadParts(part: XmlElement, found = new Set<string>()): Set<string> {
  const named = ELSEWHERE[localName(part)];
  if (named) found.add(named);
  for (const child of part.children) if (typeof child !== 'string') unreadParts(child, found);
  return found;
}

function wordsOfHtml(html: string): string[] {
  const text = html
    .replace(/<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g, '')
    .replace(/<\/?(?:strong|em|s|u|a|sup|sub|span|img)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ');
  return wordsOf(unescaped(text));
}

/** The notes that a document refers to, as "footnote 2". Word leaves others behind. */
function referencesIn(part: XmlElement): string[] {
  const note = /^(foot|end)noteReference$/.exec(localName(part))?.[1];
  if (note) return [`${note}note ${xmlAttribute(part, 'id')}`];
  return isDeleted(part) ? [] : childrenOf(part).flatMap(referencesIn);
}

function wordsOfXml(part: XmlElement, references: ReadonlySet<string>): string[] {
  const texts = [''];
  const add = (words: string) => {
    texts.push((texts.pop() ?? '') + words);
  };
  const collect = (node: XmlNode): void => {
    if (typeof node === 'string' || isDeleted(node)) return;
    const name = localName(node);
    const isNote = name === 'footnote' || name === 'endnote';
    if (isNote && !references.has(`${name} ${xmlAttribute(node, 'id')}`)) return;
    if (name === 't') add(node.children.filter((child) => typeof child === 'string').join(''));
    if (name === 'noBreakHyphen') add('\u2011');
    if (PARTING.has(name)) texts.push('');
    node.children.forEach(collect);
    if (name === 'p') texts.push('');
  };
  collect(part);
  return texts.flatMap((text) => wordsOf(unescaped(text)));
}

const PARTING = new Set(['br', 'object', 'p', 'pict', 'tab']);

/** What is deleted or moved away, rows of a table included. */
function isDeleted(node: XmlElement): boolean {
  const name = localName(node);
  if (name === 'del' || name === 'moveFrom') return true;
  const properties = name === 'tr' ? childOf(node, 'trPr') : undefined;
  return properties !== undefined && childOf(properties, 'del') !== undefined;
}

/** Words without what stands around their letters: signs may be written in several ways. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll('\u00ad', '')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

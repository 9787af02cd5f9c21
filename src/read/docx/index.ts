import type { Root } from 'mdast';
import { ArealetterError } from '../../errors.js';
import { spanOf } from '../html/lines.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import type { Footnote } from '../tree.js';
import { openTypedLists } from '../typed/index.js';
import { readBlocks, wordsOf } from './blocks.js';
import type { Context } from './context.js';
import { childOf } from './elements.js';
import { Fields } from './fields.js';
import { linkedNotesIn } from './linked-notes.js';
import { Losses } from './losses.js';
import { type NoteReference, NoteReferences, notesIn } from './notes.js';
import { Numbering } from './numbering.js';
import { openPackage, type Parts } from './package.js';
import { Styles } from './styles.js';
import type { XmlElement } from './xml.js';

/**
 * Reads a Word document. In its places a line is a block of the document (a heading, a paragraph, an
 * item): the first that holds words is line 1. Footnotes are counted after the text.
 *
 * @throws ArealetterError `damaged`, `encrypted`, `too-large`, `wrong-format` or `no-text`.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<Root> {
  const parts = await openPackage(bytes, limits);
  const context = contextOf(parts);
  const body = childOf(parts.document, 'w:body');
  const children = body ? openTypedLists(readBlocks(body, context)) : [];
  const notes = readNotes(parts, context);
  if (children.length === 0 && notes.length === 0) {
    throw new ArealetterError('no-text', 'the Word document holds no text, only pictures perhaps');
  }
  const all = { line: 1, endLine: Math.max(context.counts.lines, 1) };
  const problems = context.losses.problems(all);
  return { type: 'root', children, data: { furniture: [], notes, problems } };
}

function contextOf({ document, styles: written, numbering }: Parts): Context {
  const styles = new Styles(written);
  return {
    styles,
    numbering: new Numbering(numbering, styles),
    fields: new Fields(document),
    notes: new NoteReferences(),
    linked: linkedNotesIn(document),
    footnotes: [],
    losses: new Losses(),
    counts: { lines: 0, tables: 0, cells: 0 },
  };
}

/** The notes that the text refers to. Word leaves others behind. */
function readNotes({ footnotes, endnotes }: Parts, context: Context): Footnote[] {
  const known = { footnote: notesIn(footnotes), endnote: notesIn(endnotes) };
  const fields = { footnote: new Fields(footnotes), endnote: new Fields(endnotes) };
  const notes = [...context.footnotes];
  for (const reference of context.notes) {
    const { kind, id } = reference;
    const note = known[kind].get(id);
    if (note) notes.push(...noteOf(note, reference, { ...context, fields: fields[kind] }));
    else context.losses.addPart(`a reference to a ${kind} that is not there`);
  }
  return notes;
}

function noteOf(note: XmlElement, { number, isOwn }: NoteReference, context: Context): Footnote[] {
  const blocks = openTypedLists(readBlocks(note, context));
  if (blocks.length === 0) return [];
  const words = wordsOf(blocks);
  const own = isOwn && words.startsWith(number) ? words.slice(number.length).trim() : words;
  return [{ number, text: own, at: spanOf(blocks) }];
}

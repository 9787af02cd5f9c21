import type { XmlElement } from './xml.js';

type NoteKind = 'footnote' | 'endnote';

/** A reference to a note. */
export interface NoteReference {
  kind: NoteKind;
  id: string;
  /** The number of the note, or the mark that the author gave it. */
  number: string;
  /** Whether that is the author's own mark, which the note repeats. */
  isOwn: boolean;
}

/** The notes that a document refers to, in the order of their first references. */
export class NoteReferences {
  private readonly known = new Map<string, NoteReference>();

  /** @param mark - The mark that the author chose; null where notes are counted. */
  refer(kind: NoteKind, id: string, mark: string | null): void {
    const key = `${kind} ${id}`;
    if (this.known.has(key)) return;
    const number = mark ?? String(this.known.size + 1);
    this.known.set(key, { kind, id, number, isOwn: mark !== null });
  }

  /** One by one: a note may refer to others, which come after it. */
  [Symbol.iterator](): Iterator<NoteReference> {
    return this.known.values();
  }
}

/**
 * The notes of a part by their ids. Those of a type of their own are the lines that set notes apart.
 *
 *     <w:footnote w:id="2"><w:p>…</w:p></w:footnote>
 */
export function notesIn(part: XmlElement | null): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of part?.children ?? []) {
    const { 'w:id': id, 'w:type': type = 'normal' } = note.attributes;
    if (id !== undefined && type === 'normal' && !notes.has(id)) notes.set(id, note);
  }
  return notes;
}

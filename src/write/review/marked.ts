import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord, Warning } from '../../record/schema.js';
import { anchorOf, type ShapeName, type Tone, TYPES } from '../html/index.js';

/** Something of the record that is outlined on the document. */
export interface Marked {
  /** Its name in the page's markup; of a finding, its id. */
  of: string;
  kind: 'finding' | 'passage' | 'unplaced' | 'warning';
  /** What its label holds, beside the shape. */
  label: string;
  /** What it is, in words. */
  name: string;
  tone: Tone;
  shape: ShapeName;
  at: NonNullable<Warning['at']>;
  /** The anchor of its entry in the record. */
  entry: string;
}

type Look = Pick<Marked, 'kind' | 'label' | 'name' | 'tone' | 'shape'>;

const PASSAGE: Look = {
  kind: 'passage',
  label: '',
  name: 'Other text',
  tone: 'grey',
  shape: 'bars',
};
const WARNING: Look = {
  kind: 'warning',
  label: '!',
  name: 'Warning',
  tone: 'amber',
  shape: 'triangle',
};
const UNPLACED: Look = {
  kind: 'unplaced',
  label: '?',
  name: 'Unplaced words',
  tone: 'red',
  shape: 'cross',
};

/** The anchor of the first outline of something on the document. */
export function outlineAnchor(of: string): string {
  return `at-${anchorOf(of)}`;
}

/** A link from an entry of the record to its outline on the document. */
export function toPlace(of: string, place: string): Element {
  return h('a.to-place', { href: `#${outlineAnchor(of)}`, dataTo: of }, place);
}

/** All that is outlined, in the order in which it is drawn: what must not be missed comes last. */
export function markedIn({ findings, passages, coverage, warnings }: LetterRecord): Marked[] {
  const mark = (of: string, look: Look, at: Marked['at']): Marked => ({
    of,
    ...look,
    at,
    entry: anchorOf(of),
  });
  return [
    ...passages.map(({ at }, index) => mark(`passage/${index + 1}`, PASSAGE, at)),
    ...findings.map(({ id, type, at }, index) =>
      mark(id, { kind: 'finding', label: `${index + 1}`, ...TYPES[type] }, at),
    ),
    ...warnings.flatMap(({ at }, index) => (at ? [mark(`warning/${index + 1}`, WARNING, at)] : [])),
    ...coverage.unplaced.map(({ at }, index) => mark(`unplaced/${index + 1}`, UNPLACED, at)),
  ];
}

import type { LetterRecord, Warning } from '../../record/schema.js';
import { anchorOf, type ShapeName, type Tone, TYPES } from '../html/index.js';

/** Something of the record that is outlined on the document. */
export interface Marked {
  /** What it is in the page's markup; a finding's id. */
  of: string;
  kind: 'finding' | 'passage' | 'unplaced' | 'warning';
  /** What stands in its label, beside the shape. */
  label: string;
  /** What it is, in words. */
  name: string;
  tone: Tone;
  shape: ShapeName;
  at: NonNullable<Warning['at']>;
  /** The anchor of its entry in the record. */
  entry: string;
}

/** The anchor of the first outline of something on the document. */
export function outlineAnchor(of: string): string {
  return `at-${anchorOf(of)}`;
}

/** All that is outlined, in the order in which it is drawn: what must not be missed comes last. */
export function markedIn({ findings, passages, coverage, warnings }: LetterRecord): Marked[] {
  return [
    ...passages.map(({ at }, index): Marked => {
      const of = `passage/${index + 1}`;
      const look = { tone: 'grey', shape: 'bars', label: '', name: 'Other text' } as const;
      return { of, kind: 'passage', ...look, at, entry: anchorOf(of) };
    }),
    ...findings.map(({ id, type, at }, index): Marked => {
      const { name, tone, shape } = TYPES[type];
      const label = `${index + 1}`;
      return { of: id, kind: 'finding', label, name, tone, shape, at, entry: anchorOf(id) };
    }),
    ...warnings.flatMap(({ at }, index): Marked[] => {
      const of = `warning/${index + 1}`;
      const look = { tone: 'amber', shape: 'triangle', label: '!', name: 'Warning' } as const;
      return at ? [{ of, kind: 'warning', ...look, at, entry: anchorOf(of) }] : [];
    }),
    ...coverage.unplaced.map(({ at }, index): Marked => {
      const of = `unplaced/${index + 1}`;
      const look = {
        tone: 'red',
        shape: 'cross',
        label: '?',
        name: 'Words without a place',
      } as const;
      return { of, kind: 'unplaced', ...look, at, entry: anchorOf(of) };
    }),
  ];
}

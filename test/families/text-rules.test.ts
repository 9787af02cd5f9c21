import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/families/shared/draft/draft.js';
import { fold } from '../../src/read/tree.js';
import { FINDING_TYPES, recordSchema } from '../../src/record/schema.js';

// Rules for any text and any document, whatever it holds.

const SPACES = [' ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '\u2028', '\f'];
const text = fc.string({ unit: 'grapheme' });

describe('folding', () => {
  it('leaves single spaces only, and text composed', () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = fold(given);
        expect(folded).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
        expect(folded).toBe(folded.normalize('NFC'));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given));
      }),
    );
  });

  it('keeps every word, whatever stands between them', () => {
    const word = fc
      .stringMatching(/^[\p{L}\p{N}“”’–.,-]{1,8}$/u)
      .map((one) => one.normalize('NFC'));
    const space = fc.array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space)), (all) => {
        const given = all.map(([one, spaces]) => one + spaces.join('')).join('');
        expect(fold(given)).toBe(
          all
            .map(([one]) => one)
            .join(' ')
            .normalize('NFC'),
        );
      }),
    );
  });
});

describe('ids', () => {
  const part = fc.record({
    type: fc.constantFrom(...FINDING_TYPES),
    question: fc.constantFrom(null, 'identifying' as const, 'meeting' as const),
  });

  it('are unique, well formed, and count each kind of finding from 1', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const ids = idsOf(parts);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids)
          expect(recordSchema.shape.findings.element.shape.id.parse(id)).toBe(id);
        for (const [index, { type, question }] of parts.entries()) {
          const alike = parts
            .slice(0, index + 1)
            .filter((other) => other.type === type && other.question === question);
          expect(ids[index]).toBe(
            [question, type, alike.length].filter((one) => one !== null).join('/'),
          );
        }
      }),
    );
  });

  it('of earlier findings stay as they are when another follows', () => {
    fc.assert(
      fc.property(fc.array(part), part, (parts, next) => {
        expect(idsOf([...parts, next]).slice(0, -1)).toEqual(idsOf(parts));
      }),
    );
  });

  type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

  function idsOf(parts: readonly Part[]): string[] {
    const node: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'Words' }] };
    const draft = new Draft({ type: 'root', children: [node] });
    return parts.map((one) => draft.finding({ ...one, heading: null, text: 'Words' }, [node]).id);
  }
});

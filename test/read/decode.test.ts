import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decode', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Zoë’s'), 'Zoë’s'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'A'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x41, 0x00, 0x19, 0x20), 'A’'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0x19), 'A’'],
    ['Windows-1252 with an accent', bytes(0x5a, 0x6f, 0xeb), 'Zoë'],
    ['nothing', bytes(), ''],
    [
      'UTF-8 with one bad byte: that letter alone is lost',
      bytes(...new TextEncoder().encode('“Zoë’s’ café”'), 0xe9, 0x2e),
      '“Zoë’s’ café”\ufffd.',
    ],
    ['UTF-8 cut within a letter', new TextEncoder().encode('Zoes’').subarray(0, -1), 'Zoes\ufffd'],
  ])('%s', (_, given, text) => {
    expect(decode(given)).toBe(text);
  });

  it.each([
    ['Windows', 'a\r\nb\r\n'],
    ['old Macintosh', 'a\rb\r'],
    ['Unix', 'a\nb\n'],
    ['mixed', 'a\nb\r\n'],
    ['a file that was converted twice', 'a\r\r\nb\r\r\n'],
    ['mainframes', 'a\u0085b\u0085'],
    ['word processors', 'a\vb\u2028'],
  ])('line ends of %s are \\n', (_, text) => {
    expect(decode(new TextEncoder().encode(text))).toBe('a\nb\n');
  });

  it('leaves form feeds, which part pages', () => {
    expect(decode(bytes(0x61, 0x0a, 0x0c, 0x62))).toBe('a\n\fb');
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\r\v\u0085\u2028\u2029]|^\ufeff/.test(text));
        expect(decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it('decodes any bytes without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (given) => {
        expect(decode(given)).not.toContain('\r');
      }),
    );
  });
});

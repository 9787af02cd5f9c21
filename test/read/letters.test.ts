import { describe, expect, it } from 'vitest';
import { doubtfulLetters } from '../../src/read/letters.js';

const rules = (...lines: string[]) =>
  doubtfulLetters(
    lines.map((text, index) => ({ text, at: { line: index + 1, endLine: index + 1 } })),
  ).map(({ rule, at }) => [rule, 'line' in at && at.line]);

describe('doubtfulLetters', () => {
  it('says where letters are lost or garbled', () => {
    expect(rules('sound', 'the caf\ufffd', 'leadersâ€™ plans', 'Zoã© and ZoÃ«')).toEqual([
      ['letters-lost', 2],
      ['letters-garbled', 3],
      ['letters-garbled', 4],
    ]);
  });

  it.each([
    ['CAFÉ’S', 'MENÜ”'],
    ['Â', 'naïve', 'Ångström'],
    ['\ufffd One', '\ufffd Two', '\ufffd Six'],
    ['â€¢ One', 'â€¢ Two'],
  ])('is still on %s', (...lines) => {
    expect(rules(...lines)).toEqual([]);
  });
});

import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text/index.js';
import { text } from '../../src/read/tree.js';
import { PROSE } from '../support/prose.js';

const blocksOf = (lines: readonly string[]) =>
  readText(`${PROSE}\n${lines.join('\n')}\n\n${PROSE}\n`).children;

const rowsIn = (lines: readonly string[]) =>
  blocksOf(lines)
    .filter((block): block is Table => block.type === 'table')
    .map((table) => table.children.map((row) => row.children.map(text)));

const HEADS = '      What leaders should do                        Responsible body';

describe('two columns, the left of which numbers its rows', () => {
  const rows = [
    ['1', 'Leaders should build a pier of oak.', 'Elm Council and Elm Trust'],
    ['2', 'The board should buy a boat.', 'Elm Trust'],
  ];
  const first = [
    '  1 Leaders should build a pier                     Elm Council and',
    '    of oak.                                         Elm Trust',
  ];
  const second = ['  2 The board should buy a boat.                    Elm Trust'];

  it.each([
    ['with blank lines between the rows', [HEADS, ...first, '', ...second]],
    ['with none', [HEADS, ...first, ...second]],
  ])('are cut where a number stands, %s', (_, lines) => {
    expect(rowsIn(lines)).toEqual([[['', 'What leaders should do', 'Responsible body'], ...rows]]);
  });

  it('keep their numbers where these do not follow one another', () => {
    const lines = [HEADS, ...first, '', ...second].map((line) =>
      line.replace('  2 The', '  9 The'),
    );
    expect(rowsIn(lines).flat().flat()).toContain('9 The board should buy a boat.');
  });
});

describe('a line that states a fact', () => {
  it('begins a paragraph of its own below short lines', () => {
    const lines = [
      '',
      '  The pier of Elm',
      '  Harbour Partnership',
      '  Opening dates: 3 to 4 May 2026',
    ];
    const words = blocksOf(lines).map(text);
    expect(words).toContain('The pier of Elm Harbour Partnership');
    expect(words).toContain('Opening dates: 3 to 4 May 2026');
  });
});

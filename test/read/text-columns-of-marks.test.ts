import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text/index.js';
import { text } from '../../src/read/tree.js';
import { PROSE } from '../support/prose.js';

const read = (written: string) => {
  const tree = readText(written);
  const items = tree.children.flatMap((block: Nodes) =>
    block.type === 'list' ? block.children.map(text) : [],
  );
  return { items, rules: (tree.data?.problems ?? []).map(({ rule }) => rule) };
};

describe('a column of marks beside its text', () => {
  it('gives each mark the lines up to one that ends early', () => {
    const list =
      '▪\n▪\n\nBoats come late.\nThe ferry office answers the telephone on each day of the week, and\nsays why.';
    const { items, rules } = read(`${PROSE}\n\n${list}\n`);
    expect(items).toEqual([
      'Boats come late.',
      'The ferry office answers the telephone on each day of the week, and says why.',
    ]);
    expect(rules).toEqual([]);
  });

  it('goes on with an item of the page before', () => {
    const list =
      '1.\n\nBoats come late, and on Sundays there is none at all for those who\n\f2.\n\nlive on the far island.\nThe ferry office is kind.';
    expect(read(`${PROSE}\n\n${list}\n`).items).toEqual([
      'Boats come late, and on Sundays there is none at all for those who live on the far island.',
      'The ferry office is kind.',
    ]);
  });

  it('warns where lines end early more often than there are marks', () => {
    const list = '▪\n▪\n\nBoats come late.\nNobody says why.\nThe ferry office is kind.';
    const { items, rules } = read(`${PROSE}\n\n${list}\n`);
    expect(items).toHaveLength(2);
    expect(rules).toContain('items-unsure');
  });
});

describe('a text whose paragraphs are lines', () => {
  const LINES = [
    'Plan of Saltmere',
    'What we will do',
    '1. Build a pier.',
    '2. Buy a boat.',
    'Impact',
    '1. Pupils arrive.',
    'Next steps',
  ];
  it('joins none of them, and begins a list right under its heading', () => {
    const written = [...LINES, ...Array.from({ length: 6 }, (_, index) => `Paragraph ${index}.`)];
    expect(read(written.join('\n')).items).toEqual([
      'Build a pier.',
      'Buy a boat.',
      'Pupils arrive.',
    ]);
  });
});

describe('what a text lost', () => {
  it('a hyphen, where two lines stand as one', () => {
    const joined =
      'The board met in the town hall to speak of the health and of the wellbeing of all children who live there now, and of what they need from it this year.';
    const long = `${PROSE}\n\n`.repeat(20);
    expect(read(`${long}${joined}\n`).rules).toContain('hyphen-lost');
    expect(read(long).rules).toEqual([]);
  });

  it('nothing that a text is too short to show', () => {
    const wide = PROSE.replaceAll('\n', ' ').slice(0, 150);
    expect(read(`${PROSE}\n${wide}\n`).rules).toEqual([]);
  });

  it('a table of contents is set aside', () => {
    const tree = readText(`Contents\nAims\t2\nActions\t3\nRisks ..... 7\n\n${PROSE}\n`);
    expect(tree.data?.furniture?.map(({ at }) => 'line' in at && at.line)).toEqual([1, 2, 3, 4]);
  });

  it('numbers in the margin are no words', () => {
    const written = PROSE.split('\n')
      .concat(PROSE.split('\n'))
      .map((line, index) => `${String(index + 1).padStart(4)}  ${line}`);
    expect(text(readText(written.join('\n')).children[0] as Nodes)).not.toMatch(/\d/);
  });
});

describe('a table of three columns', () => {
  it('is cut where its heads begin, also where a space alone parts cells', () => {
    const row = (...cells: string[]) =>
      cells
        .map((cell) => cell.padEnd(24))
        .join('')
        .trimEnd();
    const written = [
      row('Action', 'Lead', 'By when'),
      row('Build a pier that each', 'Harbour master', 'May 2031'),
      row('boat can use.', '', ''),
      row('Buy two boats for the', 'Ferry office', 'June 2031'),
      row('far island.', 'and bursar', ''),
    ].join('\n');
    const [table] = readText(`${PROSE}\n\n${written}\n`).children.slice(-1);
    const rows = table?.type === 'table' ? table.children.map((row) => row.children.map(text)) : [];
    expect(rows).toEqual([
      ['Action', 'Lead', 'By when'],
      ['Build a pier that each boat can use.', 'Harbour master', 'May 2031'],
      ['Buy two boats for the far island.', 'Ferry office and bursar', 'June 2031'],
    ]);
  });
});

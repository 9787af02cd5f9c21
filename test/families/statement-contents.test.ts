import { describe, expect, it } from 'vitest';
import {
  headsContents,
  isDotted,
  lengthOfContents,
} from '../../src/families/statement-of-action/contents.js';
import type { Block } from '../../src/read/tree.js';

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const heading = (value: string): Block => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});
const table = (...rows: string[][]): Block => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((words) => ({
      type: 'tableCell',
      children: [],
      data: { blocks: [paragraph(words)] },
    })),
  })),
});

describe('the contents', () => {
  it('are the lines that end in a page number, up to where the first stands again', () => {
    const blocks = [
      paragraph('Introduction 2'),
      paragraph('Weakness 1: the lack of one plan for the council and'),
      table(['the health service', '4']),
      paragraph('Next steps 6'),
      heading('Introduction'),
      paragraph('Inspectors came in 2019'),
    ];
    expect(lengthOfContents(blocks)).toBe(4);
  });

  it('can be one paragraph, or columns of numbers', () => {
    expect(lengthOfContents([paragraph('Foreword 2 Actions 3'), heading('Foreword')])).toBe(1);
    expect(lengthOfContents([table(['Foreword Actions', '2', '3 4']), heading('Foreword')])).toBe(
      1,
    );
  });

  it('end at once where nothing has a page number', () => {
    expect(lengthOfContents([paragraph('Inspectors came twice.')])).toBe(0);
  });

  it('are known by their heading, and by dots wherever they stand', () => {
    expect(['Contents', 'Table of contents', 'In this plan:'].every(headsContents)).toBe(true);
    expect(headsContents('Contents of the pack')).toBe(false);
    expect(isDotted(paragraph('Weakness 2: late plans ........ 5'))).toBe(true);
    expect(isDotted(paragraph('We wait ....'))).toBe(false);
  });
});

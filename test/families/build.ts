import type { Paragraph, Table } from 'mdast';

/** A paragraph of lines as printed, at the top of a text. */
export const paragraph = (...lines: string[]): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: lines.join(' ') }],
  data: { lines, at: { line: 1, endLine: lines.length } },
});

/** A table of cells, each a list of paragraphs, row by row. */
export const table = (...rows: Paragraph[][][]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((blocks) => ({ type: 'tableCell', children: [], data: { blocks } })),
  })),
});

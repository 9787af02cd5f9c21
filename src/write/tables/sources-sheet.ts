import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { dateOf } from '../../record/date.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Table } from '../../tables/table.js';
import { capitalised } from '../words.js';
import { AREA_FACTS, LICENCE, LICENCE_ADDRESS, madeBy } from './licence.js';
import { BODY, HEAD } from './sheet.js';

const SOURCE_HEAD = ['source', 'area', 'title', 'date', 'pages', 'findings', 'warnings', 'sha256'];

/** The place of a cell, and its look. */
type Styled = [place: string, look: { style: CellStyle }];

/** A record's row on the sheet of sources. */
export function sourceRow(record: LetterRecord): CellValue[] {
  const { source, area, title, findings, warnings } = record;
  const { name, pages, sha256 } = source;
  return [name, area.name, title, dateOf(record), pages, findings.length, warnings.length, sha256];
}

/** The sheet of sources: the licence, what was read, and the version that wrote it. */
export function sourcesSheet(sources: readonly CellValue[][]): WriteSheet {
  const about: CellValue[][] = [
    ['Licence', LICENCE],
    ['', LICENCE_ADDRESS],
    ['', AREA_FACTS],
    ['Made by', madeBy()],
    [],
  ];
  const head = about.length;
  return {
    name: 'Sources',
    columns: [40, 20, 50, 12, 9, 9, 9, 68].map((width) => ({ width })),
    rows: [...about, SOURCE_HEAD, ...sources],
    merges: about.slice(0, 4).map((_row, row) => ({
      startRow: row,
      endRow: row,
      startCol: 1,
      endCol: 7,
    })),
    rowDefs: new Map([
      [0, { height: 48 }],
      [2, { height: 32 }],
    ]),
    cells: new Map<string, { style: CellStyle }>([
      ['0,0', { style: HEAD }],
      ...about.map((_row, row): Styled => [`${row},1`, { style: BODY }]),
      ['3,0', { style: HEAD }],
      ...SOURCE_HEAD.map((_name, column): Styled => [`${head},${column}`, { style: HEAD }]),
    ]),
  };
}

/** The sheet that says what each column of each table holds. */
export function columnsSheet(tables: readonly Table[]): WriteSheet {
  const rows = tables.flatMap(({ name, columns }) =>
    columns.map((column) => [capitalised(name), column.name, column.about]),
  );
  const head = ['sheet', 'column', 'what it holds'];
  return {
    name: 'Columns',
    columns: [14, 22, 80].map((width) => ({ width, style: BODY })),
    rows: [head, ...rows],
    cells: new Map(head.map((_name, column) => [`0,${column}`, { style: HEAD }])),
    freezePane: { rows: 1 },
  };
}

import type { Line } from '../lines/line.js';
import { type Grid, SAME_EDGE } from './grid.js';

/** A row of one cell stands between the rows of a grid, and cuts it in two. */
export function cutAt({ rows }: Grid, between: readonly Line[]): Grid[] {
  const grids: Grid[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const tops = row.flat().map((line) => line.y);
    const last = grids.at(-1);
    const isCut = between.some((line) => line.y > above && line.y < Math.min(...tops));
    if (last && !isCut) last.rows.push(row);
    else grids.push({ rows: [row], first: row.flat()[0] as Line });
    above = Math.max(above, ...tops);
  }
  return grids;
}

/** Lines of neighbouring rows of one table. */
export function groupRows(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.find((lines) => lines[0]?.cell?.table === line.cell?.table);
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

export function standsInColumns(lines: readonly Line[]): boolean {
  return lines.some((line) =>
    lines.some(
      (other) => other.cell?.row === line.cell?.row && other.cell?.column !== line.cell?.column,
    ),
  );
}

export function gridOfRows(lines: readonly Line[]): Grid {
  const rows = new Map<number, Line[][]>();
  for (const line of lines) {
    const { row = 0, column = 0, columns = 1 } = line.cell ?? {};
    const cells = rows.get(row) ?? Array.from({ length: columns }, () => []);
    cells[column]?.push(line);
    rows.set(row, cells);
  }
  return { rows: alignRows([...rows.values()]), first: lines[0] as Line };
}

/** A row that continues a cell of the row above has fewer cells: each belongs under its column. */
function alignRows(rows: Line[][][]): Line[][][] {
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === most);
  const edges = Array.from({ length: most }, (_, column) =>
    Math.min(...full.flatMap((row) => (row[column] ?? []).map(({ left }) => left))),
  );
  return rows.map((row) => {
    if (row.length === most || row.length < 2) return row;
    const aligned: Line[][] = edges.map(() => []);
    for (const cell of row.filter(({ length }) => length > 0)) {
      const left = Math.min(...cell.map((line) => line.left));
      const column = edges.findLastIndex((edge) => edge <= left + SAME_EDGE);
      aligned[Math.max(0, column)]?.push(...cell);
    }
    return aligned;
  });
}

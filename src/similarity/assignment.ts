/**
 * The best assignment of rows to columns: each is taken at most once, and the gains of those taken add up
 * to the most. Rows and columns of no gain stay free. Kuhn's Hungarian method with potentials, after
 * E. Lawler, "Combinatorial Optimization" (1976): n² m steps.
 *
 * @param gains - For each row its gain with each column, 0 or more.
 * @returns For each row its column, or -1.
 */
export function assign(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return gains.map(() => -1);
  if (rows > columns) return inverse(assign(transposed(gains)), rows);
  const costs = Float64Array.from(gains.flat(), (gain) => -gain);
  const takenBy = hungarian(rows, columns, costs);
  const chosen = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = takenBy[column] ?? 0;
    if (row > 0 && (gains[row - 1]?.[column - 1] ?? 0) > 0) chosen[row - 1] = column - 1;
  }
  return chosen;
}

/**
 * The row that takes each column, both from 1; 0 for none. Needs as many columns as rows or more.
 *
 * @param costs - Row by row.
 */
function hungarian(rows: number, columns: number, costs: Float64Array): Uint32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const takenBy = new Uint32Array(columns + 1);
  for (let added = 1; added <= rows; added += 1) {
    takenBy[0] = added;
    const cameFrom = new Uint32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(columns + 1);
    let column = 0;
    do {
      seen[column] = 1;
      const at = takenBy[column] as number;
      const row = (at - 1) * columns - 1;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (seen[other]) continue;
        const cost = costs[row + other] as number;
        const reduced = cost - (rowPotential[at] as number) - (columnPotential[other] as number);
        if (reduced < (slack[other] as number)) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if ((slack[other] as number) < least) {
          least = slack[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (seen[other]) {
          (rowPotential[takenBy[other] as number] as number) += least;
          (columnPotential[other] as number) -= least;
        } else {
          (slack[other] as number) -= least;
        }
      }
      column = next;
    } while (takenBy[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] as number;
      takenBy[column] = takenBy[before] as number;
      column = before;
    }
  }
  return takenBy;
}

function transposed(gains: readonly (readonly number[])[]): number[][] {
  return (gains[0] ?? []).map((_, column) => gains.map((row) => row[column] ?? 0));
}

function inverse(columns: readonly number[], rows: number): number[] {
  const chosen = new Array<number>(rows).fill(-1);
  for (const [column, row] of columns.entries()) if (row >= 0) chosen[row] = column;
  return chosen;
}

import type { Corners } from './corners.js';
import type { PageText, Run } from './page.js';
import type { Cell } from './tags.js';

/** A straight line drawn on the page; points from its top left. */
interface Rule {
  /** Where it stands: `y` of a horizontal rule, `x` of a vertical one. */
  at: number;
  from: number;
  to: number;
}

interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

// Points: a rule is not thicker; edges this near are one.
const THICKEST = 3;
const NEAR = 4;

/**
 * Finds the cells of ruled tables on an untagged page and gives them to its runs, as tags would.
 *
 * @param paths - What is drawn on the page.
 */
export function addRuledCells(page: PageText, paths: readonly Corners[]): void {
  const rules: Rules = { horizontal: [], vertical: [] };
  for (const path of paths) addRule(rules, path);
  if (rules.vertical.length < 2) return;
  const numbers = new Map<string, number>();
  for (const run of page.runs) {
    const cell = cellAround(run, rules, numbers);
    if (cell) run.cell = cell;
  }
}

function addRule(rules: Rules, { left, top, right, bottom }: Corners): void {
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width > THICKEST) {
    rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (width <= THICKEST && height > THICKEST) {
    rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

function cellAround(run: Run, rules: Rules, numbers: Map<string, number>): Cell | null {
  const middle = run.y - run.size / 3;
  const edges = merged(
    rules.vertical.filter((rule) => rule.from - NEAR <= middle && rule.to + NEAR >= middle),
  );
  const column = edges.findLastIndex((edge) => edge <= run.x + NEAR);
  const [left, right] = [edges[column], edges[column + 1]];
  if (left === undefined || right === undefined) return null;
  // Rules that underline words (links) span no cell.
  const spanning = rules.horizontal.filter(
    (rule) => rule.from <= left + NEAR && rule.to >= right - NEAR,
  );
  const across =
    spanning.length > 0
      ? spanning
      : rules.horizontal.filter(
          (rule) =>
            rule.from >= left - NEAR &&
            rule.to <= right + NEAR &&
            rule.to - rule.from > (right - left) / 2,
        );
  const above = Math.max(-1, ...across.map((rule) => rule.at).filter((at) => at < middle));
  const table = number(numbers, `table ${tableTop(middle, rules.vertical)}`);
  const row = number(numbers, `row ${table} ${Math.round(above)}`);
  return { table, row, column, columns: edges.length - 1 };
}

/** Where the table around a height begins: the top of the vertical rules that join up there. */
function tableTop(middle: number, vertical: readonly Rule[]): number {
  let top = middle;
  for (const rule of [...vertical].sort((a, b) => b.from - a.from)) {
    if (rule.from < top && rule.to + NEAR >= top) top = rule.from;
  }
  return Math.round(top);
}

/** The places of rules in order, those that are one counted once. */
function merged(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  }
  return places;
}

export function number(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, known);
  return known;
}

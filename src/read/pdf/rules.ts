import type { PDFPageProxy } from 'pdfjs-dist';
import { loadPdfJs } from './open.js';
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

type Matrix = readonly [number, number, number, number, number, number];
type Corners = { left: number; top: number; right: number; bottom: number };

/**
 * Finds the cells of ruled tables on an untagged page and gives them to its runs, as tags would.
 * Costs about as much as drawing the page, so tagged pages are spared it.
 */
export async function addRuledCells(proxy: PDFPageProxy, page: PageText): Promise<void> {
  const rules = await readRules(proxy);
  if (rules.vertical.length < 2) return;
  const numbers = new Map<string, number>();
  for (const run of page.runs) {
    const cell = cellAround(run, rules, numbers);
    if (cell) run.cell = cell;
  }
}

async function readRules(proxy: PDFPageProxy): Promise<Rules> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList();
  const [left = 0, , , top = 0] = proxy.view;
  const rules: Rules = { horizontal: [], vertical: [] };
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as number[]);
    else if (operator === OPS.constructPath) {
      for (const path of subpaths(args, matrix, top)) addRule(rules, path);
    }
  }
  return rules;
}

function multiply(
  m: Matrix,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): Matrix {
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

// How many numbers follow each drawing step in pdf.js's paths: move, line, curve, quadratic, close.
const OPERANDS = [2, 2, 6, 4, 0];

/** The corners of each part of a path, on the page. */
function subpaths(args: unknown, matrix: Matrix, top: number): Corners[] {
  const [buffer] = (args as [number, [Float32Array | null]])[1] ?? [];
  const found: Corners[] = [];
  for (let index = 0; buffer && index < buffer.length; ) {
    const step = buffer[index] ?? 0;
    const operands = OPERANDS[step];
    if (operands === undefined) break;
    if (step === 0) {
      found.push({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
    }
    const path = found.at(-1);
    for (let at = index + 1; path && at < index + operands; at += 2) {
      const [x = 0, y = 0] = [buffer[at], buffer[at + 1]];
      widen(
        path,
        matrix[0] * x + matrix[2] * y + matrix[4],
        top - (matrix[1] * x + matrix[3] * y + matrix[5]),
      );
    }
    index += operands + 1;
  }
  return found;
}

function widen(corners: Corners, x: number, y: number): void {
  corners.left = Math.min(corners.left, x);
  corners.right = Math.max(corners.right, x);
  corners.top = Math.min(corners.top, y);
  corners.bottom = Math.max(corners.bottom, y);
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
  // Rules under words (links) span no cell.
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

function number(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, known);
  return known;
}

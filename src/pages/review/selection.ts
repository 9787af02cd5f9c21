import type { Missing } from '../../review/schema.js';
import { all } from './elements.js';
import { printedSide } from './sides.js';

/** Words that were selected in the document, and where they stand. */
export interface Selected {
  words: string;
  at: Missing['at'];
}

let selected: Selected | null = null;

/** The words that were selected last in the document; null where the selection was taken back. */
export function selectedWords(): Selected | null {
  return selected;
}

/** Keeps what is selected in the document, also when a field is written in afterwards. */
export function startSelecting(): void {
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (!selection?.rangeCount || !printedSide().contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    selected = selection.isCollapsed ? null : (onPages(range) ?? inLines(range));
  });
}

interface Piece {
  page: number;
  line: Element;
  words: string;
  box: Box;
}
type Box = Extract<Missing['at'], { boxes: unknown }>['boxes'][number];

/** What is selected of the words of pages. */
function onPages(range: Range): Selected | null {
  const pieces = all<SVGElement>('.printed-page', printedSide())
    .filter((sheet) => range.intersectsNode(sheet))
    .flatMap((sheet) =>
      all<SVGElement>('.words tspan', sheet)
        .filter((run) => range.intersectsNode(run))
        .flatMap((run) => pieceOf(run, Number(sheet.dataset.page), range)),
    );
  const [first] = pieces;
  if (!first) return null;
  const lines = [...new Set(pieces.map(({ line }) => line))].map((line) => {
    const own = pieces.filter((one) => one.line === line);
    return {
      words: own.map(({ words }) => words).join(''),
      box: around(own.map(({ box }) => box)),
    };
  });
  const boxes = lines.map(({ box }) => box);
  const endPage = boxes.at(-1)?.page ?? first.page;
  return made(
    lines.map(({ words }) => words),
    { page: first.page, endPage, boxes },
  );
}

function pieceOf(run: SVGElement, page: number, range: Range): Piece[] {
  const text = run.textContent ?? '';
  const [from, to] = partOf(run, text.length, range);
  const words = text.slice(from, to);
  if (words.trim() === '') return [];
  const [x, y, size, width] = ['x', 'y', 'font-size', 'textLength'].map((name) =>
    Number(run.getAttribute(name) ?? 0),
  ) as [number, number, number, number];
  const letter = width / text.length;
  const box = {
    page,
    x: short(x + from * letter),
    y: short(y - size * 0.8),
    width: short((to - from) * letter),
    height: short(size),
  };
  return [{ page, line: run.parentElement as Element, words, box }];
}

/** Which letters of an element are in a range. */
function partOf(element: Element, length: number, range: Range): [number, number] {
  const from = element.contains(range.startContainer) ? range.startOffset : 0;
  const to = element.contains(range.endContainer) ? range.endOffset : length;
  return [from, to];
}

function around(boxes: readonly Box[]): Box {
  const [first] = boxes as [Box];
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { page: first.page, x, y, width: short(right - x), height: short(bottom - y) };
}

const short = (number: number) => Math.round(number * 100) / 100;

/** What is selected of the lines of a text. */
function inLines(range: Range): Selected | null {
  const lines = all('.line', printedSide())
    .filter((line) => range.intersectsNode(line))
    .map((line) => {
      const text = line.querySelector('.line-text');
      const words = text?.textContent ?? '';
      const [from, to] = text ? partOf(text, words.length, range) : [0, 0];
      return { line, words: words.slice(from, to) };
    })
    .filter(({ words }) => words.trim() !== '');
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const at = {
    line: Number(first.line.dataset.line),
    endLine: Number(last.line.dataset.endLine),
  };
  return made(
    lines.map(({ words }) => words),
    at,
  );
}

function made(lines: readonly string[], at: Missing['at']): Selected {
  return { words: joinedLines(lines), at };
}

/** Lines as one text: one that ends in a hyphen within a word joins the next without a space. */
export function joinedLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .reduce((text, line) =>
      /[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(line) ? text + line : `${text} ${line}`,
    )
    .replace(/^[•◼▪■●◦*-]\s+/u, '')
    .trim();
}

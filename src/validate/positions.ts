import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { tooDeepAt } from './depth.js';
import type { Path } from './rule.js';

/** A JSON text in a file. */
export interface JsonText {
  text: string;
  /** The line on which it begins, from 1. */
  line: number;
}

/** Where a value is in a file: lines and columns from 1, columns in UTF-16 units; the end is just after it. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Finds the positions of values in a JSON text, which is parsed when one is first asked for. */
export class Positions {
  private tree: Node | undefined;
  private starts: number[] | undefined;
  private deep: number | null | undefined;

  constructor(private readonly json: JsonText) {}

  /** The position of a value; of a missing one, the position of what it is missing from. */
  of(path: Path): Position {
    if (this.tooDeep()) return this.span(0, 0);
    this.tree ??= parseTree(this.json.text, [], { allowTrailingComma: false });
    for (let length = path.length; length >= 0 && this.tree; length -= 1) {
      const node = findNodeAtLocation(this.tree, path.slice(0, length));
      if (node) return this.span(node.offset, node.offset + node.length);
    }
    return this.span(0, 0);
  }

  /** Where the text is nested deeper than any record; null where it nowhere is. */
  tooDeep(): Position | null {
    if (this.deep === undefined) this.deep = tooDeepAt(this.json.text);
    return this.deep === null ? null : this.span(this.deep, this.deep + 1);
  }

  /** Where the text stops being JSON; null where all of it is. The text is not too deep. */
  firstError(): Position | null {
    const errors: ParseError[] = [];
    parseTree(this.json.text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    return first ? this.span(first.offset, first.offset + first.length) : null;
  }

  private span(from: number, to: number): Position {
    const [start, end] = [this.at(from), this.at(to)];
    return { ...start, endLine: end.line, endColumn: end.column };
  }

  /** The line and column of an offset into the text. */
  at(offset: number): { line: number; column: number } {
    this.starts ??= lineStarts(this.json.text);
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.json.line + low, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

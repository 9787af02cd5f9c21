import { least, most, type Problem } from '../tree.js';
import type { TextLine } from './lines.js';
import type { Measure } from './measure.js';
import { startScores } from './starts.js';

/** An item of a list and its lines. */
export interface Item {
  mark: string;
  lines: TextLine[];
}

/** What stands beside a column of marks. */
export interface Split {
  /** Lines of the item that the page before left open. */
  rest: TextLine[];
  items: Item[];
  problems: Problem[];
}

// Above this a search would take too long, and no page has so many.
const MOST_LINES = 400;
// How much worse the next best way must be, in the scores of `startScores`.
const SURE = 1.2;

/**
 * Splits lines into as many items as there are marks, where they most likely part: where lines end
 * early, at the ends of sentences, and so that a mark that stands further from the next has more lines.
 *
 * @param open what the page before ended in, where the first lines may go on with it.
 */
export function splitItems(
  marks: readonly TextLine[],
  lines: readonly TextLine[],
  measure: Measure,
  open: Item | null,
): Split {
  const scores = startScores(lines, measure, open?.lines.at(-1) ?? null);
  const able = scores.filter((score) => score > Number.NEGATIVE_INFINITY).length;
  if (able < marks.length || lines.length > MOST_LINES) return unsplit(marks, lines);
  const search = new Search(marks, scores);
  const starts = search.starts();
  const items = starts.map((start, index) => ({
    mark: marks[index]?.text ?? '',
    lines: lines.slice(start, starts[index + 1] ?? lines.length),
  }));
  const rest = lines.slice(0, starts[0]);
  const problems = items.flatMap((item, index) => {
    if (search.margin(index) >= SURE) return [];
    const before = index > 0 ? (items[index - 1]?.lines ?? []) : [...(open?.lines ?? []), ...rest];
    return [doubtAt([...before, ...item.lines])];
  });
  return { rest, items, problems };
}

function unsplit(marks: readonly TextLine[], lines: readonly TextLine[]): Split {
  const item = { mark: marks[0]?.text ?? '', lines: [...lines] };
  return { rest: [], items: lines.length > 0 ? [item] : [], problems: [doubtAt(lines)] };
}

function doubtAt(lines: readonly TextLine[]): Problem {
  const numbers = lines.map((line) => line.number);
  const words = lines.at(-1)?.text ?? '';
  return {
    rule: 'items-unsure',
    message: `the marks of this list stand apart from its words, and nothing shows for certain where one item ends and the next begins; compare the source: “… ${words}”`,
    at: { line: least(numbers), endLine: most(numbers) },
  };
}

/** The best way to choose one start for each mark, by what each start and each length are worth. */
class Search {
  /** By mark and line: the best of all up to a start there, and of all after it. */
  private readonly before: number[][];
  private readonly after: number[][];

  constructor(
    private readonly marks: readonly TextLine[],
    private readonly scores: readonly number[],
  ) {
    this.before = this.forwards();
    this.after = this.backwards();
  }

  starts(): number[] {
    return this.marks.map((_, mark) => {
      const worth = this.scores.map((_, line) => this.through(mark, line));
      return worth.indexOf(most(worth));
    });
  }

  /** How much worse it would be to begin the item of a mark anywhere else. */
  margin(mark: number): number {
    const worth = this.scores.map((_, line) => this.through(mark, line)).sort((a, b) => b - a);
    return (worth[0] ?? 0) - (worth[1] ?? Number.NEGATIVE_INFINITY);
  }

  private through(mark: number, line: number): number {
    return (this.before[mark]?.[line] ?? 0) + (this.after[mark]?.[line] ?? 0);
  }

  private forwards(): number[][] {
    const table: number[][] = [[...this.scores]];
    for (let mark = 1; mark < this.marks.length; mark += 1) {
      const last = table[mark - 1] ?? [];
      table.push(
        this.scores.map((score, line) => {
          const ways = last
            .slice(0, line)
            .map((way, start) => way + this.length(mark - 1, line - start));
          return score + most(ways);
        }),
      );
    }
    return table;
  }

  private backwards(): number[][] {
    const count = this.scores.length;
    const last = this.marks.length - 1;
    const table: number[][] = [this.scores.map((_, line) => this.length(last, count - line))];
    for (let mark = last - 1; mark >= 0; mark -= 1) {
      const later: number[] = (table[0] ?? []).map((way, start) => way + (this.scores[start] ?? 0));
      const ways = (line: number): number[] =>
        later.slice(line + 1).map((way, more) => way + this.length(mark, more + 1));
      table.unshift(this.scores.map((_, line) => most(ways(line))));
    }
    return table;
  }

  /** What a number of lines is worth: items of a list are of one kind, so they are about equally long. */
  private length(mark: number, lines: number): number {
    const uneven = -0.25 * Math.abs(lines - this.scores.length / this.marks.length);
    const next = this.marks[mark + 1];
    if (!next) return uneven;
    // A mark that stands apart from the next has four lines beside it, or more.
    const short = next.gap > 0 ? TALL - lines : lines - TALL + 1;
    return short > 0 ? uneven - Math.min(4, 1 + short) : uneven;
  }
}

const TALL = 4;

import type { Finding, LetterRecord } from '../../record/schema.js';
import type { Complaint, Path, Rule } from '../rule.js';

type Placed = { at: Finding['at']; path: Path };

/** Places are inside the document and in reading order. */
export const places: Rule = {
  name: 'places',
  demands:
    'Places have pages if the source has pages, are inside it, end after they begin, and are in reading order.',
  level: 'error',
  *check(record) {
    const { findings, passages, coverage, source } = record;
    const lists = { findings, passages };
    for (const [key, list] of Object.entries(lists)) {
      const placed = list.map(({ at }, index) => ({ at, path: [key, index, 'at'] }));
      for (const one of placed) yield* within(one, source);
      yield* ascending(placed);
    }
    for (const [index, { at }] of coverage.unplaced.entries()) {
      yield* within({ at, path: ['coverage', 'unplaced', index, 'at'] }, source);
    }
  },
};

function* within({ at, path }: Placed, { pages }: LetterRecord['source']): Generator<Complaint> {
  if ('line' in at) {
    if (pages !== null) yield { path, message: 'the source has pages, but this place has lines' };
    if (at.endLine < at.line) {
      yield {
        path: [...path, 'endLine'],
        message: `the place ends on line ${at.endLine}, before line ${at.line}`,
      };
    }
    return;
  }
  if (pages === null) {
    yield { path, message: 'the source has no pages, but this place has some' };
    return;
  }
  const { page, endPage, boxes } = at;
  if (endPage < page) {
    yield {
      path: [...path, 'endPage'],
      message: `the place ends on page ${endPage}, before page ${page}`,
    };
    return;
  }
  for (const [key, number] of [
    ['page', page],
    ['endPage', endPage],
  ] as const) {
    if (number <= pages) continue;
    yield {
      path: [...path, key],
      message: `there is no page ${number}: the document has ${pages}`,
    };
  }
  const known = boxes.map((box) => box.page);
  if (Math.min(...known) !== page || Math.max(...known) !== endPage) {
    yield { path, message: `its boxes are not on pages ${page} to ${endPage}` };
  }
  for (const [index, { x, y, width, height }] of boxes.entries()) {
    if (x > -1 && y > -1 && width > 0 && height > 0) continue;
    yield { path: [...path, 'boxes', index], message: 'this box is not a rectangle on a page' };
  }
}

function* ascending(placed: readonly Placed[]): Generator<Complaint> {
  let last = 0;
  for (const { at, path } of placed) {
    const start = 'page' in at ? at.page : at.line;
    const unit = 'page' in at ? 'page' : 'line';
    if (start < last) {
      yield {
        path: [...path, unit],
        message: `${unit} ${start} comes after ${unit} ${last}, which is not reading order`,
      };
    }
    last = Math.max(last, start);
  }
}

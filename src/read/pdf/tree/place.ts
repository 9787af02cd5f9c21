import type { Box, PagePlace } from '../../tree.js';
import type { Line } from '../lines/line.js';

/** The place of lines: one box a page around them. */
export function placeOfLines(lines: readonly Pick<Line, 'box'>[]): PagePlace {
  const boxes: Box[] = [];
  for (const { box } of lines) {
    const last = boxes.at(-1);
    if (last?.page === box.page) boxes[boxes.length - 1] = around(last, box);
    else boxes.push(box);
  }
  return {
    page: boxes[0]?.page ?? 1,
    endPage: boxes.at(-1)?.page ?? 1,
    boxes: boxes.map(({ page, x, y, width, height }) => ({
      page,
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    })),
  };
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}

const round = (points: number) => Math.round(points * 10) / 10;

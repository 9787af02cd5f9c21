import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { shapePath } from '../html/index.js';
import { type Marked, outlineAnchor } from './marked.js';
import { missingButton } from './missing.js';
import type { PrintedPage, PrintedRun } from './printed.js';

// All lengths are in points.
const PADDING = 2;
/** Less above and below, where lines are close. */
const PADDING_ABOVE = 1;
const LABEL_HEIGHT = 13;
const SHAPE_SIZE = 7;
const DIGIT_WIDTH = 5.5;

/**
 * A page as printed: its picture, its words over that (invisible, for searching and copying; visible
 * where there is no picture), and the outlines of what it holds. It is one drawing, so that everything
 * stays in place at any size.
 */
export function sheet(page: PrintedPage, marked: readonly Marked[]): Element {
  const { number, picture, width, height } = page;
  const here = marked.filter(({ at }) => 'boxes' in at && boxesOn(at, number).length > 0);
  const [across, down] = page.rotation % 180 === 0 ? [width, height] : [height, width];
  const name = `Page ${number}`;
  const size = { dataPage: `${number}`, dataWidth: `${width}`, dataHeight: `${height}` };
  return h('section.printed-page', { id: `page-${number}`, ariaLabel: name, ...size }, [
    h('div.sheet-head', {}, [h('h3.sheet-name', {}, name), missingButton(`on page ${number}`)]),
    s('svg.sheet.paper', { viewBox: `0 0 ${across} ${down}`, role: 'group', ariaLabel: name }, [
      s('g', { transform: turn(page) }, [
        picture &&
          s('image', {
            href: `data:${picture.mediaType};base64,${picture.base64}`,
            width,
            height,
            preserveAspectRatio: 'none',
          }),
        s(
          'g',
          here.map((one) => outline(one, number)),
        ),
        s('g.words', { className: picture ? [] : ['is-seen'] }, page.lines.map(words)),
        s(
          'g',
          here.filter(({ label }) => label !== '').map((one) => mark(one, number)),
        ),
      ]),
    ]),
  ]);
}

function turn({ rotation, width, height }: PrintedPage): string | null {
  if (rotation === 0) return null;
  const shift = { 90: [height, 0], 180: [width, height], 270: [0, width] }[rotation];
  return `translate(${shift.join(' ')}) rotate(${rotation})`;
}

function boxesOn(at: Marked['at'], page: number) {
  return 'boxes' in at ? at.boxes.filter((box) => box.page === page) : [];
}

function outline({ of, kind, tone, at }: Marked, page: number): Element {
  const rects = boxesOn(at, page).map(({ x, y, width, height }) =>
    s('rect', {
      x: short(x - PADDING),
      y: short(y - PADDING_ABOVE),
      width: short(width + 2 * PADDING),
      height: short(height + 2 * PADDING_ABOVE),
      rx: 2,
    }),
  );
  return s('g.outline', { className: [`tone-${tone}`, `is-${kind}`], dataOf: of }, rects);
}

/** The label of an outline, in the margin to the left of its first box: a shape and a number. */
function mark({ of, kind, label, name, tone, shape, at, entry }: Marked, page: number): Element {
  const [first, ...others] = boxesOn(at, page);
  const left = Math.min(...[first, ...others].map((box) => box?.x ?? 0));
  const width = SHAPE_SIZE + DIGIT_WIDTH * label.length + 7;
  const x = short(Math.max(1, left - PADDING - width - 1));
  const y = short(Math.max(1, (first?.y ?? 0) - PADDING_ABOVE));
  const isStart = 'page' in at && at.page === page;
  const title = `${name} ${label}${isStart ? '' : ', continued'}, go to the record`;
  return s(
    'a.mark',
    {
      className: [`tone-${tone}`, `is-${kind}`],
      ...(isStart && { id: outlineAnchor(of) }),
      href: `#${entry}`,
      tabIndex: -1,
      ariaLabel: title,
      dataOf: of,
    },
    [
      s('rect.mark-ground', { x, y, width, height: LABEL_HEIGHT, rx: 2 }),
      s('path.mark-sign', {
        d: shapePath(shape),
        fillRule: 'evenodd',
        transform: `translate(${short(x + 2.5)} ${short(y + 3)}) scale(${short(SHAPE_SIZE / 12)})`,
      }),
      s('text.flag-sign', { x: short(x - 1), y: short(y + 10), ariaHidden: 'true' }, '⚑'),
      s(
        'text.mark-sign',
        { x: short(x + SHAPE_SIZE + 4), y: short(y + 9.8), ariaHidden: 'true' },
        label,
      ),
    ],
  );
}

/** The words of a line, each run as wide as it is printed. */
function words(line: readonly PrintedRun[]): Element {
  return s(
    'text',
    line.map(({ text, x, y, width, size }, index) =>
      s(
        'tspan',
        {
          x: short(x),
          y: short(y),
          fontSize: short(size),
          ...(width > 0 && { textLength: short(width), lengthAdjust: 'spacingAndGlyphs' }),
        },
        opensSpace(line[index - 1], x, size) ? ` ${text}` : text,
      ),
    ),
  );
}

function opensSpace(before: PrintedRun | undefined, x: number, size: number): boolean {
  return before !== undefined && x - (before.x + before.width) > size * 0.17;
}

/** Rounds to hundredths of a point, which are finer than any screen. */
function short(number: number): number {
  return Math.round(number * 100) / 100;
}

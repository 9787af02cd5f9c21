import type { Missing } from '../../review/schema.js';
import { all } from './elements.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the marks of what is missing on the document, in place of those drawn before. */
export function drawMarks(missing: readonly Missing[]): void {
  for (const drawn of all<Element>('.outline.is-missing')) drawn.remove();
  for (const line of all('.line.is-missing-here')) line.classList.remove('is-missing-here');
  for (const [index, { at }] of missing.entries()) {
    if ('line' in at) markLines(at.line, at.endLine);
    else for (const box of at.boxes) markBox(box, `missing/${index + 1}`);
  }
}

function markLines(from: number, to: number): void {
  for (const line of all('.line')) {
    const isIn = Number(line.dataset.line) <= to && Number(line.dataset.endLine) >= from;
    if (isIn) line.classList.add('is-missing-here');
  }
}

type Box = Extract<Missing['at'], { boxes: unknown }>['boxes'][number];

function markBox({ page, x, y, width, height }: Box, of: string): void {
  const turned = document.querySelector(`.printed-page[data-page="${page}"] .sheet > g`);
  if (!turned) return;
  const outline = document.createElementNS(SVG, 'g');
  outline.setAttribute('class', 'outline tone-red is-missing');
  outline.setAttribute('data-of', of);
  const rect = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({
    x: x - 2,
    y: y - 1,
    width: width + 4,
    height: height + 2,
  })) {
    rect.setAttribute(name, String(value));
  }
  outline.append(rect);
  turned.append(outline);
}

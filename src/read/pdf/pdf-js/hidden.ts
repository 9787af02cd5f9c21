import type { Corners } from '../corners.js';
import type { Run } from '../page.js';
import type { Reason, Unseen } from '../unseen.js';
import type { Fill, Glyph, Scene } from './sights.js';

/** Of the letters that are drawn: so few are a stamp on a scan, not the text of its page. */
const FEW = 0.2;
/** Colours nearer than this, of 255, are one for the eye. */
const SAME_COLOUR = 12;

/**
 * Takes from the runs of a page what a person does not see of it.
 *
 * @returns The runs that are left, and what was taken.
 */
export function withoutHidden(
  runs: readonly Run[],
  scene: Scene,
  page: number,
): { runs: Run[]; unseen: Unseen[] } {
  const isScan = isScanned(scene);
  const reasons = scene.glyphs.map((glyph) => reasonFor(glyph, scene.fills, isScan));
  if (reasons.every((reason) => reason === null)) return { runs: [...runs], unseen: [] };
  return {
    runs: seenRuns(runs, scene.glyphs, reasons),
    unseen: unseenIn(scene.glyphs, reasons, page),
  };
}

/** Whether hardly anything but text that is not drawn stands on a page: it was recognised in a scan. */
function isScanned({ glyphs }: Scene): boolean {
  const drawn = glyphs.filter((glyph) => glyph.isDrawn).length;
  return drawn < FEW * glyphs.length;
}

function reasonFor(glyph: Glyph, fills: readonly Fill[], isScan: boolean): Reason | null {
  if (glyph.isInHiddenLayer) return 'layer';
  const [x, y] = middleOf(glyph);
  if (!isWithin(x, y, glyph.clip, glyph.size)) return 'outside';
  if (!glyph.isDrawn) return isScan ? null : 'invisible';
  let ground: Fill | null = null;
  for (const fill of fills) {
    if (!isWithin(x, y, fill)) continue;
    if (fill.order > glyph.order) {
      if (fill.hides) return 'covered';
    } else ground = fill;
  }
  if (glyph.colour === null || ground?.isPicture) return null;
  if (!isSameColour(glyph.colour, ground?.colour ?? '#ffffff')) return null;
  // Black on a black box was meant not to be read.
  return ground && !isSameColour(ground.colour ?? '', '#ffffff') ? 'covered' : 'background';
}

/** The middle of a letter, half as high as small letters are. */
function middleOf({ x, y, endX, endY, size }: Glyph): [number, number] {
  const length = Math.hypot(endX - x, endY - y) || 1;
  const [across, down] = [(endX - x) / length, (endY - y) / length];
  return [(x + endX) / 2 + down * size * 0.25, (y + endY) / 2 - across * size * 0.25];
}

/** @param beyond - How far it may stand outside: boxes are often drawn a little too small for their text. */
function isWithin(
  x: number,
  y: number,
  { left, top, right, bottom }: Corners,
  beyond = 0,
): boolean {
  const across = x >= left - beyond && x <= right + beyond;
  return across && y >= top - beyond && y <= bottom + beyond;
}

function isSameColour(a: string, b: string): boolean {
  return [1, 3, 5].every((at) => {
    const [one, other] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.abs((one ?? 0) - (other ?? 0)) < SAME_COLOUR;
  });
}

// Points: both ways of measuring a run begin this near to one another.
const NEAR = 1.5;

/** What is left of runs: both tell letters in the order in which they are drawn. */
function seenRuns(
  runs: readonly Run[],
  glyphs: readonly Glyph[],
  reasons: readonly (Reason | null)[],
): Run[] {
  const seen: Run[] = [];
  let next = 0;
  for (const run of runs) {
    const start = startOf(run, glyphs, next);
    if (start < 0) {
      seen.push(run);
      continue;
    }
    next = cut(run, glyphs, reasons, start, seen);
  }
  return seen;
}

function startOf(run: Run, glyphs: readonly Glyph[], from: number): number {
  const begins = (glyph: Glyph) => {
    const isNear = Math.abs(glyph.x - run.x) < NEAR && Math.abs(glyph.y - run.y) < NEAR;
    return isNear && lettersOf(run.text).startsWith(lettersOf(glyph.letter));
  };
  const after = glyphs.slice(from, from + MOST_BETWEEN).findIndex(begins);
  return after >= 0 ? from + after : glyphs.findIndex(begins);
}

/** Letters that are drawn between runs: those that no run has. */
const MOST_BETWEEN = 200;

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

/** Adds the seen parts of a run. @returns The letter after it. */
function cut(
  run: Run,
  glyphs: readonly Glyph[],
  reasons: readonly (Reason | null)[],
  start: number,
  seen: Run[],
): number {
  let at = start;
  let part: { text: string; from: Glyph; to: Glyph } | null = null;
  let waiting = '';
  let isCut = false;
  const close = () => {
    if (part && part.text.trim() !== '')
      seen.push({ ...run, ...placed(part.from, part.to), text: part.text });
    part = null;
  };
  for (const letter of run.text.normalize('NFKC')) {
    if (/[\s\p{Cf}]/u.test(letter)) {
      if (part) part.text += letter;
      continue;
    }
    const glyph = glyphs[at];
    if (!glyph) break;
    if (reasons[at] === null) {
      part ??= { text: '', from: glyph, to: glyph };
      part.text += letter;
      part.to = glyph;
    } else {
      isCut = true;
      close();
    }
    waiting += letter;
    if (waiting.length >= lettersOf(glyph.letter).length) {
      waiting = '';
      at += 1;
    }
  }
  if (isCut) close();
  else seen.push(run);
  return at;
}

function placed(from: Glyph, to: Glyph): Pick<Run, 'x' | 'y' | 'width'> {
  return { x: from.x, y: from.y, width: Math.hypot(to.endX - from.x, to.endY - from.y) };
}

/** Letters of one line and one reason are one piece of text. */
function unseenIn(
  glyphs: readonly Glyph[],
  reasons: readonly (Reason | null)[],
  page: number,
): Unseen[] {
  const found: Unseen[] = [];
  let before: Glyph | null = null;
  for (const [index, glyph] of glyphs.entries()) {
    const reason = reasons[index] ?? null;
    const last = found.at(-1);
    const goesOn =
      before !== null && last?.reason === reason && Math.abs(before.y - glyph.y) < 4 * glyph.size;
    if (reason && last && goesOn) {
      const isApart =
        Math.abs(glyph.x - (before as Glyph).endX) > 0.17 * glyph.size ||
        glyph.y !== (before as Glyph).y;
      last.text += isApart ? ` ${glyph.letter}` : glyph.letter;
      last.box = around(last.box, boxOf(glyph, page));
    } else if (reason) found.push({ reason, text: glyph.letter, box: boxOf(glyph, page) });
    before = reason ? glyph : null;
  }
  return found.map((one) => (one.reason === 'covered' ? { ...one, text: '' } : one));
}

function boxOf({ x, y, endX, endY, size }: Glyph, page: number): Unseen['box'] {
  const [left, top] = [Math.min(x, endX), Math.min(y, endY) - size];
  return {
    page,
    x: left,
    y: top,
    width: Math.max(1, Math.abs(endX - x)),
    height: Math.abs(endY - y) + 1.2 * size,
  };
}

function around(a: Unseen['box'], b: Unseen['box']): Unseen['box'] {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [
    Math.max(a.x + a.width, b.x + b.width),
    Math.max(a.y + a.height, b.y + b.height),
  ];
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}

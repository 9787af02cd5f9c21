import type { PageText, Run } from './page.js';
import type { Unseen } from './unseen.js';
import { STRAIGHT, turnedBack } from './upright.js';

/** Of the size of most of a page's letters: what is drawn across lines is larger than a heading. */
const LARGE = 1.8;

/**
 * Takes away what is drawn across a page, or stands in its margin at another angle than its text. The turned
 * head of a table's column is text.
 */
export function withoutWatermarks(page: PageText): PageText {
  const size = usualSize(page.runs);
  const level = page.runs.filter((run) => isLevel(run) && run.size < LARGE * size);
  const unseen: Unseen[] = [];
  const runs = page.runs.filter((run) => {
    const reason = isLevel(run) ? crosses(run, level, size) && 'watermark' : turnedReason(run);
    if (reason)
      unseen.push({
        reason,
        text: run.text.trim(),
        box: turnedBack(boxOf(run, page.number), page),
      });
    return !reason;
  });
  return unseen.length > 0 ? { ...page, runs, unseen: [...page.unseen, ...unseen] } : page;
}

function isLevel({ angle }: Run): boolean {
  return Math.abs(angle) < STRAIGHT;
}

function turnedReason({ angle, cell }: Run): 'watermark' | 'turned' | null {
  const isUpright = Math.abs(Math.abs(angle) - 90) < STRAIGHT;
  if (isUpright && cell !== null && cell.columns > 1) return null;
  return isUpright ? 'turned' : 'watermark';
}

/** Large words over two lines of text or more, or over the middle of one. */
function crosses(run: Run, level: readonly Run[], size: number): boolean {
  if (run.size < LARGE * size) return false;
  const [top, bottom] = [run.y - 0.7 * run.size, run.y];
  const crossed = level.filter((other) => {
    const isBeside = other.x > run.x + run.width || other.x + other.width < run.x;
    const middle = other.y - 0.25 * other.size;
    return !isBeside && middle > top && middle < bottom;
  });
  const letters = crossed.reduce((sum, { text }) => sum + text.trim().length, 0);
  return letters > 10 && run.text.trim().length > 2;
}

function usualSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 12;
}

function boxOf({ x, y, width, size, angle }: Run, page: number): Unseen['box'] {
  const turn = (angle * Math.PI) / 180;
  const [endX, endY] = [x + width * Math.cos(turn), y - width * Math.sin(turn)];
  const [left, top] = [Math.min(x, endX), Math.min(y, endY) - size];
  const [right, bottom] = [Math.max(x, endX), Math.max(y, endY)];
  return { page, x: left, y: top, width: right - left, height: bottom - top };
}

import { glyphsIn } from '../../marks.js';
import { endsSentence, startsLower } from '../../prose.js';
import type { Line } from '../lines/line.js';

/** The type of a document's body text, in which most of its letters are set. */
export interface Body {
  font: string;
  /** That font, and others that sentences go on in: parts of one face come as several fonts. */
  fonts: ReadonlySet<string>;
  size: number;
  /** From baseline to baseline within a paragraph, in units of the size. */
  leading: number;
  /** Signs and letters that are used as bullet glyphs (`glyphsIn`). */
  glyphs: ReadonlySet<string>;
  /** Whether a gap parts paragraphs; else only a line that ends early does. */
  gaps: boolean;
}

// A gap this much wider than the leading ends a paragraph; but where lines are set far apart, the gap between
// paragraphs is no wider for it. In units of the size.
const PARAGRAPH_GAP = 1.22;
const WIDE_LEADING = 1.35;
const LEAST_GAP = 0.2;
// A gap at which the author ends a paragraph needs less.
const TAGGED_GAP = 0.1;

/** Whether a line stands further below another than lines of one paragraph do. */
export function isApart(before: Line, line: Line, leading: number): boolean {
  const [a, b] = [before.tag?.block, line.tag?.block];
  const isTagged = a !== undefined && b !== undefined && a !== b;
  const gap = PARAGRAPH_GAP * Math.min(leading, WIDE_LEADING);
  const limit = isTagged ? leading + TAGGED_GAP : Math.max(gap, leading + LEAST_GAP);
  return line.y - before.y > limit * Math.max(before.size, line.size);
}

export function bodyOf(lines: readonly Line[]): Body {
  const fonts = new Map<string, number>();
  for (const line of lines) {
    const key = `${line.font}\n${line.size.toFixed(1)}`;
    fonts.set(key, (fonts.get(key) ?? 0) + line.text.length);
  }
  const [font = '', size = '12'] = (mostCommon(fonts) ?? '').split('\n');
  const leading = leadingOf(lines);
  return {
    font,
    fonts: bodyFonts(lines, font),
    size: Number(size),
    leading,
    gaps: usesGaps(lines, leading),
    glyphs: glyphsIn(lines.map((line) => line.text)),
  };
}

/** Lines that go on within a sentence show it best: in lists of short items gaps are more common. */
function leadingOf(lines: readonly Line[]): number {
  const all = new Map<string, number>();
  const within = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || before.size !== line.size) continue;
    const leading = (line.y - before.y) / line.size;
    if (leading < 0.9 || leading > 3) continue;
    const goesOn = startsLower(line.text) && !endsSentence(before.text);
    for (const counts of goesOn ? [all, within] : [all]) {
      const key = leading.toFixed(2);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Number(mostCommon(within) ?? mostCommon(all) ?? '1.2');
}

/** Fonts in which sentences go on that began in the body's font, more than once. */
function bodyFonts(lines: readonly Line[], font: string): Set<string> {
  const counts = new Map<string, number>([[font, 2]]);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.font !== font || line.font === font || before.page !== line.page) continue;
    const goesOn =
      !endsSentence(before.text) && startsLower(line.text) && before.size === line.size;
    if (goesOn) counts.set(line.font, (counts.get(line.font) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** Whether most sentences that end a line early are followed by a gap. */
function usesGaps(lines: readonly Line[], leading: number): boolean {
  let [gaps, none] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.page !== line.page || next.size !== line.size || !endsSentence(line.text))
      continue;
    if (isApart(line, next, leading)) gaps += 1;
    else if (line.right < next.right - 4 * line.size) none += 1;
  }
  return gaps > none;
}

function mostCommon(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [key, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = key;
  }
  return best;
}

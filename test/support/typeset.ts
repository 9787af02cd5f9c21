import { widthOf } from './pdf-builder.js';

/** How text is set: points, from the page's bottom left. */
export interface Setting {
  x: number;
  y: number;
  width: number;
  /** From baseline to baseline, and how much more there is between paragraphs. */
  leading?: number;
  gap?: number;
  size?: number;
}

/** The lines of a text that is set in the made-up font `F1`, no wider than `width`. */
export function wrapped(text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthIn(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widthIn(text: string, size: number): number {
  return (
    Array.from(text).reduce((sum, letter) => sum + widthOf(letter.charCodeAt(0)), 0) * (size / 1000)
  );
}

/** A line, drawn at a place. */
export function at(x: number, y: number, text: string, { size = 10, font = 'F1' } = {}): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

/** Paragraphs, drawn one below the other. */
export function typeset(paragraphs: readonly string[], setting: Setting): string {
  return drawnLines(paragraphs, setting)
    .map(({ y, text }) => at(setting.x, y, text, { size: setting.size ?? 10 }))
    .join('');
}

/** The lines of paragraphs, with their baselines. */
export function drawnLines(paragraphs: readonly string[], setting: Setting) {
  const { width, leading = 12, gap = 8, size = 10 } = setting;
  let { y } = setting;
  const lines: { y: number; text: string }[] = [];
  for (const paragraph of paragraphs) {
    for (const text of wrapped(paragraph, width, size)) {
      lines.push({ y, text });
      y -= leading;
    }
    y -= gap;
  }
  return lines;
}

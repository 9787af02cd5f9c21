/** Fewer characters than this are never asked of a line. */
const NARROWEST = 20;

/**
 * Breaks a line between words into pieces of at most `room` characters; a longer word stands by itself.
 * A no-break space keeps its neighbours together, and is written as a space.
 */
export function wrap(line: string, room: number): string[] {
  const pieces: string[] = [];
  for (const word of line.split(' ')) {
    const last = pieces.at(-1);
    const fits = last !== undefined && last.length + 1 + word.length <= Math.max(room, NARROWEST);
    if (fits) pieces[pieces.length - 1] = `${last} ${word}`;
    else pieces.push(word);
  }
  return pieces.map((piece) => piece.replaceAll('\u00a0', ' '));
}

/** Wraps words to `width`, with an indent before each line. */
export function indented(words: string, indent: string, width: number): string {
  return wrap(words, width - indent.length)
    .map((line) => indent + line)
    .join('\n');
}

/** Wraps words to `width`; lines after the first are indented by two more. */
export function hanging(words: string, indent: string, width: number): string {
  return wrap(words, width - indent.length - 2)
    .map((line, index) => indent + (index > 0 ? '  ' : '') + line)
    .join('\n');
}

/** Puts a label, such as a number, before words; further lines stand under the first word. */
export function labelled(label: string, words: string, width: number): string {
  const indent = ' '.repeat(label.length);
  return label + indented(words, indent, width).trimStart();
}

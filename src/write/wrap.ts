/**
 * A line in pieces of at most `room` letters, cut between words; a longer word stands by itself. A
 * no-break space keeps its neighbours together, and is written as a space.
 */
export function wrap(line: string, room: number): string[] {
  const pieces: string[] = [];
  for (const word of line.split(' ')) {
    const last = pieces.at(-1);
    const fits = last !== undefined && last.length + 1 + word.length <= Math.max(room, 20);
    if (fits) pieces[pieces.length - 1] = `${last} ${word}`;
    else pieces.push(word);
  }
  return pieces.map((piece) => piece.replaceAll('\u00a0', ' '));
}

/** Words wrapped to `width`, each line behind an indent. */
export function indented(words: string, indent: string, width: number): string {
  return wrap(words, width - indent.length)
    .map((line) => indent + line)
    .join('\n');
}

/** Words wrapped to `width`; lines after the first stand two further in. */
export function hanging(words: string, indent: string, width: number): string {
  return wrap(words, width - indent.length - 2)
    .map((line, index) => indent + (index > 0 ? '  ' : '') + line)
    .join('\n');
}

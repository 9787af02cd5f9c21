/** Sets rows of cells as lines: each cell is wrapped within its column, and words too long for it are cut. */
export function grid(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return rows.flatMap((cells) => {
    const columns = widths.map((width, place) => narrow(cells[place] ?? '', width - 1));
    const height = Math.max(1, ...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((lines, place) => (lines[line] ?? '').padEnd(widths[place] ?? 0))
        .join('')
        .trimEnd(),
    );
  });
}

/** Breaks a text into lines of at most `width` characters; a longer word is cut with a hyphen. */
export function narrow(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((word) => cut(word, width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  if (word.length <= width || width < 2) return [word];
  return [`${word.slice(0, width - 1)}-`, ...cut(word.slice(width - 1), width)];
}

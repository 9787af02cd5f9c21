/** The rows of the table that a page shows below the block whose opening fence is at a line. */
export function tableAfter(markdown: string, line: number): string[][] | null {
  const after = markdown.split('\n').slice(line);
  const below = after.slice(after.indexOf('```') + 1).join('\n');
  const table = /^\n*((?:\|.*\n)+)/.exec(below)?.[1];
  const rows = table?.trimEnd().split('\n').slice(2);
  return rows?.map(cellsOf) ?? null;
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
}

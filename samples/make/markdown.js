// Markdown: the little of it that the samples use.

const ITEM = /^(?:-|\d+\.) /;

/** Reads a document as blocks; the lines are used up. */
export function parse(lines) {
  const blocks = [];
  while (lines.length > 0) {
    if (lines[0].trim() === '') lines.shift();
    else if (lines[0].startsWith('#')) blocks.push(heading(lines.shift()));
    else if (ITEM.test(lines[0])) blocks.push(list(lines));
    else if (lines[0].startsWith('|')) blocks.push(table(take(lines, (d) => d.startsWith('|'))));
    else blocks.push(paragraph(take(lines, (d) => d.trim() !== '' && !/^(#|- |\|)/.test(d))));
  }
  return blocks;
}

/** Takes off the front the lines for which `belongs` holds. */
function take(lines, belongs) {
  const end = lines.findIndex((d) => !belongs(d));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function heading(line) {
  const [, marks, text] = /^(#+) +(.*?) *$/.exec(line);
  return { type: 'heading', level: marks.length, lines: [text] };
}

function list(lines) {
  const items = [];
  const ordered = !lines[0].startsWith('-');
  while (ITEM.test(lines[0])) {
    const first = lines.shift().replace(ITEM, '');
    const more = take(lines, (d) => d.trim() === '' || d.startsWith('  '));
    items.push(parse([first, ...more.map((d) => d.slice(2))]));
  }
  return { type: 'list', ordered, items };
}

/** A row is an array of cells, a cell an array of lines. The second row, of dashes, says nothing. */
function table(lines) {
  const rows = lines.filter((_, n) => n !== 1).map((d) => d.trim().slice(1, -1).split('|'));
  const cells = rows.map((row) => row.map((cell) => cell.split('<br>').map((d) => d.trim())));
  return { type: 'table', rows: cells };
}

function paragraph(lines) {
  const text = lines.map((d) => (d.endsWith('\\') ? `${d.slice(0, -1)}\n` : `${d} `)).join('');
  const [, strong] = /^\*\*(.*)\*\*\s*$/s.exec(text) ?? [];
  return { type: 'paragraph', bold: Boolean(strong), lines: (strong ?? text).trim().split('\n') };
}

/** Moves each footnote into its mark: `[^1]` becomes `[^1: Its words.]`. */
export function footnoted(markdown) {
  const notes = new Map();
  const text = markdown.replace(/^\[\^(\d+)\]: (.*)\n/gm, (_, n, words) => {
    notes.set(n, words);
    return '';
  });
  return text.replace(/\[\^(\d+)\]/g, (_, n) => `[^${n}: ${notes.get(n)}]`);
}

/** A footnote in its mark. */
export const NOTE = /\[\^(\d+): (.*?)\]/g;

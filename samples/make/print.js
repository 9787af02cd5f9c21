// A page of HTML for printing: A4, headings, paragraphs and tables with borders.

const STYLE = `
  @page { size: A4; margin: 20mm }
  body { font: 11pt/1.35 'Liberation Sans', 'DejaVu Sans', sans-serif; margin: 0 }
  h1 { font-size: 20pt } h2 { font-size: 15pt } h1, h2, h3 { break-after: avoid }
  table { border-collapse: collapse; width: 100%; font-size: 9pt }
  td, th { border: 1px solid #555; padding: 3pt 4pt; text-align: left; vertical-align: top }
  tr { break-inside: avoid }
`;

/** Writes blocks as a page for printing. */
export function printedPage(blocks) {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>${STYLE}</style>${blocks.map(block).join('\n')}</html>`;
}

function block({ type, level, lines, bold, rows }) {
  if (type === 'table') return table(rows);
  const words = lines.map(escaped).join('<br>');
  if (type === 'heading') return `<h${level}>${words}</h${level}>`;
  return bold ? `<p><strong>${words}</strong></p>` : `<p>${words}</p>`;
}

function table([head, ...rows]) {
  const row = (cells, tag) =>
    `<tr>${cells.map((lines) => `<${tag}>${lines.map(escaped).join('<br>')}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// OpenDocument, of which LibreOffice makes PDFs and Word documents.

import { masterPages } from './master-pages.js';
import { HEAD, PLAN, WIDTH, widths } from './page.js';
import {
  listStyles,
  noteStyles,
  pageLayout,
  paragraphStyles,
  styleOf,
  tableStyles,
} from './styles.js';
import { p, xml } from './text.js';

/** A document as a flat OpenDocument text. */
export function openDocument(blocks, kind) {
  const title = blocks.find((d) => d.level === 1).lines[0];
  const opening = { ...blocks[0], style: 'Opening' };
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:meta><dc:title>${xml(title)}</dc:title></office:meta>
<office:styles>${paragraphStyles(kind)}${listStyles()}${noteStyles()}</office:styles>
<office:automatic-styles>
<style:style style:name="Opening" style:family="paragraph"
 style:parent-style-name="${styleOf(blocks[0])}" style:master-page-name="First"/>
${tableStyles()}${pageLayout('Page', 0)}${pageLayout('FirstPage', HEAD[kind])}
</office:automatic-styles>
<office:master-styles>${masterPages(blocks, kind, title)}</office:master-styles>
<office:body><office:text>${[opening, ...blocks.slice(1)].map(body).join('\n')}</office:text>
</office:body></office:document>`;
}

function body(block) {
  if (block.type === 'list') return listBody(block);
  if (block.type === 'box') return tableBody('Table', [WIDTH], [[block.blocks.map(body).join('')]]);
  if (block.type === 'plan') return planBody(block);
  if (!block.rows) return p(styleOf(block), block.lines);
  if (block.type === 'signed') return signedBody(block);
  const isHead = (lines, n) => n === 0 || (block.type === 'signatures' && lines.length === 1);
  const cell = (n) => (lines) =>
    lines.map((d) => p(isHead(lines, n) ? 'CellHead' : 'Cell', [d])).join('');
  const rows = block.rows.map((row, n) => row.map(cell(n)));
  return tableBody(block.type === 'table' ? 'Table' : 'Signatures', widths(block.rows), rows);
}

/** Over each name is room for the signature. */
function signedBody({ rows }) {
  const cell = ([name, role]) => p('Signed', [name]) + p('CellHead', [role]);
  return tableBody(
    'Table',
    [WIDTH],
    rows.map((row) => row.map(cell)),
  );
}

/** The first row is repeated on each page that the table runs on to. */
function planBody({ rows: [head, ...rows] }) {
  const cells = (row) => row.map((blocks) => blocks.map(body).join('') || p('CellSmall', []));
  const strong = head.map(([{ lines }]) => p('CellSmallHead', lines));
  return tableBody('Table', PLAN, rows.map(cells), strong);
}

function listBody(block) {
  const inner = (d) => (d.type === 'list' ? listBody(d) : p(d.style ?? 'Finding', d.lines));
  const item = (d) => `<text:list-item>${d.map(inner).join('')}</text:list-item>`;
  const style = block.style ?? (block.ordered ? 'Numbers' : 'Bullets');
  return `<text:list text:style-name="${style}">${block.items.map(item).join('\n')}</text:list>`;
}

function tableBody(style, columns, rows, head) {
  const cell = (d) => `<table:table-cell table:style-name="${style}Cell">${d}</table:table-cell>`;
  const rowOf = (row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`;
  const top = head ? `<table:table-header-rows>${rowOf(head)}</table:table-header-rows>` : '';
  return `<table:table table:style-name="${style}">
${columns.map((d) => `<table:table-column table:style-name="Column${d}"/>`).join('')}
${top}${rows.map(rowOf).join('\n')}
</table:table>`;
}

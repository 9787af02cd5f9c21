// Makes, from each Markdown sample in this folder, what people have of the real thing: NAME.pdf,
// for some also NAME-untagged.pdf, and NAME.txt, the text that "copy all" in a PDF viewer gives; of a
// statement of action, the council's web page NAME.html and the Word document NAME.docx.
// Needs soffice (LibreOffice) and pdftotext (poppler). Run: node samples/make.js

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { webPage } from './web-page.js';

/** These get an untagged twin. */
const UNTAGGED = [
  'saltmere-2023-targeted',
  'wrenshire-2018-letter',
  'wrenshire-2021-revisit',
  'wrenshire-2024-report',
];

const LETTERHEAD = `Ofsted
Agora
6 Cumberland Place
Nottingham
NG1 6HJ
T 0300 123 1231
Textphone 0161 618 8524
enquiries@ofsted.gov.uk
www.gov.uk/ofsted
lasend.support@ofsted.gov.uk`;
/** It has both bullets, Liberation Sans has not. No ligatures: words in the PDF are plain letters. */
const FONT = 'DejaVu Sans:-liga';
const BULLETS = ['◼', '–'];
/** The sentence in bold that ends what a revisit says about a weakness. No heading. */
const VERDICT = /progress in addressing/;
/** An A4 page in centimetres. The first page alone has a head. */
const PAGE = { width: 21, height: 29.7, side: 2, top: 2, bottom: 1.2, foot: 1.2 };
const HEAD = { letter: 3.9, report: 1, statement: 1, targeted: 1.6 };
const WIDTH = PAGE.width - 2 * PAGE.side;
/** The widths of the five columns of a statement's tables. */
const PLAN = [4.6, 2.8, 2.3, 5.6, 1.7];
/** No more than this is the height in points of a footnote's letters. */
const SMALL = 13.5;
/** Points of a centimetre. */
const POINTS = 72 / 2.54;

// --- Markdown: the little of it that the samples use ---------------------------------------------

const ITEM = /^(?:-|\d+\.) /;

function parse(lines) {
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
function footnoted(markdown) {
  const notes = new Map();
  const text = markdown.replace(/^\[\^(\d+)\]: (.*)\n/gm, (_, n, words) => {
    notes.set(n, words);
    return '';
  });
  return text.replace(/\[\^(\d+)\]/g, (_, n) => `[^${n}: ${notes.get(n)}]`);
}

const NOTE = /\[\^(\d+): (.*?)\]/g;

// --- What a letter and a report make of their blocks ---------------------------------------------

function shape(blocks, kind) {
  if (kind === 'statement') return blocks.map(statement);
  if (kind === 'targeted') return blocks.map(targeted);
  return kind === 'letter' ? blocks.map(signatures) : small(boxed(blocks));
}

/** Names and roles stand in rows by turns; a name and its role go into one cell, as in the real. */
function signatures(block) {
  if (block.type !== 'table') return block;
  const [head, ...rows] = block.rows;
  const withRole = (row, n) => row.map((name, m) => [...name, ...rows[n + 1][m]].filter(Boolean));
  const people = rows.map((row, n) => (n % 2 === 0 ? withRole(row, n) : [])).filter((d) => d[0]);
  return { type: 'signatures', rows: [head, ...people] };
}

/** A statement has headings of Word's own, and cells that hold lists. */
function statement(block) {
  if (block.type === 'heading') return { ...block, style: `Heading_20_${block.level}` };
  if (block.type !== 'table') return block;
  return { ...block, type: 'plan', rows: block.rows.map((row) => row.map(cellBlocks)) };
}

/** The lines of a cell; those that start with a bullet are a list. */
function cellBlocks(lines) {
  const blocks = [];
  for (const line of lines) {
    const words = line.replace(/^• /, '');
    const block = { type: 'paragraph', style: 'CellSmall', lines: [words] };
    if (words === line) blocks.push(block);
    else if (blocks.at(-1)?.type === 'list') blocks.at(-1).items.push([block]);
    else blocks.push({ type: 'list', style: 'CellBullets', items: [[block]] });
  }
  return blocks;
}

/** A practice study goes into a box, its heading too. People sign side by side or, since 2021, one
 * below the other. */
function targeted(block) {
  if (block.type !== 'table') return block;
  const [[[first], second], ...rows] = block.rows;
  if (second) return { ...block, type: 'signatures' };
  if (!/(Practice|Case) study/.test(first)) return { ...block, type: 'signed' };
  const more = rows.map(([lines]) => ({ type: 'paragraph', bold: false, lines }));
  return { type: 'box', blocks: [{ type: 'paragraph', bold: true, lines: [first] }, ...more] };
}

/** The section "Inspection outcome" goes into a box, its heading too. */
function boxed(blocks) {
  const start = indexOf(blocks, 'Inspection outcome');
  const end = blocks.findIndex((d, n) => n > start && d.type === 'heading');
  const box = { type: 'box', blocks: blocks.slice(start, end) };
  return blocks.toSpliced(start, end - start, box);
}

/** The publisher's own words at the end go onto a page of their own, in smaller type. */
function small(blocks) {
  const start = indexOf(blocks, 'If you are not happy with');
  const styleAt = (n) => ({ style: n === start ? 'SmallStart' : 'Small' });
  return blocks.map((d, n) => (n < start ? d : { ...d, ...styleAt(n) }));
}

function indexOf(blocks, words) {
  const found = blocks.findIndex((d) => d.lines?.[0].startsWith(words));
  if (found < 0) throw new Error(`Nothing starts with "${words}"`);
  return found;
}

// --- OpenDocument, which LibreOffice makes a PDF of ----------------------------------------------

function openDocument(blocks, kind) {
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

function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function p(style, lines) {
  const tag = style.startsWith('Heading_20_') ? `h text:outline-level="${style.at(-1)}"` : 'p';
  const words = lines.map(inline).join('<text:line-break/>');
  return `<text:${tag} text:style-name="${style}">${words}</text:${tag[0]}>`;
}

function inline(text) {
  const link = '<text:a xlink:type="simple" xlink:href="$2">$1</text:a>';
  const note = `<text:note text:note-class="footnote"><text:note-citation>$1</text:note-citation>
<text:note-body><text:p text:style-name="Note">$2</text:p></text:note-body></text:note>`;
  return xml(text)
    .replace(NOTE, note)
    .replace(/\[(.*?)\]\((.*?)\)/g, link);
}

function styleOf(block) {
  if (block.style) return block.style;
  if (block.type === 'heading') return `Heading${block.level}`;
  if (block.bold) return VERDICT.test(block.lines[0]) ? 'Verdict' : 'Heading3';
  if (block.lines[0] === 'Yours sincerely') return 'Closing';
  return block.lines.at(-1).endsWith(':') ? 'Lead' : 'Body';
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

/** The first row stands again on each page that the table runs on to. */
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

/** The columns' widths: one has all, two have half each unless the second says far more. */
function widths(rows) {
  if (rows[0].length === 1) return [WIDTH];
  const [left, right] = [0, 1].map((n) => rows.map((row) => row[n]).join('').length);
  return left * 2 < right ? [5.5, WIDTH - 5.5] : [WIDTH / 2, WIDTH / 2];
}

/** Headings are bold paragraphs, no more: the tags of the real documents know no headings either. */
function paragraphStyles(kind) {
  const report = kind === 'report';
  const next = 'fo:keep-with-next="always"';
  const styles = [
    ['Body', 12, 0.35],
    ['Lead', 12, 0.4, next],
    ['Closing', 12, 1.6, next],
    ['Heading1', report ? 26 : 12, report ? 0.8 : 0.4, next, !report],
    ['Heading2', report ? 14 : 12, 0.4, `${next} fo:margin-top="0.4cm"`, true],
    ['Heading3', 12, 0.4, next, true],
    ['Verdict', 12, 0.4, '', true],
    ['Finding', 12, report ? 0.2 : 0.4],
    ['Heading_20_1', 20, 0.6, next, true],
    ['Heading_20_2', 15, 0.3, `${next} fo:margin-top="0.6cm"`, true],
    ['Heading_20_3', 12, 0.2, `${next} fo:margin-top="0.3cm"`, true],
    ['CellSmall', 10, 0],
    ['CellSmallHead', 10, 0, next, true],
    ['Cell', 12, 0],
    ['CellHead', 12, 0, next, true],
    ['Signed', 12, 0, `${next} fo:margin-top="1.2cm"`, true],
    ['Note', 10, 0],
    ['SmallStart', 10, 0.3, 'fo:break-before="page"'],
    ['Small', 10, 0.3],
    ['Letterhead', 8, 0, 'fo:margin-left="10.5cm"'],
    ['Furniture', 9, 0],
  ];
  return styles.map((d) => paragraphStyle(...d)).join('\n');
}

function paragraphStyle(name, size, after, more = '', bold = false) {
  const shown = name.replaceAll('_20_', ' ');
  return `<style:style style:name="${name}" style:display-name="${shown}"
 style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="${after}cm" fo:widows="2" fo:orphans="2" ${more}>
<style:tab-stops><style:tab-stop style:position="${WIDTH}cm" style:type="right"/></style:tab-stops>
</style:paragraph-properties><style:text-properties fo:font-family="'${FONT}'"
 fo:font-size="${size}pt" fo:font-weight="${bold ? 'bold' : 'normal'}" fo:language="en"
 fo:country="GB"/></style:style>`;
}

function listStyles() {
  const level = (kind, n, label, left, indent = 0.6) => `<text:list-level-style-${kind}
 text:level="${n + 1}" ${label}><style:list-level-properties
 text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
 text:label-followed-by="listtab" fo:margin-left="${left}cm" fo:text-indent="-${indent}cm"/>
</style:list-level-properties></text:list-level-style-${kind}>`;
  const style = (name, levels) =>
    `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const bullet = (d, n) => level('bullet', n, `text:bullet-char="${d}"`, (n + 2) * 0.6);
  const number = level('number', 0, 'style:num-format="1" style:num-suffix="."', 1.2);
  const small = level('bullet', 0, 'text:bullet-char="•"', 0.4, 0.4);
  return [
    style('Bullets', BULLETS.map(bullet).join('')),
    style('Numbers', number),
    style('CellBullets', small),
  ].join('');
}

function noteStyles() {
  return `<style:style style:name="Raised" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" style:num-suffix=" "
 text:start-value="0" text:start-numbering-at="document"
 text:citation-style-name="Raised" text:citation-body-style-name="Raised"/>`;
}

function tableStyles() {
  const size = `style:width="${WIDTH}cm" table:align="left" fo:margin-bottom="0.5cm"`;
  const style = (name, family, properties) =>
    `<style:style style:name="${name}" style:family="${family}">` +
    `<style:${family}-properties ${properties}/></style:style>\n`;
  const column = (cm) => style(`Column${cm}`, 'table-column', `style:column-width="${cm}cm"`);
  return [
    style('Table', 'table', size),
    style('TableCell', 'table-cell', 'fo:border="0.5pt solid #000000" fo:padding="0.1cm"'),
    style('Signatures', 'table', `${size} style:may-break-between-rows="false"`),
    style('SignaturesCell', 'table-cell', 'fo:padding-bottom="0.3cm"'),
    ...[WIDTH, WIDTH / 2, 5.5, WIDTH - 5.5, ...PLAN].map(column),
  ].join('');
}

function pageLayout(name, head) {
  const { width, height, side, top, bottom, foot } = PAGE;
  const strip = (cm, gap) =>
    `<style:header-footer-properties svg:height="${cm}cm" ${gap}="0.3cm"/>`;
  return `<style:page-layout style:name="${name}"><style:page-layout-properties
 fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin-left="${side}cm"
 fo:margin-right="${side}cm" fo:margin-top="${top}cm" fo:margin-bottom="${bottom}cm">
<style:footnote-sep style:width="0.018cm" style:rel-width="25%" style:distance-before-sep="0.3cm"
 style:distance-after-sep="0.2cm"/></style:page-layout-properties>
<style:header-style>${head ? strip(head, 'fo:margin-bottom') : ''}</style:header-style>
<style:footer-style>${strip(foot, 'fo:margin-top')}</style:footer-style></style:page-layout>`;
}

function masterPages(blocks, kind, title) {
  const number = '<text:tab/><text:page-number text:select-page="current"/>';
  const feet = { report: () => runningFooter(blocks, title), statement: () => [title] }[kind];
  const foot = p('Furniture', feet?.() ?? ['']).replace('</text:p>', `${number}</text:p>`);
  const footer = `<style:footer>${foot}</style:footer>`;
  const head = {
    letter: p('Letterhead', LETTERHEAD.split('\n')),
    report: p('Furniture', ['Local Area Partnership report']),
    statement: p('Furniture', ['Wrenshire SEND board']),
    targeted: p('Furniture', ['']),
  }[kind];
  return `
<style:master-page style:name="Standard" style:page-layout-name="Page">${footer}</style:master-page>
<style:master-page style:name="First" style:page-layout-name="FirstPage"
 style:next-style-name="Standard"><style:header>${head}</style:header>${footer}</style:master-page>`;
}

function runningFooter(blocks, title) {
  const [dates] = blocks[indexOf(blocks, 'Inspection date')].lines;
  return [title.replace('inspection of', 'inspection report:'), dates.replace(/^.*: /, '')];
}

function makePdf(source, target, tagged) {
  const options = { UseTaggedPDF: { type: 'boolean', value: String(tagged) } };
  convert(source, target, `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
}

/** The profile is of its own, lest a LibreOffice that somebody has open gets in the way. */
function convert(source, target, filter) {
  const folder = path.dirname(source);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source];
  execFileSync('soffice', args, { stdio: 'pipe' });
  const made = source.replace('.fodt', path.extname(target));
  fs.copyFileSync(made, target);
  fs.rmSync(made);
}

// --- Pasted text: the blocks' words, in the lines and pages of the PDF ---------------------------

/** The letters of the pages' bodies in the order in which they were drawn, with their places. */
function glyphsOf(pdf, kind) {
  const foot = (PAGE.height - PAGE.bottom - PAGE.foot) * POINTS;
  const glyphs = [];
  let page = 0;
  const boxes = execFileSync('pdftotext', ['-raw', '-bbox', pdf, '-'], { encoding: 'utf8' });
  for (const line of boxes.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const word = /xMin="(.*?)" yMin="(.*?)" xMax=".*?" yMax="(.*?)">(.*)<\/word>/.exec(line);
    if (!word) continue;
    const [x, y, end] = word.slice(1, 4).map(Number);
    const head = page === 1 ? (PAGE.top + HEAD[kind]) * POINTS - 6 : 0;
    if (y < head || y > foot) continue;
    for (const letter of plain(word[4])) glyphs.push({ letter, page, x, y, height: end - y });
  }
  return glyphs;
}

/** Takes out the footnotes' letters: small ones below all the others on their page. */
function takeNotes(glyphs) {
  const lowest = new Map();
  for (const { page, y, height } of glyphs) {
    if (height > SMALL) lowest.set(page, Math.max(y, lowest.get(page) ?? 0));
  }
  const isNote = ({ page, y, height }) => height <= SMALL && y > (lowest.get(page) ?? y) + 5;
  const notes = glyphs.filter(isNote);
  const rest = glyphs.filter((d) => !isNote(d));
  glyphs.splice(0, glyphs.length, ...rest);
  return notes;
}

function plain(text) {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(\w+);/g, (_, name) => signs[name]).replace(/\s/g, '');
}

/**
 * Finds the next words of the PDF, which must be those of `cells`, side by side at `edges`. Returns
 * their lines; of cells that run over a page's end first what is on the one page, as when copied.
 */
function place(glyphs, cells, edges = [0]) {
  const rest = cells.map((lines) => lines.join(' ').replace(NOTE, '$1'));
  const lines = [];
  while (rest.some((d) => d !== '')) {
    const { letter, page, x, y } = glyphs.shift();
    const column = edges.findLastIndex((d) => x >= d);
    const [, space, right, more] = /^( ?)(.?)(.*)$/su.exec(rest[column]);
    if (letter !== right) throw new Error(`Page ${page} has "${letter}" for "${rest[column]}"`);
    rest[column] = more;
    const line = lines.findLast((d) => d.column === column);
    if (line?.page === page && Math.abs(line.y - y) < 3) line.text += space + letter;
    else {
      if (line && !space) line.cut = true;
      lines.push({ text: letter, cut: false, page, column, y });
    }
  }
  return lines.sort((a, b) => a.page - b.page || a.column - b.column);
}

/** Writes the text in the form of the copied ones: bullets gone, spaces and empty lines as there. */
function paste(blocks, glyphs) {
  const out = [];
  const overPages = [];
  const notes = notesOf(blocks, takeNotes(glyphs));
  let page = 0;
  let before = '';

  function put(kind, lines, mark = '') {
    for (const [n, line] of lines.entries()) {
      const starts = line.column !== lines[n - 1]?.column;
      const turned = line.page !== page;
      if (turned) putNotes();
      if (starts && !turned) out.push(...gap(before, kind));
      out.push(`${turned ? ' ' : ''}${n === 0 ? mark : ''}${line.text}${line.cut ? '' : ' '}`);
      page = line.page;
      before = kind === 'more' ? 'finding' : kind;
    }
  }

  /** What stands at the page's foot comes after the last line above it, wherever that breaks off. */
  function putNotes() {
    for (const lines of notes.filter(([first]) => first.page === page))
      out.push(' ', ...lines.map(({ text }) => `${text} `));
  }

  function walk(block) {
    if (block.type === 'box') block.blocks.forEach(walk);
    else if (block.type === 'list') walkList(block, 0);
    else if (block.rows) walkTable(block);
    else put(kindOf(block), place(glyphs, [block.lines]));
  }

  /** An inner bullet is a plain dash, which copying keeps; the outer one is lost. */
  function walkList({ items }, depth) {
    for (const [first, ...more] of items) {
      const { page: start } = place(glyphs, [[BULLETS[depth]]])[0];
      put('finding', place(glyphs, [first.lines]), depth === 0 ? ' ' : ` ${BULLETS[depth]} `);
      for (const block of more) {
        if (block.type === 'list') walkList(block, depth + 1);
        else put('more', place(glyphs, [block.lines]));
      }
      if (page !== start) overPages.push(first.lines[0].slice(0, 60));
    }
  }

  function walkTable({ type, rows }) {
    const edges = [0, (PAGE.side + widths(rows)[0]) * POINTS];
    for (const [n, row] of rows.entries()) {
      const lines = place(glyphs, row, edges);
      if (type === 'table' || n > 0 || row.length === 1) put('cell', lines);
      else put('cell', [{ ...lines[0], text: lines.map((d) => d.text).join(' ') }]);
    }
  }

  blocks.forEach(walk);
  putNotes();
  if (glyphs.length > 0) throw new Error(`Page ${glyphs[0].page} has more words`);
  return { text: `${out.join('\n')}\n`, pages: page, overPages };
}

/** The lines of each footnote. */
function notesOf(blocks, glyphs) {
  const marks = JSON.stringify(blocks).matchAll(NOTE);
  return [...marks].map(([, n, words]) => place(glyphs, [[`${n} ${words}`]]));
}

function kindOf(block) {
  const style = styleOf(block);
  if (style === 'Closing') return 'closing';
  const strong = block.bold && style !== 'Verdict';
  return style === 'Heading2' || strong ? 'section' : 'paragraph';
}

/** The lines between two neighbours, as the copied letters have them. */
function gap(before, after) {
  const isEntry = (kind) => kind === 'finding' || kind === 'cell';
  if (after === 'more') return [' '];
  if (isEntry(after)) return before === after ? [''] : [' ', ''];
  if (before === 'closing') return [' ', ' ', ' ', ' '];
  return [...(isEntry(before) ? [''] : []), ' ', ...(after === 'section' ? [''] : [])];
}

// --- All of it -----------------------------------------------------------------------------------

function make(folder, name, temporary) {
  const kind = /-(report|statement|targeted)$/.exec(name)?.[1] ?? 'letter';
  const markdown = fs.readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const blocks = shape(parse(footnoted(markdown).split('\n')), kind);
  const source = path.join(temporary, `${name}.fodt`);
  const target = path.join(folder, name);
  const document = openDocument(blocks, kind);
  if (kind === 'statement') {
    fs.writeFileSync(source, document.replaceAll(FONT, 'Arial'));
    fs.writeFileSync(`${target}.html`, webPage(blocks));
    convert(source, `${target}.docx`, 'docx:MS Word 2007 XML');
    return;
  }
  fs.writeFileSync(source, document);
  if (UNTAGGED.includes(name)) makePdf(source, `${target}-untagged.pdf`, false);
  makePdf(source, `${target}.pdf`, true);
  const { text, pages, overPages } = paste(blocks, glyphsOf(`${target}.pdf`, kind));
  fs.writeFileSync(`${target}.txt`, text);
  console.log(`${name}: ${pages} pages; over a page's end run:`);
  for (const finding of overPages) console.log(`  ${finding}…`);
}

const folder = path.dirname(fileURLToPath(import.meta.url));
const temporary = fs.mkdtempSync(path.join(tmpdir(), 'samples-'));
try {
  for (const file of fs.readdirSync(folder)) {
    if (file.endsWith('.md') && file !== 'README.md')
      make(folder, path.basename(file, '.md'), temporary);
  }
} finally {
  fs.rmSync(temporary, { recursive: true });
}

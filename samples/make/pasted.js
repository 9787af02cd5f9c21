// Pasted text: the words of the blocks, in the lines and pages of the PDF.

import { place, takeNotes } from './glyphs.js';
import { NOTE } from './markdown.js';
import { BULLETS, PAGE, POINTS, widths } from './page.js';
import { styleOf } from './styles.js';

/** Writes the text in the form of the copied ones: bullets gone, spaces and empty lines as there. */
export function paste(blocks, glyphs) {
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

  /** The foot of a page comes after its last line, wherever that breaks off. */
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

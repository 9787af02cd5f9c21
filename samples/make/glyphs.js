// The letters of a PDF, and the lines that they make.

import { execFileSync } from 'node:child_process';
import { NOTE } from './markdown.js';
import { HEAD, PAGE, POINTS } from './page.js';

/** The most height of a footnote's letters, in points. */
const SMALL = 13.5;

/** The letters of the pages' bodies in the order in which they were drawn, with their places. */
export function glyphsOf(pdf, kind) {
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
export function takeNotes(glyphs) {
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
export function place(glyphs, cells, edges = [0]) {
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

import type { Root } from 'mdast';
import { joinLines, type Vocabulary, vocabulary } from '../../join.js';
import type { Footnote, Furniture, Problem } from '../../tree.js';
import type { Doubt } from '../flow/join-pages.js';
import { type Layout, lineBeforeTurn } from '../layout.js';
import type { Line } from '../lines/line.js';
import { nonsenseIn } from '../nonsense.js';
import type { Note } from '../notes.js';
import { SAID, type Unseen } from '../unseen.js';
import { treeOf } from './mdast.js';
import { placeOfLines } from './place.js';

export function assemble({ flow, doubts, body, furniture, notes, lines, unseen }: Layout): Root {
  const words = vocabulary(lines.map((line) => line.text));
  const tree = treeOf(flow, body, words);
  tree.data = {
    furniture: [...furniture].map(toFurniture),
    notes: notes.map((note) => toNote(note, words)),
    problems: [...doubts.map(toProblem), ...unseen.map(leftOut), ...nonsenseIn(lines)],
  };
  return tree;
}

function toFurniture(line: Line): Furniture {
  return { text: line.text, at: placeOfLines([line]) };
}

function toNote({ number, lines }: Note, words: Vocabulary): Footnote {
  const text = joinLines(
    lines.map((line) => line.text),
    words,
  );
  return { number, text, at: placeOfLines(lines) };
}

function leftOut({ reason, text, box }: Unseen): Problem {
  const quote = text === '' ? '' : `: “${text}”`;
  const at = placeOfLines([{ box }]);
  return { rule: 'hidden-text', message: `words ${SAID[reason]}, and are left out${quote}`, at };
}

function toProblem(doubt: Doubt): Problem {
  const end = lineBeforeTurn(doubt);
  const around = doubt.slice(doubt.indexOf(end), doubt.indexOf(end) + 2);
  return {
    rule: 'paragraph-over-page',
    message: `it is not certain whether a paragraph runs over the page here: “${around.map((line) => line.text).join('” | “')}”`,
    at: placeOfLines(around),
  };
}

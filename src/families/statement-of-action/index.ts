import type { Nodes, Root } from 'mdast';
import { text } from '../../read/tree.js';
import type { Family, Recognition } from '../family.js';
import { Draft } from '../shared/draft/draft.js';
import { readArea, readDates, readResponsible } from './facts.js';
import { isChildType, meaningOf } from './headings.js';
import { weaknessLabel } from './labels.js';
import { readStatement } from './reader.js';

const NAMED = /\b(?:written )?statement of action\b|\bWSo?A\b/i;
const CLOSES_LETTER = /^Your(?:s|[’']s)? (?:sincerely|faithfully)/i;

// Texts: what a document is stands near its beginning.
const BEGINNING = 60;

/** Written statements of action, 2016 on. They share no template, so it takes several signs. */
export const statementOfAction: Family = {
  kind: 'statement-of-action',

  recognise,

  // Which headings and columns become what: `headings.ts`.
  read(tree) {
    const draft = new Draft(tree);
    readStatement(draft, tree.children);
    readArea(draft);
    readDates(draft);
    readResponsible(draft);
    return draft;
  },
};

function recognise(tree: Root): Recognition {
  const texts = textsOf(tree);
  // A title or a heading, not a sentence that speaks of one.
  const named = texts
    .slice(0, BEGINNING)
    .filter((words) => NAMED.test(words) && words.length < 200 && !/[.;,]$/.test(words));
  const weaknesses = texts.filter(
    (words) => weaknessLabel(words) || /\b(?:weakness(?:es)?|concerns?)\b/i.test(words),
  );
  const headings = texts.filter((words) => words.length < 110 && isChildType(meaningOf(words)));
  const types = new Set(headings.map(meaningOf));
  const isLetter = texts.some((words) => CLOSES_LETTER.test(words));
  return {
    recognised: !isLetter && named.length > 0 && types.size > 1 && weaknesses.length > 0,
    signs: [...named.slice(0, 1), ...weaknesses.slice(0, 1), ...headings.slice(0, 4)],
  };
}

/** The texts of all paragraphs, headings and bullets, in tables too. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'tableCell') return (node.data?.blocks ?? []).flatMap(textsOf);
  if (node.type === 'paragraph' || node.type === 'heading') return [text(node)];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child as Nodes)) : [];
}

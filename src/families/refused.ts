import type { Nodes, Root } from 'mdast';
import { text } from '../read/tree.js';
import { ABOUT_SEND } from './refused-papers.js';

/** Documents of the inspectorates and about them that are of no family, each with what shows it. */
const REFUSED: readonly (readonly [label: string, sign: RegExp])[] = [
  ['a letter on a focused visit to children’s services', /^(?:Ofsted )?focused visit (?:to|of)\b/i],
  ['a letter on a monitoring visit', /\bmonitoring visit\b/i],
  [
    'a report on an inspection of safeguarding services',
    /^Inspection of (?:progress made in the provision of )?safeguarding\b|\bjoint area review\b/i,
  ],
  [
    'a report on an inspection of children’s services',
    /^(?:Re-?)?inspection of (?:.{2,80}\b)?(?:children[’']s (?:social care )?services|services for children in need)/i,
  ],
  [
    'a letter or report on a school, college or nursery',
    /^(?:Inspection (?:report|of) |School report|Short inspection of ).{0,80}(?:school|college|academy|nursery)?|\b(?:headteacher|Unique reference number|URN)\b/i,
  ],
  [
    'a report of the CQC on a service or provider',
    /\bCQC (?:inspection )?report\b|\bprovider report\b/i,
  ],
  ...ABOUT_SEND,
  [
    'a newspaper’s article',
    /\b(?:By The Newsroom|Sign up to our|Read more:|LDRS|Watch more of our videos|Local Democracy)\b/i,
  ],
];

// Blocks: what a document is stands near its beginning.
const BEGINNING = 40;

/** What a document of no family looks like, so that a refusal can say so; null for an empty one. */
export function looksLike(tree: Root): string | null {
  const beginning = tree.children.flatMap(texts).slice(0, BEGINNING);
  for (const [label, sign] of REFUSED) {
    const found = beginning.find((words) => sign.test(words));
    if (found) return `${label} (“${shorten(found)}”)`;
  }
  const [first] = beginning.filter((words) => words.length > 3);
  return first === undefined ? null : `something else, which begins “${shorten(first)}”`;
}

function texts(node: Nodes): string[] {
  if (node.type === 'tableCell') return (node.data?.blocks ?? []).flatMap(texts);
  if (node.type === 'paragraph' || node.type === 'heading') return [text(node)];
  return 'children' in node ? node.children.flatMap((child) => texts(child as Nodes)) : [];
}

// Letters: how much a message quotes of a document.
const MOST_QUOTED = 80;

function shorten(words: string): string {
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trimEnd()}…` : words;
}

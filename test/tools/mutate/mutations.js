// What can befall a document: each mutation gives the trees that come of it, one for each place where it
// can strike, and where the record should differ from that of the whole document, what it should hold.
import { text } from '../../../dist/read/tree.js';
import { halvesOf, isText, itemOf, listOf, onlyText, placesOf, splice, withText } from './tree.js';

/** @typedef {{ tree: import('mdast').Root, right?: (whole: object) => object, due?: boolean }} Mutant */
/** @typedef {{ name: string, unseen?: boolean, mutants(tree: object, whole: object, random: () => number): Iterable<Mutant> }} Mutation */

/** Places of the headings under which the record has findings. */
function headings(tree, { findings }) {
  const known = new Set(findings.map(({ heading }) => heading));
  return placesOf(tree, (block) => isText(block) && known.has(text(block)));
}

/** Places in lists of blocks: where in the tree, and where in the list. */
function* items(tree) {
  for (const at of placesOf(tree, ({ type }) => type === 'list')) {
    const list = tree.children[at];
    for (const [index, item] of list.children.entries()) yield { at, list, index, item };
  }
}

const isProse = (block) => isText(block) && /[.;]$/.test(text(block)) && text(block).length > 80;

/** Places of paragraphs that give the verdict on a weakness, and the number of that weakness. */
function verdicts(tree, { findings }) {
  if (findings[0]?.type !== 'progress') return [];
  const said = new Map(findings.map(({ verdict }, index) => [verdict?.text, index]));
  return placesOf(
    tree,
    (block) =>
      isText(block) &&
      /\b(?:in)?sufficient progress\b/i.test(text(block)) &&
      text(block).length < 220 &&
      !/\b(?:all|none|one|two|three|both|any) (?:of )?(?:the )?\w* ?(?:significant )?weaknesses\b/i.test(
        text(block),
      ) &&
      (said.size < 2 || said.has(text(block)) || findings.every(({ verdict }) => !verdict)),
  );
}

/** @type {Mutation[]} */
export const MUTATIONS = [
  {
    name: 'heading reworded',
    *mutants(tree, whole, random) {
      for (const at of headings(tree, whole)) {
        const block = tree.children[at];
        const others = [
          misspelt(text(block), random),
          'What else inspectors saw',
          'Other matters:',
        ];
        for (const words of others) yield { tree: splice(tree, at, 1, withText(block, words)) };
      }
    },
  },
  {
    name: 'heading lost',
    *mutants(tree, whole) {
      for (const at of headings(tree, whole)) yield { tree: splice(tree, at, 1) };
    },
  },
  {
    name: 'list split',
    *mutants(tree) {
      for (const { at, list, index } of items(tree)) {
        if (index === 0) continue;
        const parts = [list.children.slice(0, index), list.children.slice(index)];
        yield { tree: splice(tree, at, 1, ...parts.map((part) => listOf(list, part))) };
      }
    },
  },
  {
    name: 'lists joined',
    *mutants(tree) {
      const lists = placesOf(tree, ({ type }) => type === 'list');
      for (const [index, at] of lists.entries()) {
        const next = lists[index + 1];
        if (next === undefined || next - at > 4) continue;
        const [one, other] = [tree.children[at], tree.children[next]];
        const between = tree.children.slice(at + 1, next);
        const joined = listOf(one, [...one.children, ...other.children]);
        yield { tree: splice(tree, at, next - at + 1, joined, ...between) };
      }
    },
  },
  {
    name: 'paragraph cut',
    *mutants(tree, _whole, random) {
      for (const at of placesOf(tree, isProse)) {
        const halves = halvesOf(text(tree.children[at]), random);
        const parts = halves?.map((half) => withText(tree.children[at], half));
        if (parts) yield { tree: splice(tree, at, 1, ...parts) };
      }
    },
  },
  {
    name: 'bullet cut into two',
    *mutants(tree, _whole, random) {
      for (const { at, list, index, item } of items(tree)) {
        const halves = halvesOf(onlyText(item) ?? '', random);
        const parts = halves?.map((half) => itemOf(item, half));
        if (parts)
          yield {
            tree: splice(tree, at, 1, listOf(list, list.children.toSpliced(index, 1, ...parts))),
          };
      }
    },
  },
  {
    name: 'bullet cut, the rest after the list',
    *mutants(tree, _whole, random) {
      for (const { at, list, index, item } of items(tree)) {
        const halves = halvesOf(onlyText(item) ?? '', random);
        if (!halves) continue;
        const first = listOf(list, list.children.slice(0, index).concat(itemOf(item, halves[0])));
        const rest = withText(item.children[0], halves[1]);
        const after = list.children.slice(index + 1);
        const blocks = after.length > 0 ? [first, rest, listOf(list, after)] : [first, rest];
        yield { tree: splice(tree, at, 1, ...blocks) };
      }
    },
  },
  { name: 'clauses joined', mutants: (tree) => joined(tree, (words) => !/[.?!]$/.test(words)) },
  {
    name: 'sentences joined',
    unseen: true,
    mutants: (tree) => joined(tree, (words) => /[.?!]$/.test(words)),
  },
  {
    name: 'verdict lost',
    *mutants(tree, whole) {
      for (const at of verdicts(tree, whole)) {
        const words = text(tree.children[at]);
        yield {
          tree: splice(tree, at, 1),
          right: (record) => withoutVerdict(record, at, tree, words),
          due: true,
        };
      }
    },
  },
  {
    name: 'verdict doubled',
    *mutants(tree, whole) {
      for (const at of verdicts(tree, whole))
        yield { tree: splice(tree, at, 0, tree.children[at]) };
    },
  },
  {
    name: 'verdict moved',
    *mutants(tree, whole) {
      const all = verdicts(tree, whole);
      for (const [index, at] of all.entries()) {
        const to = all[index + 1];
        if (to === undefined) continue;
        const words = text(tree.children[at]);
        const moved = splice(splice(tree, to, 0, tree.children[at]), at, 1);
        yield {
          tree: moved,
          right: (record) => withoutVerdict(record, at, tree, words),
          due: true,
        };
      }
    },
  },
  {
    name: 'person’s line cut',
    *mutants(tree, { people }, random) {
      const names = people.flatMap(({ name }) => (name ? [name] : []));
      for (const at of placesOf(tree, isText)) {
        const words = text(tree.children[at]);
        const name = names.find((one) => words.includes(one));
        if (name === undefined || words.length > 200) continue;
        const spots = [...words.matchAll(/ /g)].map(({ index }) => index);
        if (spots.length === 0) continue;
        const cut = spots[Math.floor(random() * spots.length)] ?? 0;
        const parts = [words.slice(0, cut), words.slice(cut + 1)];
        yield {
          tree: splice(tree, at, 1, ...parts.map((part) => withText(tree.children[at], part))),
        };
      }
    },
  },
  {
    name: 'table head lost',
    *mutants(tree) {
      for (const { at, table } of tables(tree)) {
        yield { tree: splice(tree, at, 1, { ...table, children: table.children.slice(1) }) };
      }
    },
  },
  {
    name: 'table head and row exchanged',
    *mutants(tree) {
      for (const { at, table } of tables(tree)) {
        const [head, row, ...rest] = table.children;
        yield { tree: splice(tree, at, 1, { ...table, children: [row, head, ...rest] }) };
      }
    },
  },
];

function* tables(tree) {
  for (const at of placesOf(tree, ({ type }) => type === 'table')) {
    const table = tree.children[at];
    if (table.children.length > 2) yield { at, table };
  }
}

/** Two neighbours of a list as one, where the first passes a test. */
function* joined(tree, test) {
  for (const { at, list, index, item } of items(tree)) {
    const next = list.children[index + 1];
    const [words, more] = [onlyText(item), next && onlyText(next)];
    if (!words || !more || !test(words)) continue;
    const one = itemOf(item, `${words} ${more}`);
    yield { tree: splice(tree, at, 1, listOf(list, list.children.toSpliced(index, 2, one))) };
  }
}

/** Two letters of a word exchanged. */
function misspelt(words, random) {
  const at = 2 + Math.floor(random() * (words.length - 4));
  return words.slice(0, at) + words[at + 1] + words[at] + words.slice(at + 2);
}

/** The record of a letter without the verdict that stood at a place. */
function withoutVerdict(record, at, tree, words) {
  const before = tree.children.slice(0, at).map(text);
  const index = record.findings.findLastIndex(({ text: weakness }) =>
    before.some((one) => one.includes(weakness) || weakness.includes(one)),
  );
  const findings = record.findings.map((finding, number) =>
    number === index
      ? { ...finding, judgement: null, points: finding.points.filter((point) => point !== words) }
      : finding,
  );
  return { ...record, findings, outcome: { ...record.outcome } };
}

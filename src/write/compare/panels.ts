import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ComparedDocument, Comparison } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { count } from '../count.js';
import { day, findingCard, KIND_NAMES, themeName } from '../html/index.js';
import { reference } from '../place.js';
import { firstSentence } from '../words.js';
import { columnNames } from './columns.js';
import { doubtsOf, type FoundFinding, findingsOf, typeName } from './findings.js';

/** The most cards of a page: with more of them browsers fail to open it, so findings are shortened. */
const MOST_CARDS = 4000;

/** The `id` of the findings behind a cell, by its row and column; those without a theme are the last row. */
export function panelId(row: number, place: number): string {
  return `behind-${row}-${place}`;
}

/** The findings behind each cell, each in a panel that its cell opens. They are only for the screen. */
export function panels(comparison: Comparison): Element {
  const rows = [
    ...comparison.themes.map(({ theme, cells }) => ({ name: themeName(theme), cells })),
    { name: 'Without a theme', cells: comparison.withoutTheme },
  ];
  const number = rows
    .flatMap(({ cells }) => cells)
    .reduce((total, { findings }) => total + findings.length, 0);
  const body = number > MOST_CARDS ? inShort : cards;
  const names = columnNames(comparison);
  const drawn = rows.flatMap(({ name, cells }, row) =>
    cells.flatMap((cell, place) => {
      const found = findingsOf(cell, comparison);
      const title = `${name}: ${names[place]} (${count(found.length, 'finding')})`;
      return found.length === 0 ? [] : [panel(panelId(row, place), title, body(found))];
    }),
  );
  return h('section.panels', {}, [h('h2', {}, 'The findings behind the counts'), ...drawn]);
}

function panel(id: string, title: string, body: readonly Element[]): Element {
  return h('section', { id, popover: 'auto', ariaLabelledBy: [`${id}-head`] }, [
    h('div.panel-head', {}, [
      h('h3', { id: `${id}-head` }, title),
      h('button', { type: 'button', popoverTarget: id, popoverTargetAction: 'hide' }, 'Close'),
    ]),
    ...body,
  ]);
}

/** Whole findings; where all are of one document, it is named once. */
function cards(found: readonly FoundFinding[]): Element[] {
  const [first] = found;
  const only = found.every(({ document }) => document === first?.document) ? first : undefined;
  return [
    ...(only ? [origin(only.document)] : []),
    ...found.map((one) => {
      const after = [
        ...doubtsOf(one).map((doubt) => h('p.doubt', {}, doubt)),
        ...(only ? [] : [origin(one.document)]),
      ];
      return findingCard(one.finding, { level: 4, anchor: null, after });
    }),
  ];
}

function inShort(found: readonly FoundFinding[]): Element[] {
  const entries = found.map((one) => {
    const { finding, document } = one;
    return h('li', {}, [
      h('span.verbatim', {}, firstSentence(textOf(finding))),
      h('span.quiet', {}, ` ${typeName(finding)}, ${document.source} ${reference(finding)}`),
      ...doubtsOf(one).map((doubt) => h('p.doubt', {}, doubt)),
    ]);
  });
  return [
    h('p.quiet', {}, 'The first sentence of each; there are too many to show them whole.'),
    h('ul', {}, entries),
  ];
}

function origin({ area, kind, date, source }: ComparedDocument): Element {
  return h('p.quiet', {}, [
    [area, KIND_NAMES[kind]].filter(Boolean).join(', '),
    ...(date ? [', ', day(date)] : []),
    ` (${source})`,
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ComparedDocument, Comparison } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { count, day, findingCard, KIND_NAMES, themeName } from '../html/index.js';
import { reference } from '../place.js';
import { panelId } from './heat-map.js';
import { firstSentence } from './quote.js';
import { columnNames, type FoundFinding, findingsOf, typeName } from './view.js';

/** So many cards a page bears; beyond, a finding is shown in short, or browsers open it no more. */
const MOST_CARDS = 4000;

/** The findings behind each cell, each in a panel that its cell opens. They are for the screen alone. */
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

function cards(found: readonly FoundFinding[]): Element[] {
  const [first] = found;
  // Of one document it is said once.
  const only = found.every(({ document }) => document === first?.document) ? first : undefined;
  return [
    ...(only ? [origin(only.document)] : []),
    ...found.map(({ finding, document }) =>
      findingCard(finding, { level: 4, anchor: null, after: only ? [] : [origin(document)] }),
    ),
  ];
}

function inShort(found: readonly FoundFinding[]): Element[] {
  const entries = found.map(({ finding, document }) =>
    h('li', {}, [
      h('span.verbatim', {}, firstSentence(textOf(finding))),
      h('span.quiet', {}, ` ${typeName(finding)}, ${document.source} ${reference(finding)}`),
    ]),
  );
  return [
    h('p.quiet', {}, 'The first sentence of each; there are too many for their whole words.'),
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

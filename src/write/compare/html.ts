import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import {
  type Content,
  count,
  foot,
  main,
  masthead,
  notice,
  outcomeBadge,
  page,
  quoted,
  table,
  themeName,
  typeBadge,
  verdictBadge,
} from '../html/index.js';
import { reference } from '../place.js';
import { factRows, leftOutWords } from './facts.js';
import { heatMap, legend, panelId } from './heat-map.js';
import { panels } from './panels.js';
import {
  columnNames,
  type FoundFinding,
  findingsOf,
  MANY,
  meaning,
  patternOf,
  telling,
  titleOf,
  within,
} from './view.js';

/**
 * A comparison as one self-contained page: the facts side by side, a heat map of the themes whose cells
 * open the findings behind them, and of few documents their words abreast. It needs no script.
 */
export function toHtml(comparison: Comparison): string {
  const title = titleOf(comparison);
  const isMany = comparison.columns.length > MANY;
  const map = section(
    'What they share, and what sets them apart',
    legend(comparison),
    h('p', {}, `${DEEPER} ${meaning(comparison)}`),
    heatMap(comparison),
  );
  return page({
    title,
    styles: ['compare'],
    body: [
      masthead({ about: 'arealetter compare', title, verbatim: false }),
      main(
        ...(isMany ? [map, factsPart(comparison)] : [factsPart(comparison), map]),
        ...wordsPart(comparison),
        ...leftOutPart(comparison),
        panels(comparison),
      ),
      foot(comparison.documents.map(({ source: name, sha256 }) => ({ name, sha256 }))),
    ],
  });
}

const DEEPER =
  'The deeper the ground of a cell, the more criticism. Each cell opens the findings behind it.';

function section(heading: string, ...content: Content[]): Element {
  return h('section', {}, [h('h2', {}, heading), ...content]);
}

/** Columns as columns where they are few; else as rows. */
function factsPart(comparison: Comparison): Element {
  const names = columnNames(comparison);
  const facts = factRows(comparison);
  const caption = 'Outcomes, dates and how many findings there are';
  const heading = comparison.group === null ? 'The documents' : 'The groups';
  const valueAt = (name: string, value: string | undefined, place: number): Content => {
    const judgement = name === 'Outcome' ? judgementOf(comparison, place) : null;
    return judgement ? outcomeBadge(judgement) : (value ?? '');
  };
  const cellsOf = (place: number) =>
    facts.map(([name, values]) => valueAt(name, values[place], place));
  const parts =
    names.length > MANY
      ? {
          columns: [
            comparison.group === null ? 'Document' : 'Group',
            ...facts.map(([name]) => name),
          ],
          rows: names.map((name, place) => [name, ...cellsOf(place)]),
        }
      : {
          columns: ['Fact', ...names],
          rows: facts.map(([name, values]) => [
            name,
            ...values.map((value, place) => valueAt(name, value, place)),
          ]),
        };
  return section(heading, table({ caption, ...parts, captionUnseen: true }));
}

/** The outcome of a column of one document. */
function judgementOf({ columns, documents }: Comparison, place: number) {
  return documents[columns[place]?.documents[0] ?? 0]?.judgement ?? null;
}

/** Of few documents, the telling words on each theme abreast. */
function wordsPart(comparison: Comparison): Element[] {
  const { group, columns, themes } = comparison;
  if (group !== null || columns.length > MANY) return [];
  const parts = themes.flatMap((row) => [
    h('h3', {}, `${themeName(row.theme)}: ${within(patternOf(row, comparison))}`),
    h(
      'div.abreast',
      {},
      row.cells.map((cell, place) => side(row, cell, place, comparison)),
    ),
  ]);
  return [section('The words that show it', ...parts)];
}

function side(row: ThemeRow, cell: Cell, place: number, comparison: Comparison): Element {
  const found = findingsOf(cell, comparison);
  const shown = telling(found);
  const rest = found.filter((one) => !shown.includes(one));
  const opens = panelId(comparison.themes.indexOf(row), place);
  return h('div', {}, [
    h('h4', {}, columnNames(comparison)[place]),
    ...(found.length === 0 ? [h('p.quiet', {}, 'No finding with this theme.')] : shown.map(quote)),
    ...(rest.length > 0 ? further(rest, opens) : []),
  ]);
}

/** On the screen they open, on paper they are named. */
function further(rest: readonly FoundFinding[], opens: string): Element[] {
  const named = rest.map(({ finding }) => reference(finding)).join('; ');
  return [
    h(
      'button',
      { type: 'button', popoverTarget: opens },
      `and ${count(rest.length, 'more finding')}`,
    ),
    h('p.quiet.on-paper', {}, `Also: ${named}`),
  ];
}

function quote({ finding }: FoundFinding): Element {
  return h('blockquote', {}, [
    quoted(textOf(finding)),
    h('footer', {}, [
      finding.judgement ? verdictBadge(finding.judgement) : typeBadge(finding.type),
      h('span.quiet', {}, ` ${reference(finding)}`),
    ]),
  ]);
}

function leftOutPart({ leftOut }: Comparison): Element[] {
  if (leftOut.length === 0) return [];
  const entries = leftOut.map((one) => h('li', {}, leftOutWords(one)));
  return [notice('note', 'Not compared', [h('ul', {}, entries)])];
}

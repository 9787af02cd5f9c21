import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, Comparison } from '../../compare/schema.js';
import { isCriticism, STANCES, type Stance } from '../../compare/stances.js';
import {
  type Content,
  type Heat,
  heatOf,
  type Look,
  shape,
  type Cell as TableCell,
  table,
  themeName,
  unseen,
} from '../html/index.js';
import { columnNames, countsInWords, LEGEND, MANY, patterns, STANCE_NAMES } from './view.js';

/** How the stances look: a number never stands without its shape and, unseen, its name. */
const LOOKS: Readonly<Record<Stance, Omit<Look, 'name'>>> = {
  weakness: { tone: 'red', shape: 'triangle' },
  development: { tone: 'amber', shape: 'diamond' },
  strength: { tone: 'green', shape: 'circle' },
  mention: { tone: 'grey', shape: 'ring' },
};

/** The `id` of the findings behind a cell, by the places of its theme and column; those without a theme come last. */
export function panelId(row: number, place: number): string {
  return `behind-${row}-${place}`;
}

/** The themes as a table: the deeper a cell's ground, the more findings criticise. Each opens them. */
export function heatMap(comparison: Comparison): Element {
  const { themes, withoutTheme } = comparison;
  const names = columnNames(comparison);
  const most = Math.max(1, ...themes.flatMap(({ cells }) => cells.map(criticisms)));
  const rowOf = (name: string, cells: readonly Cell[], row: number) => [
    name,
    ...cells.map((cell, place) => cellOf(panelId(row, place), cell, place, most, comparison)),
  ];
  const rows = patterns(comparison).flatMap(({ words, rows }) => [
    { group: words },
    ...rows.map((row) => rowOf(themeName(row.theme), row.cells, themes.indexOf(row))),
  ]);
  const rest = withoutTheme.some(({ findings }) => findings.length > 0)
    ? [{ group: 'No theme' }, rowOf('Without a theme', withoutTheme, themes.length)]
    : [];
  const drawn = table({
    caption: 'How many findings of each kind speak of a theme',
    columns: ['Theme', ...names.map((name) => h('span', {}, name))],
    rows: [...rows, ...rest],
    captionUnseen: true,
  });
  return h('div.map', { className: names.length > MANY * 2 ? ['map-many'] : [] }, drawn);
}

function criticisms(cell: Cell): number {
  return cell.weakness + cell.development;
}

function cellOf(
  opens: string,
  cell: Cell,
  place: number,
  most: number,
  comparison: Comparison,
): TableCell {
  const { findings } = cell;
  if (findings.length === 0) return { content: h('span.quiet', {}, 'none'), number: false };
  const size = comparison.columns[place]?.documents.length ?? 1;
  const heat: Heat =
    comparison.group === null ? heatOf(criticisms(cell), most) : heatOf(cell.criticisedIn, size);
  const content = h(
    'button',
    { type: 'button', popoverTarget: opens },
    comparison.group === null ? tallies(cell) : documentTallies(cell),
  );
  return { content, heat, number: false };
}

function tallies(cell: Cell): Content[] {
  return STANCES.filter((stance) => cell[stance] > 0).map((stance) =>
    tally(stance, cell[stance], STANCE_NAMES[stance][cell[stance] === 1 ? 0 : 1]),
  );
}

function documentTallies({ criticisedIn, praisedIn, ...cell }: Cell): Content[] {
  const shown = [
    criticisedIn > 0 ? tally('development', criticisedIn, 'criticised') : null,
    praisedIn > 0 ? tally('strength', praisedIn, 'praised') : null,
  ].filter((content) => content !== null);
  return shown.length > 0 ? shown : [unseen(countsInWords({ ...cell })), h('span.quiet', {}, '–')];
}

function tally(stance: Stance, number: number, words: string): Element {
  const { tone, shape: form } = LOOKS[stance];
  return h('span.tally', { className: [`tone-${tone}`] }, [
    shape(form),
    String(number),
    unseen(` ${words} `),
  ]);
}

/** What the shapes of the cells stand for. */
export function legend({ group }: Comparison): Element {
  const entries =
    group === null
      ? STANCES.map((stance) => [stance, STANCE_NAMES[stance][1], LEGEND[stance]] as const)
      : GROUP_LEGEND;
  return h(
    'dl.legend',
    {},
    entries.flatMap(([stance, name, words]) => [
      h('dt.tally', { className: [`tone-${LOOKS[stance].tone}`] }, [
        shape(LOOKS[stance].shape),
        name,
      ]),
      h('dd', {}, words),
    ]),
  );
}

/** Of groups, documents are counted. */
const GROUP_LEGEND = [
  [
    'development',
    'criticised',
    `documents with ${STANCES.filter(isCriticism)
      .map((stance) => LEGEND[stance])
      .join(', or ')}`,
  ],
  ['strength', 'praised', `documents with ${LEGEND.strength}`],
] as const;

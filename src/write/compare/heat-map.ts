import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, Comparison } from '../../compare/schema.js';
import { STANCES } from '../../compare/stances.js';
import {
  type Content,
  heatOf,
  type Cell as TableCell,
  table,
  themeName,
  unseen,
} from '../html/index.js';
import { columnNames, MANY } from './columns.js';
import { countsInWords, stanceName } from './counts.js';
import { tally } from './legend.js';
import { panelId } from './panels.js';
import { patterns } from './patterns.js';

/** The themes as a table whose cells open the findings behind them: the more name it for improvement, the stronger the colour. */
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
  { columns, group }: Comparison,
): TableCell {
  if (cell.findings.length === 0) return { content: h('span.quiet', {}, 'none'), number: false };
  const documents = columns[place]?.documents.length ?? 1;
  const [heat, tallies] =
    group === null
      ? [heatOf(criticisms(cell), most), findingTallies(cell)]
      : [heatOf(cell.criticisedIn, documents), documentTallies(cell, documents)];
  const content = h('button', { type: 'button', popoverTarget: opens }, tallies);
  return { content, heat, number: false };
}

function findingTallies(cell: Cell): Content[] {
  return STANCES.filter((stance) => cell[stance] > 0).map((stance) =>
    tally(stance, cell[stance], stanceName(stance, cell[stance])),
  );
}

function documentTallies(cell: Cell, documents: number): Content[] {
  const { criticisedIn, praisedIn } = cell;
  const shown = [
    ...(criticisedIn > 0
      ? [tally('development', criticisedIn, `of ${documents} for improvement`)]
      : []),
    ...(praisedIn > 0 ? [tally('strength', praisedIn, `of ${documents} a strength`)] : []),
  ];
  return shown.length > 0 ? shown : [unseen(countsInWords(cell)), h('span.quiet', {}, '–')];
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, Comparison, ThemeRow } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { count } from '../count.js';
import { quoted, section, themeName, typeBadge, verdictBadge } from '../html/index.js';
import { reference } from '../place.js';
import { uncapitalised } from '../words.js';
import { columnNames, MANY } from './columns.js';
import { doubtsOf, type FoundFinding, findingsOf, telling } from './findings.js';
import { panelId } from './panels.js';
import { patternOf } from './patterns.js';

/** Of few documents, the telling words on each theme side by side. */
export function wordsSections(comparison: Comparison): Element[] {
  const { group, columns, themes } = comparison;
  if (group !== null || columns.length > MANY) return [];
  const parts = themes.flatMap((row) => [
    h('h3', {}, `${themeName(row.theme)}: ${uncapitalised(patternOf(row, comparison))}`),
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
  const { shown, rest } = telling(found);
  const opens = panelId(comparison.themes.indexOf(row), place);
  return h('div', {}, [
    h('h4', {}, columnNames(comparison)[place]),
    ...(found.length === 0 ? [h('p.quiet', {}, 'No finding with this theme.')] : shown.map(quote)),
    ...(rest.length > 0 ? further(rest, opens) : []),
  ]);
}

/** The other findings: a button opens them on the screen, on paper they are named. */
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

function quote(one: FoundFinding): Element {
  const { finding } = one;
  return h('blockquote', {}, [
    quoted(textOf(finding)),
    h('footer', {}, [
      finding.judgement ? verdictBadge(finding.judgement) : typeBadge(finding.type),
      h('span.quiet', {}, ` ${reference(finding)}`),
    ]),
    ...doubtsOf(one).map((doubt) => h('p.doubt', {}, doubt)),
  ]);
}

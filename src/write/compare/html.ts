import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Comparison } from '../../compare/schema.js';
import {
  type Content,
  foot,
  main,
  masthead,
  notice,
  outcomeBadge,
  page,
  section,
  table,
} from '../html/index.js';
import { columnNames, MANY, titleOf } from './columns.js';
import { meaning } from './counts.js';
import { factRows, leftOutWords } from './facts.js';
import { heatMap } from './heat-map.js';
import { wordsSections } from './html-words.js';
import { legend } from './legend.js';
import { panels } from './panels.js';

/**
 * A comparison as one self-contained page: the facts side by side, a heat map of the themes whose cells
 * open the findings behind them, and of few documents their words side by side. It needs no script.
 */
export function toHtml(comparison: Comparison): string {
  const title = titleOf(comparison);
  const isMany = comparison.columns.length > MANY;
  const [facts, map] = [factsSection(comparison), mapSection(comparison)];
  return page({
    title,
    styles: 'compare',
    body: [
      masthead({ about: 'arealetter compare', title, verbatim: false }),
      main(
        ...(isMany ? [map, facts] : [facts, map]),
        ...wordsSections(comparison),
        ...leftOutPart(comparison),
        panels(comparison),
      ),
      foot(comparison.documents.map(({ source: name, sha256 }) => ({ name, sha256 }))),
    ],
  });
}

const HOW_TO_READ =
  'The stronger the colour of a cell, the more is named for improvement. Each cell opens the findings behind it.';

function mapSection(comparison: Comparison): Element {
  return section(
    'What they share, and what sets them apart',
    legend(comparison),
    h('p', {}, `${HOW_TO_READ} ${meaning(comparison)}`),
    heatMap(comparison),
  );
}

/** The facts, with a column for each document where they are few, else a row. */
function factsSection(comparison: Comparison): Element {
  const isOfGroups = comparison.group !== null;
  const parts =
    comparison.columns.length > MANY ? factsByRow(comparison) : factsByColumn(comparison);
  const caption = 'Outcomes, dates and how many findings there are';
  const heading = isOfGroups ? 'The groups' : 'The documents';
  return section(heading, table({ caption, ...parts, captionUnseen: true }));
}

function factsByRow(comparison: Comparison) {
  const facts = factRows(comparison);
  const rows = columnNames(comparison).map((name, place) => [
    name,
    ...facts.map(([fact, values]) => shownValue(fact, values[place], place, comparison)),
  ]);
  const what = comparison.group === null ? 'Document' : 'Group';
  return { columns: [what, ...facts.map(([fact]) => fact)], rows };
}

function factsByColumn(comparison: Comparison) {
  const rows = factRows(comparison).map(([fact, values]) => [
    fact,
    ...values.map((value, place) => shownValue(fact, value, place, comparison)),
  ]);
  return { columns: ['Fact', ...columnNames(comparison)], rows };
}

/** A fact as it is shown: the outcome of a document as a badge. */
function shownValue(
  fact: string,
  value: string | undefined,
  place: number,
  { columns, documents }: Comparison,
): Content {
  const document = documents[columns[place]?.documents[0] ?? 0];
  const isBadge = fact === 'Outcome' && document?.judgement;
  return isBadge ? outcomeBadge(isBadge) : (value ?? '');
}

function leftOutPart({ leftOut }: Comparison): Element[] {
  if (leftOut.length === 0) return [];
  const entries = leftOut.map((one) => h('li', {}, leftOutWords(one)));
  return [notice('note', 'Not compared', [h('ul', {}, entries)])];
}

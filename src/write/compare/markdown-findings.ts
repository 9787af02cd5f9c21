import type { Comparison } from '../../compare/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { themeName } from '../html/names.js';
import { escaped } from '../markdown.js';
import { reference } from '../place.js';
import { uncapitalised } from '../words.js';
import { columnNames, MANY } from './columns.js';
import { doubtsOf, type FoundFinding, findingsOf, telling, typeName } from './findings.js';
import { patternOf } from './patterns.js';
import { Quoted } from './quoted.js';

/** The findings behind the counts: of few documents the telling ones quoted, of many all named by id. */
export function findingsParts(comparison: Comparison): string[] {
  const { group, columns, themes } = comparison;
  const names = columnNames(comparison).map((name) => `**${escaped(name)}**`);
  const isBrief = group !== null || columns.length > MANY;
  const quoted = new Quoted();
  return themes.flatMap((row) => [
    `### ${escaped(`${themeName(row.theme)}: ${uncapitalised(patternOf(row, comparison))}`)}`,
    ...row.cells.flatMap((cell, place) => {
      const found = findingsOf(cell, comparison);
      const name = names[place] ?? '';
      if (isBrief) return found.length > 0 ? [`${name}: ${found.map(idOf).join('; ')}`] : [];
      if (found.length === 0) return [`${name}: no finding with this theme`];
      return [name, ...quotes(found, quoted)];
    }),
  ]);
}

function idOf(one: FoundFinding): string {
  const { finding, document } = one;
  const doubt = doubtsOf(one).length > 0 ? ' (uncertain)' : '';
  return escaped(`${document.source} ${reference(finding)}${doubt}`);
}

function quotes(found: readonly FoundFinding[], quoted: Quoted): string[] {
  const { shown, rest } = telling(found);
  const also = rest
    .map((one) => `${reference(one.finding)}${doubtsOf(one).length > 0 ? ' (uncertain)' : ''}`)
    .join('; ');
  return [
    ...shown.flatMap((one) => {
      const { finding } = one;
      const words = quoted.again(one) ? 'Quoted above' : `> ${escaped(textOf(finding))}`;
      return [
        `${words} [${typeName(finding)}, ${reference(finding)}]`,
        ...doubtsOf(one).map(escaped),
      ];
    }),
    ...(rest.length > 0 ? [`Also: ${also}`] : []),
  ];
}

import type { Column, Comparison, ThemeRow } from '../../compare/schema.js';
import { BOM, csvField, csvLine } from '../tables/csv-line.js';
import { doubtsOf, findingsOf } from './findings.js';

type Value = string | number | boolean | null;

/** What a row of the table is made of: a cell of the comparison and all about it. */
interface Row {
  comparison: Comparison;
  theme: Pick<ThemeRow, 'cells'> & { theme: string | null; standing: string | null };
  column: Column;
  place: number;
}

/** The columns of the table, in order. What is known of one document is empty where a group has several. */
const COLUMNS: Readonly<Record<string, (row: Row) => Value>> = {
  theme: ({ theme }) => theme.theme,
  standing: ({ theme }) => theme.standing,
  column: ({ column }) => column.name,
  documents: ({ column }) => column.documents.length,
  areas: ({ column }) => column.areas,
  weakness: (row) => cellOf(row)?.weakness ?? 0,
  development: (row) => cellOf(row)?.development ?? 0,
  strength: (row) => cellOf(row)?.strength ?? 0,
  mention: (row) => cellOf(row)?.mention ?? 0,
  criticised_in: (row) => cellOf(row)?.criticisedIn ?? 0,
  praised_in: (row) => cellOf(row)?.praisedIn ?? 0,
  findings: findingsText,
  warnings: warningsText,
  area: (row) => only(row)?.area ?? null,
  code: (row) => only(row)?.code ?? null,
  region: (row) => only(row)?.region ?? null,
  kind: (row) => only(row)?.kind ?? null,
  inspection_from: (row) => only(row)?.inspection?.from ?? null,
  inspection_to: (row) => only(row)?.inspection?.to ?? null,
  outcome: (row) => only(row)?.judgement ?? null,
  source: (row) => only(row)?.source ?? null,
  official_inspection: (row) => only(row)?.official?.inspection.start ?? null,
  official_statement_required: (row) => only(row)?.official?.statementRequired ?? null,
  official_weaknesses: (row) => only(row)?.official?.weaknesses ?? null,
  official_revisit: (row) => only(row)?.official?.revisit?.start ?? null,
  official_revisit_outcome: (row) => only(row)?.official?.revisit?.outcome ?? null,
};

/**
 * A comparison as a tidy table (RFC 4180): one row for each theme and column, with zeros where there is no
 * finding; those without a theme come last, with an empty theme. It begins with a byte order mark, without
 * which Excel on Windows does not read it as UTF-8.
 */
export function toCsv(comparison: Comparison): string {
  const themes = [
    ...comparison.themes,
    { theme: null, standing: null, cells: comparison.withoutTheme },
  ];
  const rows = themes.flatMap((theme) =>
    comparison.columns.map((column, place) => {
      const row = { comparison, theme, column, place };
      return Object.values(COLUMNS).map((value) => value(row));
    }),
  );
  const lines = [Object.keys(COLUMNS), ...rows].map((values) => csvLine(values.map(field)));
  return BOM + lines.join('');
}

function cellOf({ theme, place }: Row) {
  return theme.cells[place];
}

/** The only document of a column; nothing where it has several. */
function only({ column, comparison }: Row) {
  const [first, ...others] = column.documents;
  return first === undefined || others.length > 0 ? undefined : comparison.documents[first];
}

/** The findings of a cell, each by its document and id. */
function findingsText(row: Row): string {
  const cell = cellOf(row);
  if (!cell) return '';
  return findingsOf(cell, row.comparison)
    .map(({ finding, document }) => `${document.source} ${finding.id}`)
    .join('; ');
}

/** What is uncertain of the findings of a cell. */
function warningsText(row: Row): string {
  const cell = cellOf(row);
  if (!cell) return '';
  return findingsOf(cell, row.comparison)
    .flatMap((one) => doubtsOf(one).map((doubt) => `${one.finding.id}: ${doubt}`))
    .join('; ');
}

function field(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? csvField(value) : String(value);
}

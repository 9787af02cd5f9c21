import { STANCES } from '../record/finding-types.js';
import type { Cell, Column, ComparedDocument, ComparedFinding, ThemeRow } from './schema.js';
import { countStances, isCriticism } from './stances.js';
import { gravestFirst, standingOf } from './standing.js';

/** A finding and the index of its document. */
interface Placed {
  document: number;
  finding: ComparedFinding;
}

/**
 * What the columns say of each theme.
 *
 * @param asked - The themes to look at; where there are none, all that findings have.
 * @returns What is shared first, the gravest first; ties in the order of the keys.
 */
export function themeRows(
  documents: readonly ComparedDocument[],
  columns: readonly Column[],
  asked: readonly string[],
): ThemeRow[] {
  const carried = documents.flatMap(({ findings }) => findings.flatMap(({ themes }) => themes));
  const keys = [...new Set(asked.length > 0 ? asked : carried)].sort();
  return keys.map((theme) => rowOf(theme, documents, columns)).sort(gravestFirst);
}

function rowOf(
  theme: string,
  documents: readonly ComparedDocument[],
  columns: readonly Column[],
): ThemeRow {
  const cells = cellsOf(documents, columns, ({ themes }) => themes.includes(theme));
  const half = (times: number, index: number) =>
    times > 0 && times * 2 >= (columns[index]?.documents.length ?? 0);
  const places = cells.map((_, index) => index);
  const criticised = places.filter((index) => half(cells[index]?.criticisedIn ?? 0, index));
  const praised = places.filter((index) => half(cells[index]?.praisedIn ?? 0, index));
  return {
    theme,
    standing: standingOf(criticised, praised, columns.length),
    ...{ criticised, praised, cells },
  };
}

/** A cell for each column, which counts the findings that are asked for. */
export function cellsOf(
  documents: readonly ComparedDocument[],
  columns: readonly Column[],
  isAsked: (finding: ComparedFinding) => boolean,
): Cell[] {
  return columns.map(({ documents: members }) =>
    cellOf(
      members.flatMap((document) =>
        (documents[document]?.findings ?? [])
          .filter(isAsked)
          .map((finding) => ({ document, finding })),
      ),
    ),
  );
}

function cellOf(placed: readonly Placed[]): Cell {
  const sorted = [...placed].sort(
    (one, other) => gravity(one) - gravity(other) || breadth(one) - breadth(other),
  );
  const countDocuments = (isOne: (placed: Placed) => boolean) =>
    new Set(placed.filter(isOne).map(({ document }) => document)).size;
  return {
    ...countStances(placed.map(({ finding }) => finding.stance)),
    criticisedIn: countDocuments(({ finding }) => isCriticism(finding.stance)),
    praisedIn: countDocuments(({ finding }) => finding.stance === 'strength'),
    findings: sorted.map(({ document, finding }) => ({ document, id: finding.id })),
  };
}

function gravity({ finding }: Placed): number {
  return STANCES.indexOf(finding.stance);
}

/** A finding with few themes says more about each. */
function breadth({ finding }: Placed): number {
  return finding.themes.length;
}

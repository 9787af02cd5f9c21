import {
  type Cell,
  type Column,
  type ComparedDocument,
  type ComparedFinding,
  STANDINGS,
  type Standing,
  type ThemeRow,
} from './schema.js';
import { countStances, isCriticism, STANCES } from './stances.js';

/** A finding and the place of its document. */
interface Placed {
  document: number;
  finding: ComparedFinding;
}

/**
 * What the columns say of each theme.
 *
 * @param asked - The themes to look at; all that findings carry where there are none.
 * @returns What is shared first, the gravest first; ties in the order of the keys.
 */
export function themeRows(
  documents: readonly ComparedDocument[],
  columns: readonly Column[],
  asked: readonly string[],
): ThemeRow[] {
  const carried = documents.flatMap(({ findings }) => findings.flatMap(({ themes }) => themes));
  const keys = [...new Set(asked.length > 0 ? asked : carried)].sort();
  return keys.map((theme) => rowOf(theme, documents, columns)).sort(inOrder);
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

/** A cell for each column, of the findings that are asked for. */
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

/** A finding with few themes says more of each. */
function breadth({ finding }: Placed): number {
  return finding.themes.length;
}

function standingOf(
  criticised: readonly number[],
  praised: readonly number[],
  all: number,
): Standing {
  if (criticised.length === all) return 'criticised-in-all';
  if (praised.length === all) return 'praised-in-all';
  const apart = criticised.some((one) => praised.some((other) => other !== one));
  if (apart) return 'apart';
  if (criticised.length > 0) return 'criticised-in-some';
  return praised.length > 0 ? 'praised-in-some' : 'mentioned';
}

/**
 * What is shared first, then the gravest, then what is said most often. Of two columns, by how they stand
 * to each other; of more, by how many are criticised.
 */
function inOrder(one: ThemeRow, other: ThemeRow): number {
  const byStanding = STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing);
  if (one.cells.length === 2 && byStanding !== 0) return byStanding;
  const others = weightsOf(other);
  const difference = weightsOf(one)
    .map((weight, place) => (others[place] ?? 0) - weight)
    .find((difference) => difference !== 0);
  return difference ?? (one.theme < other.theme ? -1 : 1);
}

function weightsOf({ criticised, praised, cells }: ThemeRow): number[] {
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return [
    criticised.length,
    sum(({ criticisedIn }) => criticisedIn),
    cells.filter(({ weakness }) => weakness > 0).length,
    sum(({ weakness }) => weakness),
    sum(({ development }) => development),
    praised.length,
    sum(({ strength }) => strength),
    sum(({ mention }) => mention),
  ];
}

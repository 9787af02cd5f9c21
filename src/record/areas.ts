/** England's local areas, and how to find one by its name as a document prints it. */
import { loadData } from '../data/load.js';
import { normalise, stripped } from './area-names.js';

/**
 * A local area of England: the upper-tier authority whose children's services, schools and health
 * partners are inspected together.
 */
export interface LocalArea {
  /** The usual name, without a civic title: `Harrow`, `Kingston upon Hull`. */
  readonly name: string;
  /** The ONS code in Ofsted's statistics; of an area that they do not code, its own ONS code. */
  readonly code: string;
  /** The region, in the spelling of Ofsted's statistics. */
  readonly region: string;
  /** Other names in use that neither spelling nor a civic title explains. */
  readonly aliases?: readonly string[];
  /** The ONS code that has since replaced `code`, and the year of the change. */
  readonly laterCode?: { readonly code: string; readonly since: number };
  /** The ONS code that `code` has replaced, and the year of the change. */
  readonly earlierCode?: { readonly code: string; readonly until: number };
  /** The areas that it took the place of, wholly or in part, and the year of the change. */
  readonly succeeded?: { readonly areas: readonly string[]; readonly in: number };
  /** The year in which the area was made or ended. */
  readonly note?: string;
}

interface AreaTable {
  readonly areas: readonly LocalArea[];
  /** Names that look like an area's without its civic title, and mean, or may mean, another place. */
  readonly notAreas: readonly { readonly names: readonly string[]; readonly why: string }[];
}

let table: AreaTable | undefined;

function areaTable(): AreaTable {
  table ??= loadData<AreaTable>('areas');
  return table;
}

/** Every local area that has existed since May 2016, in alphabetical order. */
export function localAreas(): readonly LocalArea[] {
  return areaTable().areas;
}

let index: ReadonlyMap<string, LocalArea | null> | undefined;

/** Areas by normalised name and alias; null marks a name that looks like an area's and is not. */
function areaIndex(): ReadonlyMap<string, LocalArea | null> {
  if (index) return index;
  const { areas, notAreas } = areaTable();
  const found = new Map<string, LocalArea | null>();
  for (const name of notAreas.flatMap(({ names }) => names)) found.set(name, null);
  for (const area of areas) {
    for (const name of namesOf(area)) found.set(normalise(name), area);
  }
  index = found;
  return found;
}

function namesOf({ name, aliases = [] }: LocalArea): string[] {
  return [name, ...aliases];
}

/**
 * The local area that a document means by a name.
 *
 * @param printed - The name as printed, with or without a civic title: "the London Borough of
 *   Harrow", "Bristol, City of", "Blackpool Local Area Partnership".
 * @returns The area, or null where the name is not plainly that of one: no guess is made.
 */
export function findArea(printed: string): LocalArea | null {
  const areas = areaIndex();
  for (const name of stripped(printed)) {
    const found = areas.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** The local area of an ONS code, whether that of the statistics, an earlier or a later one; else null. */
export function areaOfCode(code: string): LocalArea | null {
  const isOf = ({ code: own, laterCode, earlierCode }: LocalArea) =>
    [own, laterCode?.code, earlierCode?.code].includes(code);
  return localAreas().find(isOf) ?? null;
}

/** The areas in whose place a local area stands since a reorganisation; of most areas there are none. */
export function areasBefore({ succeeded }: LocalArea): LocalArea[] {
  return (succeeded?.areas ?? []).map(findArea).filter((area) => area !== null);
}

/**
 * The longest name of a local area that stands in a text, as printed; null where there is none. Capitals
 * count: some names, such as Reading, are also common words.
 */
export function findAreaIn(text: string): string | null {
  forms ??= localAreas().flatMap((area) => namesOf(area).map(formOf));
  let longest: string | null = null;
  for (const { start, pattern } of forms) {
    if (!text.includes(start)) continue;
    const [found] = pattern.exec(text) ?? [];
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/** How a name is looked for in a text: first its first word, which is quick, then all of it. */
interface Form {
  start: string;
  pattern: RegExp;
}

let forms: readonly Form[] | undefined;

function formOf(name: string): Form {
  const pattern = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ and /g, ' (?:and|&) ')
    .replace(/[ -]/g, '[ -]');
  const [start = name] = name.split(/[ -]/);
  return { start, pattern: new RegExp(`(?<![\\p{L}-])${pattern}(?![\\p{L}-])`, 'u') };
}

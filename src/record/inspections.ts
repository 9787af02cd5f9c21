/**
 * The inspections and revisits of 2016 to 2022 as Ofsted's statistics have them: when they were, whether
 * a statement of action was required, and what a revisit found.
 */
import { loadData } from '../data/load.js';
import { areaOfCode, findArea, type LocalArea } from './areas.js';
import type { JudgementOf } from './kinds.js';

/** What is officially known of a local area's inspection of 2016 to 2022. Dates are ISO 8601. */
export interface OfficialFacts {
  readonly area: LocalArea;
  /** The first day in the area, and the day on which the letter was published. */
  readonly inspection: { readonly start: string; readonly published: string };
  /** Whether a written statement of action was required. */
  readonly statementRequired: boolean;
  /** In how many areas of significant weakness it was required; 0 where none was. */
  readonly weaknesses: number;
  /** Null where there was none, or none in the statistics: some areas were revisited later. */
  readonly revisit: OfficialRevisit | null;
  /** `other`: the statistics leave the area out, and its facts are from the other sources of the table. */
  readonly source: 'statistics' | 'other';
}

/** A revisit, and in how many of the weaknesses progress was sufficient or not. */
export interface OfficialRevisit {
  readonly start: string;
  readonly published: string;
  readonly outcome: JudgementOf<'area-send-revisit'>;
  readonly sufficient: number;
  readonly notSufficient: number;
}

/** A row of the table. */
interface Row {
  readonly area: string;
  readonly start: string;
  readonly published: string;
  readonly weaknesses: number;
  readonly revisit?: Omit<OfficialRevisit, 'outcome'>;
  readonly source?: 'other';
}

let all: readonly OfficialFacts[] | undefined;

/** The official facts about every local area that was inspected from May 2016 to August 2022, by name. */
export function allOfficialFacts(): readonly OfficialFacts[] {
  all ??= loadData<{ inspections: readonly Row[] }>('inspections').inspections.map(factsOf);
  return all;
}

function factsOf({
  area: name,
  start,
  published,
  weaknesses,
  revisit,
  source,
}: Row): OfficialFacts {
  const area = findArea(name);
  if (!area) throw new TypeError(`src/data/inspections.json: ${name} is not in areas.json`);
  return {
    area,
    inspection: { start, published },
    statementRequired: weaknesses > 0,
    weaknesses,
    revisit: revisit ? revisitOf(revisit) : null,
    source: source ?? 'statistics',
  };
}

function revisitOf(revisit: Omit<OfficialRevisit, 'outcome'>): OfficialRevisit {
  const { start, published, sufficient, notSufficient } = revisit;
  const outcome =
    notSufficient === 0
      ? 'sufficient-progress'
      : sufficient === 0
        ? 'insufficient-progress'
        : 'some-sufficient-progress';
  return { start, published, outcome, sufficient, notSufficient };
}

/**
 * What is officially known of an area's inspection of 2016 to 2022 and of its revisit.
 *
 * @param area - An ONS code, whether that of the statistics or the one that replaced it, or a name as
 *   {@link findArea} takes it.
 * @returns The facts, or null where the area was not inspected as such: areas made since, such as
 *   Cumberland, do not take over those of the area before them.
 */
export function officialFacts(area: string): OfficialFacts | null {
  const known = /^E\d{8}$/.test(area) ? areaOfCode(area) : findArea(area);
  return allOfficialFacts().find((facts) => facts.area === known) ?? null;
}

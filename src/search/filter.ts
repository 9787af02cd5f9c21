import { areasBefore, findArea, type LocalArea } from '../record/areas.js';
import { dateOf } from '../record/date.js';
import type { Kind } from '../record/kinds.js';
import type { Finding, FindingType, LetterRecord } from '../record/schema.js';
import { knownArea } from '../record/succession.js';

/** Which findings are searched; of several values of one filter, one is enough. */
export interface Filter {
  types?: readonly FindingType[];
  kinds?: readonly Kind[];
  /** Names of local areas, in any form that `findArea` knows, or as the record has them. */
  areas?: readonly string[];
  themes?: readonly string[];
  /** The first and the last day, ISO 8601; where either is given, documents without a date are left out. */
  from?: string;
  to?: string;
}

/** Whether a document is about an area, or about one in whose place that area stands. */
export function isAbout(record: LetterRecord, area: LocalArea): boolean {
  const own = knownArea(record);
  return own !== null && (own === area || areasBefore(area).includes(own));
}

/** Decides whether a document's findings are searched. */
export function documentFilter({ kinds, areas, from, to }: Filter) {
  const known = areas?.flatMap((area) => findArea(area) ?? []) ?? [];
  const names = new Set(areas?.map((area) => area.toLowerCase()));
  return (record: LetterRecord): boolean => {
    const { kind, area } = record;
    if (kinds && !kinds.includes(kind)) return false;
    if (areas) {
      if (!known.some((one) => isAbout(record, one)) && !names.has(area.name?.toLowerCase() ?? ''))
        return false;
    }
    if (from === undefined && to === undefined) return true;
    const date = dateOf(record);
    return date !== null && date >= (from ?? '') && date <= (to ?? '9999');
  };
}

/** Decides whether a finding is searched. */
export function findingFilter({ types, themes }: Filter) {
  return ({ type, themes: own }: Finding): boolean =>
    (!types || types.includes(type)) && (!themes || themes.some((theme) => own.includes(theme)));
}

import { dateOf } from '../record/date.js';
import { officialFacts } from '../record/inspections.js';
import type { Kind } from '../record/kinds.js';
import { regionOf } from '../record/region.js';
import type { LetterRecord } from '../record/schema.js';
import { compareInTime } from '../record/time.js';
import type { ComparedDocument, LeftOut } from './schema.js';
import { stanceOf } from './stances.js';

/** Which of the records given are compared. */
export interface Choice {
  /** Only documents of these kinds; all kinds where there are none. */
  kinds?: readonly Kind[] | undefined;
  /** Only the latest document of each area. */
  latest?: boolean | undefined;
}

/** Chooses the records that are compared, and names each of the others with the reason. */
export function choose(records: readonly LetterRecord[], { kinds = [], latest = false }: Choice) {
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  let chosen = records.filter((record) => {
    const again = seen.has(record.source.sha256);
    seen.add(record.source.sha256);
    if (again) leftOut.push(leftOutBecause('same-document', record));
    else if (kinds.length > 0 && !kinds.includes(record.kind)) {
      leftOut.push(leftOutBecause('kind', record));
    } else return true;
    return false;
  });
  if (latest) {
    const last = latestOf(chosen);
    const earlier = chosen.filter((record) => !last.has(record));
    leftOut.push(...earlier.map((record) => leftOutBecause('earlier', record)));
    chosen = chosen.filter((record) => last.has(record));
  }
  return { chosen, leftOut };
}

function latestOf(records: readonly LetterRecord[]): ReadonlySet<LetterRecord> {
  const latest = new Map<string, LetterRecord>();
  for (const record of records) {
    const key = areaKey({ ...record.area, area: record.area.name, source: record.source.name });
    const before = latest.get(key);
    if (!before || compareInTime(before, record) <= 0) latest.set(key, record);
  }
  return new Set(latest.values());
}

/** What tells areas apart: the code, else the name; a document with neither stands by itself. */
export function areaKey({
  code,
  area,
  source,
}: Pick<ComparedDocument, 'code' | 'area' | 'source'>): string {
  return code ?? area?.normalize('NFKC').toLowerCase() ?? `source ${source}`;
}

function leftOutBecause(reason: LeftOut['reason'], record: LetterRecord): LeftOut {
  const { source, area, kind } = record;
  return { source: source.name, area: area.name, kind, date: dateOf(record), reason };
}

/** A record as it is compared: where and when, the official facts, and the stance of each finding. */
export function documentOf(record: LetterRecord): ComparedDocument {
  const { area, kind, title, dates, outcome, source, findings, warnings } = record;
  return {
    area: area.name,
    code: area.code,
    region: regionOf(area),
    ...{ kind, title },
    date: dateOf(record),
    inspection: dates.inspection,
    judgement: outcome.judgement,
    source: source.name,
    sha256: source.sha256,
    official: officialOf(area),
    findings: findings.map((finding) => ({ ...finding, stance: stanceOf(finding) })),
    warnings: warnings.filter((warning) => warning.findings.length > 0),
  };
}

function officialOf({ code, name }: LetterRecord['area']): ComparedDocument['official'] {
  const facts = (code && officialFacts(code)) || (name && officialFacts(name)) || null;
  if (!facts) return null;
  const { area: _, ...rest } = facts;
  return rest;
}

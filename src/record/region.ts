import { findArea, LOCAL_AREAS } from './areas.js';
import type { Area } from './schema.js';

const regions = new Map<string, string>();
for (const { code, laterCode, region } of LOCAL_AREAS) {
  regions.set(code, region);
  if (laterCode) regions.set(laterCode.code, region);
}

/** The region of a local area, as Ofsted's statistics spell it; null for one that is not in the table. */
export function regionOf({ name, code }: Area): string | null {
  const byCode = code === null ? undefined : regions.get(code);
  return byCode ?? (name === null ? null : (findArea(name)?.region ?? null));
}

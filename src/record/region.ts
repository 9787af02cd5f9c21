import { areaOfCode, findArea } from './areas.js';
import type { Area } from './schema.js';

/** The region of a local area, as Ofsted's statistics spell it; null for one that is not in the table. */
export function regionOf({ name, code }: Area): string | null {
  const area = (code && areaOfCode(code)) || (name && findArea(name)) || null;
  return area?.region ?? null;
}

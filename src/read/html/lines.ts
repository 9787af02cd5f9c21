import type { Node } from 'unist';
import { type LinePlace, placeOf } from '../tree.js';

/** The lines from the first to the last of places; null for none. */
export function around(places: readonly LinePlace[]): LinePlace | null {
  const [first] = places;
  if (first === undefined) return null;
  let { line, endLine } = first;
  for (const place of places) {
    line = Math.min(line, place.line);
    endLine = Math.max(endLine, place.endLine);
  }
  return { line, endLine };
}

/** The lines from the first to the last of nodes, however many they are. */
export function spanOf(nodes: readonly Node[]): LinePlace {
  const places = nodes.map(placeOf).filter((place) => 'line' in place);
  return around(places) ?? { line: 1, endLine: 1 };
}

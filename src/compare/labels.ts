import { KIND_TABLE } from '../record/kinds.js';
import type { ComparedDocument } from './schema.js';

/** Ways to name a document, from the shortest to one that names no other. */
const LABELS: readonly ((document: ComparedDocument, index: number) => string)[] = [
  areaOf,
  (document) => `${areaOf(document)} ${yearOf(document)}`,
  (document) => `${areaOf(document)} ${yearOf(document)} ${KIND_TABLE[document.kind].short}`,
  (document) => `${areaOf(document)} (${document.source})`,
  (document, index) => `${areaOf(document)} (${document.source}, ${index + 1})`,
];

/**
 * A name for each document: its area, and as much more as tells it from the others of that area:
 * `Lancashire`, `Blackpool 2022`, `Blackpool 2024`.
 */
export function labelsOf(documents: readonly ComparedDocument[]): string[] {
  const labels = LABELS.map((label) => documents.map(label));
  const times = labels.map((level) => {
    const counts = new Map<string, number>();
    for (const label of level) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  });
  return documents.map((document, index) => {
    const level = labels.findIndex((level, place) => times[place]?.get(level[index] ?? '') === 1);
    return labels[level]?.[index] ?? areaOf(document);
  });
}

function areaOf({ area, title, source }: ComparedDocument): string {
  return area ?? title ?? source;
}

function yearOf({ inspection, date }: ComparedDocument): string {
  return (inspection?.to ?? date)?.slice(0, 4) ?? 'no date';
}

import { JUDGEMENTS } from '../record/kinds.js';
import { areaKey } from './documents.js';
import type { Group } from './groups.js';
import { labelsOf } from './labels.js';
import type { Column, ComparedDocument } from './schema.js';
import { countStances } from './stances.js';

/** The columns of a comparison: one for each document, or one for each group of them. */
export function columnsOf(documents: readonly ComparedDocument[], group: Group | null): Column[] {
  if (group === null) {
    const labels = labelsOf(documents);
    return documents.map((_, index) => columnOf(labels[index] ?? null, [index], documents));
  }
  const members = new Map<string | null, number[]>();
  for (const [index, document] of documents.entries()) {
    const key = KEYS[group](document);
    members.set(key, [...(members.get(key) ?? []), index]);
  }
  const columns = [...members].map(([key, indices]) => {
    const name = group === 'area' ? (documents[indices[0] ?? 0]?.area ?? null) : key;
    return columnOf(name, indices, documents);
  });
  return group === 'area' ? columns : columns.sort(inOrder(group));
}

const KEYS: Readonly<Record<Group, (document: ComparedDocument) => string | null>> = {
  area: areaKey,
  region: ({ region }) => region,
  outcome: ({ judgement }) => judgement,
  year: ({ inspection, date }) => (inspection?.to ?? date)?.slice(0, 4) ?? null,
};

/** Outcomes in the order of the table of kinds, all else by name; what is unknown comes last. */
function inOrder(group: Group): (one: Column, other: Column) => number {
  const rank = ({ name }: Column): string => {
    if (name === null) return '~';
    const place = (JUDGEMENTS as readonly string[]).indexOf(name);
    return group === 'outcome' ? String(place) : name;
  };
  return (one, other) => (rank(one) < rank(other) ? -1 : 1);
}

function columnOf(
  name: string | null,
  indices: number[],
  documents: readonly ComparedDocument[],
): Column {
  const members = indices.flatMap((index) => documents[index] ?? []);
  const stances = members.flatMap(({ findings }) => findings.map(({ stance }) => stance));
  return {
    name,
    documents: indices,
    areas: new Set(members.map(areaKey)).size,
    ...countStances(stances),
  };
}

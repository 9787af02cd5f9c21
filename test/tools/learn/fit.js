// Which features are kept.

import { descended } from './descent.js';
import { SETTINGS } from './settings.js';

/** Fits all frequent features, then those anew that weigh most. */
export function fitted(findings, themes) {
  const counts = counted(findings);
  const frequent = [...counts]
    .filter(
      ([, { findings, documents }]) =>
        findings >= SETTINGS.leastFindings && documents.size >= SETTINGS.leastDocuments,
    )
    .map(([name]) => name)
    .sort();
  const all = descended(findings, numbered(frequent), themes);
  const kept = frequent
    .map((name, index) => {
      const weights = all.features.subarray(index * themes, (index + 1) * themes);
      return { name, weighs: Math.hypot(...weights) * counts.get(name).findings ** 0.2 };
    })
    .sort((one, other) => other.weighs - one.weighs)
    .slice(0, SETTINGS.features)
    .map(({ name }) => name);
  return descended(findings, numbered(kept.sort()), themes);
}

/** In how many findings, and of which documents, features stand. */
function counted(findings) {
  const counts = new Map();
  for (const { all, document } of findings) {
    for (const name of all) {
      const count = counts.get(name) ?? { findings: 0, documents: new Set() };
      count.findings += 1;
      count.documents.add(document);
      counts.set(name, count);
    }
  }
  return counts;
}

function numbered(names) {
  return new Map(names.map((name, number) => [name, number]));
}

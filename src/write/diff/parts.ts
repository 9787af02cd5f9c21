import type { WordChange } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';

/** A finding in the parts that the document prints: its text, then each of its points. */
export function partsOf({ text, points }: Pick<Finding, 'text' | 'points'>): string[] {
  return [text, ...points];
}

/**
 * Changes word by word, cut where the later document's points begin: first those of the text, then those of
 * each point. What went stands in the part that it is nearest to.
 */
export function changesByPart(
  words: readonly WordChange[],
  before: Finding,
  after: Finding,
): WordChange[][] {
  const earlier = endsOf(before);
  const later = endsOf(after);
  const parts: WordChange[][] = later.map(() => []);
  let gone = 0;
  let come = 0;
  let part = 0;
  const isOver = (fate: WordChange[0]) =>
    come >= (later[part] ?? 0) &&
    (fate !== 'out' || gone >= (earlier[part] ?? Number.POSITIVE_INFINITY));
  for (const [fate, stretch] of words) {
    for (const word of stretch.split(' ')) {
      while (part < later.length - 1 && isOver(fate)) part += 1;
      add(parts[part] ?? [], fate, word);
      if (fate !== 'in') gone += 1;
      if (fate !== 'out') come += 1;
    }
  }
  return parts.filter(({ length }) => length > 0);
}

/** After how many words each part ends. */
function endsOf(finding: Finding): number[] {
  let end = 0;
  return partsOf(finding).map((part) => {
    end += part.split(' ').filter(Boolean).length;
    return end;
  });
}

function add(part: WordChange[], fate: WordChange[0], word: string): void {
  const last = part.at(-1);
  if (last?.[0] === fate) last[1] += ` ${word}`;
  else part.push([fate, word]);
}

import type { Cell, ComparedDocument, ComparedFinding, Comparison } from '../../compare/schema.js';
import { isCriticism } from '../../compare/stances.js';
import { warningsAbout } from '../../record/warnings.js';
import { doubtText } from '../doubt.js';
import { TYPES, VERDICTS } from '../html/names.js';

/** A finding that a cell counts, with its document. */
export interface FoundFinding {
  finding: ComparedFinding;
  document: ComparedDocument;
}

/** The findings of a cell, the gravest first, each with its document. */
export function findingsOf({ findings }: Cell, { documents }: Comparison): FoundFinding[] {
  return findings.flatMap(({ document: place, id }) => {
    const document = documents[place];
    const finding = document?.findings.find((finding) => finding.id === id);
    return document && finding ? [{ finding, document }] : [];
  });
}

/** Splits the findings of a cell into the gravest that is to be improved and its first strength, and the others. */
export function telling(found: readonly FoundFinding[]): {
  shown: FoundFinding[];
  rest: FoundFinding[];
} {
  const criticism = found.find(({ finding }) => isCriticism(finding.stance));
  const praise = found.find(({ finding }) => finding.stance === 'strength');
  const judging = [criticism, praise].flatMap((one) => one ?? []);
  const shown = judging.length > 0 ? judging : found.slice(0, 1);
  return { shown, rest: found.filter((one) => !shown.includes(one)) };
}

/** What a finding is, or the verdict it carries: `area for improvement`, `sufficient progress`. */
export function typeName({ type, judgement }: ComparedFinding): string {
  if (type === 'progress' && judgement === null) return 'progress, no verdict read';
  return (judgement ? VERDICTS[judgement] : TYPES[type]).name.toLowerCase();
}

/** What is uncertain of a finding: a line for each warning that concerns it. */
export function doubtsOf({ finding, document }: FoundFinding): string[] {
  return warningsAbout(document, finding).map(doubtText);
}

import type { Finding } from '../record/schema.js';
import type { Doubted } from './doubt.js';

/** A list of findings that documents of a kind have: its type, and the part that it stands in. */
export interface Slot {
  type: Finding['type'];
  question: Finding['question'];
  /** Not every document of the kind has it. */
  rare?: true;
}

const slot = (type: Slot['type'], question: Slot['question'] = null): Slot => ({ type, question });

const LETTER = (['identifying', 'meeting', 'improving'] as const).flatMap((question) => [
  slot('strength', question),
  slot('area-for-development', question),
]);
const RARE_ACTIONS: Slot = { ...slot('priority-action'), rare: true };
const RARE_STRENGTHS: Slot = { ...slot('strength'), rare: true };

/** What a statement or plan answers, as it calls it. */
function answeredIn(findings: readonly Finding[]): Slot {
  const types = ['priority-action', 'area-for-improvement'] as const;
  const found = types.find((type) => findings.some((finding) => finding.type === type));
  return slot(found ?? 'significant-weakness');
}

/** The lists that a document of a kind has, in their usual order. */
export function usualLists({ kind, findings }: Doubted): readonly Slot[] {
  switch (kind) {
    case 'area-send-inspection':
      return [slot('main-finding'), ...LETTER];
    case 'area-send-revisit':
    case 'area-send-monitoring':
      return [slot('progress')];
    case 'area-send-report':
      return [
        ...[slot('experience'), slot('strength'), slot('area-for-development')],
        ...[RARE_ACTIONS, slot('area-for-improvement')],
      ];
    case 'targeted-area-letter':
      // Letters of 2021 on have two sections of prose, and not all of them a list of strengths.
      return findings.some(({ type }) => type === 'headline-finding' || type === 'main-finding')
        ? [
            ...[slot('headline-finding'), RARE_ACTIONS, slot('area-for-improvement')],
            ...[RARE_STRENGTHS, slot('main-finding')],
          ]
        : [slot('strength'), RARE_ACTIONS, slot('area-for-improvement')];
    case 'statement-of-action':
      return [answeredIn(findings)];
    default:
      return [];
  }
}

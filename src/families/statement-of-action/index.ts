import type { Family } from '../family.js';
import { Draft } from '../shared/draft/draft.js';
import { usuallyAnswered } from './answered.js';
import { readArea, readDates, readResponsible } from './facts.js';
import { prepare } from './prepare.js';
import { readStatement } from './reader.js';
import { recognise, textsOf } from './recognise.js';
import { titleOf } from './titles.js';

/** Written statements of action, 2016 on, and the plans that answer inspections and revisits. */
export const statementOfAction: Family = {
  kind: 'statement-of-action',

  recognise: (tree) => recognise(prepare(tree)),

  // Which headings and columns become what: `headings.ts`.
  read(tree) {
    const prepared = prepare(tree);
    const draft = new Draft(prepared);
    const texts = textsOf(prepared);
    const title = titleOf(prepared);
    readStatement(draft, prepared.children, { title, usual: usuallyAnswered(title ?? '', texts) });
    readArea(draft);
    readDates(draft);
    readResponsible(draft);
    return draft;
  },
};

import { placeOf, text } from '../../read/tree.js';
import { draftEntries, entriesOf } from '../shared/findings/entries.js';
import { cutAtResponsible, namedResponsible } from '../shared/findings/responsible.js';
import type { SectionReader } from '../shared/sections/readers.js';

/** Reads the priority actions, and the lines that say who leads on them. */
export const readPriority: SectionReader = (draft, { heading, blocks }) => {
  for (const { blocks: own, label } of cutAtResponsible(blocks)) {
    const before = draft.findings.length;
    draftEntries(draft, entriesOf(own), { type: 'priority-action', heading });
    const named = label && namedResponsible(label);
    if (!label || named === null) continue;
    const found = draft.findings.slice(before);
    for (const finding of found) finding.responsible = [named];
    if (found.length > 0) draft.place(label);
    else draft.passage(heading, label);
    if (found.length < 2) continue;
    const message = `this line was read as being about all the priority actions beside it: “${text(label)}”`;
    draft.warn('responsible-unsure', message, placeOf(label), found);
  }
};

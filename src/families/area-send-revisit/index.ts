import { text } from '../../read/tree.js';
import { sectioned } from '../sectioned.js';
import { readAreaNamed } from '../shared/area.js';
import { CLOSE, readLetterClose } from '../shared/letter/close.js';
import { readLetterTop } from '../shared/letter/top.js';
import { setSentencesApart } from '../shared/sections/headings-apart.js';
import { keepAsPassages, readTitle } from '../shared/sections/readers.js';
import { readDates } from './dates.js';
import { readFindings, withMainFindings } from './findings.js';
import { isLead } from './leads.js';
import { REVISITED, TITLE } from './opening.js';
import { readOutcome } from './outcome.js';
import { verdictIn } from './verdicts.js';

// Blocks: what a letter is for stands near its beginning.
const BEGINNING = 60;

/** Joint area SEND revisit letters, 2018–2022. */
export const areaSendRevisit = sectioned({
  kind: 'area-send-revisit',

  signs: (tree) =>
    tree.children
      .slice(0, BEGINNING)
      .map(text)
      .filter((words) => REVISITED.test(words)),
  isRecognised: (found, signs) => found.has('title') || signs.length > 0,

  sections: {
    title: { heading: TITLE, once: true, read: readTitle },
    main: {
      heading: /^(?:The )?(?:Main|Inspection|Key) findings:?$/i,
      once: true,
      read: readFindings,
    },
    next: {
      heading: /^(?:Next steps?|What happens next\??|Outcome of the re-?visit|Conclusion):?$/i,
      read: keepAsPassages,
    },
    close: { heading: CLOSE, read: (draft, { blocks }) => readLetterClose(draft, blocks) },
  },
  top: (draft, { blocks }) => readLetterTop(draft, blocks),

  // Lines without a gap between them can hide what begins and what ends a weakness.
  prepare: (tree, setHeadingsApart) =>
    setSentencesApart(
      setHeadingsApart(tree),
      (words) => isLead(words) || verdictIn(words) !== null,
    ),
  arrange: withMainFindings,

  finish(draft) {
    readAreaNamed(draft, TITLE);
    readDates(draft);
    readOutcome(draft);
  },
});

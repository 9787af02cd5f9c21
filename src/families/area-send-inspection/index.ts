import { sectioned } from '../sectioned.js';
import { readAreaNamed } from '../shared/area.js';
import { CLOSE, readLetterClose } from '../shared/letter/close.js';
import { readLetterTop } from '../shared/letter/top.js';
import { keepAsPassages } from '../shared/sections/readers.js';
import { readDecision } from './decision.js';
import { QUESTIONS, questionHeading, TITLE, WEAKNESSES } from './headings.js';
import { readAnswers, readList } from './lists.js';
import { findInspection, INSPECTED, readOpening } from './opening.js';
import { readWeaknesses, weaknessesLast } from './weaknesses.js';

/** Joint area SEND inspection letters, 2016–2022. */
export const areaSendInspection = sectioned({
  kind: 'area-send-inspection',

  isRecognised(found) {
    const questions = QUESTIONS.filter((key) => found.has(key)).length;
    const titled = found.has('title') && (found.has('main') || questions > 0);
    return titled || questions > 1;
  },

  sections: {
    title: { heading: TITLE, once: true, read: readOpening },
    main: {
      heading: /^(?:The )?Main findings:?$/i,
      read: readList('main-finding'),
    },
    identifying: {
      heading: questionHeading('identif(?:ying|ication|ies|y)'),
      part: true,
      read: keepAsPassages,
    },
    meeting: { heading: questionHeading('meet(?:ing|s)?'), part: true, read: keepAsPassages },
    improving: {
      heading: questionHeading('improv(?:ing|es|e)'),
      part: true,
      read: keepAsPassages,
    },
    strengths: {
      heading: /^(?:Key )?strengths:?$/i,
      read: readAnswers('strength'),
    },
    development: {
      heading: /^(?:Key )?areas? (?:for|of) (?:further )?(?:development|improvement)s?:?$/i,
      read: readAnswers('area-for-development'),
    },
    weaknesses: {
      heading: WEAKNESSES,
      read: (draft, { heading, blocks }) => readWeaknesses(draft, heading, blocks),
    },
    close: { heading: CLOSE, read: (draft, { blocks }) => readLetterClose(draft, blocks) },
  },
  top: (draft, { blocks }) => readLetterTop(draft, blocks),

  arrange: weaknessesLast,

  finish(draft) {
    findInspection(draft);
    readAreaNamed(draft, TITLE, INSPECTED);
    readDecision(draft);
  },
});

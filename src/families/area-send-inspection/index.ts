import { sectioned } from '../sectioned.js';
import { readAreaNamed } from '../shared/area.js';
import { CLOSE, readLetterClose } from '../shared/letter/close.js';
import { readLetterTop } from '../shared/letter/top.js';
import { setColumnsApart } from '../shared/sections/columns-apart.js';
import { keepAsPassages } from '../shared/sections/readers.js';
import { like, saying } from '../shared/sections/reworded.js';
import { readDecision } from './decision.js';
import {
  AFTERWARDS,
  MAIN,
  MAIN_REWORDED,
  QUESTIONS,
  questionHeading,
  speaksOf,
  TITLE,
  WEAKNESSES,
  WEAKNESSES_REWORDED,
} from './headings.js';
import { readAfterwards, readAnswers, readList } from './lists.js';
import { findInspection, readOpening } from './opening.js';
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
      heading: MAIN,
      reworded: like(MAIN_REWORDED),
      read: readList('main-finding'),
    },
    identifying: {
      heading: questionHeading('identif(?:ying|ication|ies|y)'),
      part: true,
      reworded: like(speaksOf('identifying')),
      read: keepAsPassages,
    },
    meeting: {
      heading: questionHeading('meet(?:ing|s)?'),
      part: true,
      reworded: like(speaksOf('meeting')),
      read: keepAsPassages,
    },
    improving: {
      heading: questionHeading('improv(?:ing|es|e)'),
      part: true,
      reworded: like(speaksOf('improving')),
      read: keepAsPassages,
    },
    weaknesses: {
      heading: WEAKNESSES,
      ownHeadings: true,
      reworded: WEAKNESSES_REWORDED,
      read: (draft, { heading, blocks }) => readWeaknesses(draft, heading, blocks),
    },
    strengths: {
      heading: /^(?:Key )?strengths?:?$/i,
      reworded: saying('praise'),
      read: readAnswers('strength'),
    },
    development: {
      heading: /^(?:Key )?areas? (?:for|of) (?:further )?(?:development|improvement)s?:?$/i,
      reworded: saying('criticism'),
      read: readAnswers('area-for-development'),
    },
    afterwards: { heading: AFTERWARDS, ownHeadings: true, read: readAfterwards },
    close: {
      heading: CLOSE,
      ownHeadings: true,
      read: (draft, { blocks }) => readLetterClose(draft, blocks),
    },
  },
  top: (draft, { blocks }) => readLetterTop(draft, blocks),

  prepare: (tree, setHeadingsApart) => setHeadingsApart(setColumnsApart(tree)),

  arrange: weaknessesLast,

  finish(draft) {
    findInspection(draft);
    readAreaNamed(draft, TITLE);
    readDecision(draft);
  },
});

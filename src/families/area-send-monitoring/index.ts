import { withoutClosingPage } from '../area-send-report/closing-page.js';
import { readImprovements } from '../area-send-report/improvements.js';
import { readAbout, readDetails, readTeam } from '../area-send-report/partnership.js';
import { sectioned } from '../sectioned.js';
import { readAreaNamed } from '../shared/area.js';
import { CLOSE, readLetterClose } from '../shared/letter/close.js';
import { setSentencesApart } from '../shared/sections/headings-apart.js';
import { keepAsPassages } from '../shared/sections/readers.js';
import { verdictIn } from './effective.js';
import { readActions, withActions } from './findings.js';
import { ACTION_HEADING, PROGRESS, TITLE } from './headings.js';
import { findDates, readOpening, readTop } from './opening.js';
import { namesResponsible } from './openings.js';
import { findOutcome, readOutcome } from './outcome.js';
import { findSigns } from './signs.js';

/** The opening names the area, in its group, where no title does. */
const AREA_MONITORED =
  /\bmonitoring inspection of (?:the )?(.{2,60}?)(?: local area partnership| area partnership|,| on | from )/i;

/** Area SEND monitoring inspections, 2025 on: a report in some areas, a letter in others. */
export const areaSendMonitoring = sectioned({
  kind: 'area-send-monitoring',

  signs: findSigns,
  // Others write letters about such an inspection: what is only signed must give verdicts.
  isRecognised: (found, signs) =>
    found.has('title') &&
    (['outcome', 'progress', 'next', 'details'].some((key) =>
      (found as ReadonlyMap<string, string>).has(key),
    ) ||
      (found.has('close') && signs.length > 0)),

  sections: {
    title: { heading: TITLE, once: true, read: readOpening },
    outcome: {
      heading:
        /^(?:(?:(?:The )?(?:monitoring )?inspection )?outcome|(?:The )?outcome of (?:this|the|our) (?:monitoring )?inspection|(?:Our|Overall|Inspectors[’']) (?:overall )?judgement):?$/i,
      read: readOutcome,
    },
    about: {
      heading:
        /^(?:(?:Information )?about the (?:local )?(?:area )?partnership|The local area partnership):?$/i,
      read: readAbout,
    },
    progress: { heading: PROGRESS, read: readActions },
    improvement: {
      heading: /^Areas? (?:for|of) (?:further )?improvements?:?$/i,
      read: readImprovements,
    },
    next: {
      heading:
        /^(?:What (?:happens|comes) (?:next|now)\s?\??|Next steps?|After (?:this|the) (?:monitoring )?inspection|What (?:the partnership|leaders) should do next|Conclusion):?$/i,
      read: keepAsPassages,
    },
    details: { heading: /^(?:Local area p|P)artnership details:?$/i, read: readDetails },
    inspection: {
      heading: /^Information about (?:this|the) (?:monitoring )?inspection:?$/i,
      read: keepAsPassages,
    },
    team: { heading: /^(?:(?:The )?inspection team|The inspectors):?$/i, read: readTeam },
    // Beside each other in a table stand those who inspected; one under the other, those who sign.
    close: {
      heading: CLOSE,
      read: (draft, { blocks }) =>
        readLetterClose(draft, blocks, !blocks.some(({ type }) => type === 'table')),
    },
  },
  top: readTop,

  // Lines without a gap between them can hide what begins and what ends an area for priority action.
  prepare: (tree, setHeadingsApart) =>
    setSentencesApart(
      setHeadingsApart(withoutClosingPage(tree)),
      (words) => ACTION_HEADING.test(words) || namesResponsible(words) || verdictIn(words) !== null,
    ),
  arrange: withActions,

  finish(draft) {
    readAreaNamed(draft, TITLE, AREA_MONITORED);
    findDates(draft);
    findOutcome(draft);
  },
});

import { sectioned } from '../sectioned.js';
import { keepAsPassages, readAs } from '../shared/sections/readers.js';
import { readPriorityActions } from './actions.js';
import { withoutClosingPage } from './closing-page.js';
import { readCover } from './cover.js';
import { readExperience } from './experience.js';
import { IMPROVEMENT, PRIORITY } from './headings.js';
import { readImprovements } from './improvements.js';
import { readOutcome } from './outcome.js';
import { readAbout, readDetails, readTeam } from './partnership.js';

/** Area SEND full inspection reports, 2023 on. */
export const areaSendReport = sectioned({
  kind: 'area-send-report',

  isRecognised: (found) =>
    (['experience', 'effective', 'better'] as const).filter((key) => found.has(key)).length > 1,

  sections: {
    outcome: { heading: /^Inspection outcome:?$/i, read: readOutcome },
    about: { heading: /^Information about the (?:local )?area partnership:?$/i, read: readAbout },
    experience: {
      heading:
        /^What is it like to be a child (?:or|and) (?:a )?young person\b.{0,90}\bin (?:(?:this|the) (?:local )?area\s?\??|[\p{Lu}][\p{L} ,-]{1,40}\?)$/iu,
      read: readExperience,
    },
    effective: {
      heading:
        /^What is the (?:local )?area partnership doing (?:that is effective|effectively|well)\s?\??$/i,
      read: readAs('strength'),
    },
    better: {
      heading: /^What does the (?:local )?area partnership need to (?:do better|improve)\s?\??$/i,
      read: readAs('area-for-development'),
    },
    priority: { heading: PRIORITY, read: readPriorityActions },
    improvement: { heading: IMPROVEMENT, read: readImprovements },
    details: { heading: /^Local area partnership details:?$/i, read: readDetails },
    inspection: {
      heading: /^Information about (?:this|the) inspection:?$/i,
      read: keepAsPassages,
    },
    team: { heading: /^(?:The )?inspection team:?$/i, read: readTeam },
  },
  top: readCover,

  prepare: (tree, setHeadingsApart) => setHeadingsApart(withoutClosingPage(tree)),
});

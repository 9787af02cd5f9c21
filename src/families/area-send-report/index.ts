import { sectioned } from '../sectioned.js';
import { setColumnsApart } from '../shared/sections/columns-apart.js';
import { keepAsPassages, readAs } from '../shared/sections/readers.js';
import { like, saying } from '../shared/sections/reworded.js';
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
    outcome: {
      heading:
        /^(?:(?:The )?inspection outcome|(?:The )?outcome of (?:this|the|our) inspection):?$/i,
      ownHeadings: true,
      read: readOutcome,
    },
    about: { heading: /^Information about the (?:local )?area partnership:?$/i, read: readAbout },
    experience: {
      heading:
        /^What is it like to be a child (?:or|and) (?:a )?young person\b.{0,90}\bin (?:(?:this|the) (?:local )?area\s?\??|[\p{Lu}][\p{L} ,-]{1,40}\?)$/iu,
      reworded: like(/\bwhat (?:is it|it is|is life) like\b|^(?:the )?experiences? of\b/i),
      read: readExperience,
    },
    effective: {
      heading:
        /^What is the (?:local )?area partnership doing (?:that is effective|effectively|well)\s?\??$/i,
      reworded: saying('praise'),
      read: readAs('strength'),
    },
    better: {
      heading: /^What does the (?:local )?area partnership need to (?:do better|improve)\s?\??$/i,
      reworded: saying('criticism', /^(?:What|How|Where)\b|\bbetter\b|\bdevelopment\b/i),
      read: readAs('area-for-development'),
    },
    priority: { heading: PRIORITY, reworded: saying('urgent'), read: readPriorityActions },
    improvement: { heading: IMPROVEMENT, reworded: saying('criticism'), read: readImprovements },
    details: {
      heading: /^Local area partnership details:?$/i,
      ownHeadings: true,
      read: readDetails,
    },
    inspection: {
      heading: /^Information about (?:this|the) inspection:?$/i,
      read: keepAsPassages,
    },
    team: { heading: /^(?:The )?inspection team:?$/i, ownHeadings: true, read: readTeam },
  },
  top: readCover,

  prepare: (tree, setHeadingsApart) => setHeadingsApart(setColumnsApart(withoutClosingPage(tree))),
});

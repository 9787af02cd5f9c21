import { sectioned } from '../sectioned.js';
import { CLOSE, readLetterClose } from '../shared/letter/close.js';
import { readLetterTop } from '../shared/letter/top.js';
import { keepAsPassages, readAs } from '../shared/sections/readers.js';
import { like, saying } from '../shared/sections/reworded.js';
import { readOpening } from './opening.js';
import { readPriority } from './priority.js';
import { readProse } from './prose.js';
import { endStudies, readStudy, STUDY } from './studies.js';

const HOLDING_FINDINGS = ['headline', 'priority', 'improvement', 'strengths', 'main'] as const;

/** Letters of joint targeted area inspections (JTAI), 2016 on. */
export const targetedAreaLetter = sectioned({
  kind: 'targeted-area-letter',

  isRecognised: (found) => found.has('title') && HOLDING_FINDINGS.some((key) => found.has(key)),

  sections: {
    title: {
      heading:
        /^(?:The )?joint targeted (?:local )?area inspection(?: \(JTAI\))?(?: of|:| [-–—]|(?= in\b)) .{2,300}$/i,
      once: true,
      read: readOpening,
    },
    study: { heading: STUDY, read: readStudy },
    context: {
      heading: /^(?:Context|Background)(?: of the (?:local )?area)?:?$/i,
      read: keepAsPassages,
    },
    headline: {
      heading: /^Headline findings?:?$/i,
      reworded: like(
        /^(?:(?:the|our|overall|key|summary of|headline) )*(?:findings|headlines|summary|messages):?$/i,
      ),
      read: readProse('headline-finding'),
    },
    priority: {
      heading: /^Area(?:s|\(s\))? for priority actions?(?:\(s\))?:?$/i,
      reworded: saying('urgent'),
      read: readPriority,
    },
    improvement: {
      heading:
        /^(?:Area(?:s|\(s\))? for improvements?:?|What needs to (?:improve|be improved)\s?\??)$/i,
      reworded: saying('criticism'),
      read: readAs('area-for-improvement'),
    },
    strengths: {
      heading: /^(?:(?:Key|Multi[- ]agency) )?strengths?:?$/i,
      reworded: saying('praise'),
      read: readAs('strength'),
    },
    main: {
      heading: /^Main findings:?$/i,
      reworded: like(/^(?:(?:the|our|detailed|full|main|inspection|inspectors[’']) )*findings:?$/i),
      read: readProse('main-finding'),
    },
    next: { heading: /^Next steps?:?$/i, read: keepAsPassages },
    close: {
      heading: CLOSE,
      ownHeadings: true,
      read: (draft, { blocks }) => readLetterClose(draft, blocks, true),
    },
  },
  top: (draft, { blocks }) => readLetterTop(draft, blocks),

  arrange: endStudies,
});

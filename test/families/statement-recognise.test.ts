import { describe, expect, it } from 'vitest';
import { statementOfAction } from '../../src/families/statement-of-action/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const isRecognised = (words: string) => statementOfAction.recognise(readMarkdown(words)).recognised;
const INSPECTED = 'Ofsted and the CQC inspected the local area partnership in May 2025.';
const TABLE = `| Action | Lead | By when | Impact |
| --- | --- | --- | --- |
| Hire two nurses | Matron | May 2026 | Waits fall |`;

describe('a statement or plan', () => {
  it.each([
    'Elm Written Statement of Action',
    'Elm Priority Action Plan',
    'Elm SEND Improvement Plan 2025–2027',
    'Elm Accelerated Progress Plan',
    'SEND and AP Strategic Plan: Elm',
    'Elm SEND Partnership Plan',
    'SEND Strategic Action Plan',
  ])('is recognised: %s', (title) => {
    const body = `# ${title}\n\n${INSPECTED}\n\n## Area for improvement 1: SEND waits\n\n${TABLE}`;
    expect(isRecognised(body)).toBe(true);
  });

  it.each([
    'His Majesty’s Chief Inspector asked for this plan.',
    'Inspectors came in May and found much to do.',
    'The area SEND inspection of May found much to do.',
  ])('is recognised without the inspectorates’ names: %s', (sentence) => {
    const body = `# Elm Priority Action Plan\n\nElm Area Partnership\n\n${sentence}\n\n## Area for improvement 1: SEND waits\n\n${TABLE}`;
    expect(isRecognised(body)).toBe(true);
  });

  it('may have a foreword that is signed like a letter', () => {
    const foreword = '## Foreword\n\nDear families\n\nWe are sorry.\n\nYours sincerely\n\nAda Elm';
    const body = `# Elm Written Statement of Action\n\n${foreword}\n\n## Weakness 1: waits\n\n${TABLE}`;
    expect(isRecognised(body)).toBe(true);
  });
});

describe('another document is none', () => {
  it.each<[what: string, words: string]>([
    [
      'minutes',
      `# SEND Improvement Plan board\n\nAttendees: the chair\n\n${INSPECTED}\n\n## Priority 1: waits\n\n${TABLE}`,
    ],
    [
      'a report to a cabinet',
      `# Report to Cabinet\n\nPriority Action Plan for SEND\n\n${INSPECTED}\n\n## Area for priority action 1: waits\n\n${TABLE}`,
    ],
    [
      'a letter about a statement',
      `1 May 2020\n\nDear Ms Elm\n\n# Written Statement of Action in Elm\n\nThe weaknesses are clear.\n\n${TABLE}\n\nYours sincerely\n\nBo Ash`,
    ],
    [
      'a press release',
      `# SEND Improvement Plan published\n\n${INSPECTED}\n\n## Priority 1: waits\n\n${TABLE}\n\n## Notes to editors`,
    ],
    [
      'a school’s plan',
      `# School SEND Action Plan\n\nOfsted inspected us.\n\n## Priority 1: waits\n\n${TABLE}`,
    ],
    [
      'a hospital’s plan',
      `# Improvement Plan\n\nThe CQC inspected the trust.\n\n## Area for improvement 1: medicines\n\n${TABLE}`,
    ],
    [
      'a plan after an inspection of another kind',
      `# Improvement Plan\n\nA joint targeted area inspection by Ofsted and the CQC looked at SEND.\n\n## Area for priority action 1: the front door\n\n${TABLE}`,
    ],
    [
      'a self-evaluation',
      `# Local area SEND self-evaluation\n\n${INSPECTED}\n\n## Action plan\n\n## Areas for improvement\n\n${TABLE}`,
    ],
    ['a strategy that answers nobody', `# SEND Strategic Plan\n\n## Priority 1: waits\n\n${TABLE}`],
  ])('%s', (_, words) => {
    expect(isRecognised(words)).toBe(false);
  });
});

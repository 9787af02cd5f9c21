import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text/index.js';
import { text } from '../../src/read/tree.js';

const headings = (written: string) =>
  readText(written)
    .children.filter(({ type }) => type === 'heading')
    .map(text);

const PROSE = 'Leaders meet each month in the\nold town hall. They plan well.';
const LIST = '• Staff are kind.\n• Waits are short.';

describe('a heading of a text', () => {
  it.each<[what: string, written: string, expected: string[]]>([
    ['above prose', `${PROSE}\n\nWaiting times\n\n${PROSE}\n`, ['Waiting times']],
    ['after a list', `${LIST}\n\nWaiting times\n\n${PROSE}\n`, ['Waiting times']],
    ['above a list', `${PROSE}\n\nWhat works well\n\n${LIST}\n`, ['What works well']],
    ['that asks', `${PROSE}\n\nWhat happens next?\n\n${PROSE}\n`, ['What happens next?']],
    [
      'with a clause',
      `${PROSE}\n\nAreas that have improved\n\n${LIST}\n`,
      ['Areas that have improved'],
    ],
    ['with an infinitive', `${PROSE}\n\nStill to do\n\n${PROSE}\n`, ['Still to do']],
    ['with a number', `${PROSE}\n\nArea 1: the wait\n\n${PROSE}\n`, ['Area 1: the wait']],
    ['above another', `${LIST}\n\nSchools\n\nStrengths\n\n${LIST}\n`, ['Schools', 'Strengths']],
  ])('%s', (_, written, expected) => {
    expect(headings(written)).toEqual(expected);
  });
});

describe('a line that is no heading', () => {
  it.each<[what: string, written: string]>([
    ['a sentence without its full stop', `${PROSE}\n\nLeaders are kind\n\n${PROSE}\n`],
    ['a label and its value', `${PROSE}\n\nLed by: Elmshire Council\n\n${PROSE}\n`],
    ['a date', `${PROSE}\n\n4 May 2021\n\n${PROSE}\n`],
    ['a name and a role', `${PROSE}\n\nAnn Elm, Inspector\n\n${PROSE}\n`],
    ['a salutation', `${PROSE}\n\nDear Ms Elm\n\n${PROSE}\n`],
    ['what a lead speaks of', `They fell short in:\n\nWaiting times\n\nPlans\n\n${PROSE}\n`],
    ['one of many', `${PROSE}\n\nOne\n\nTwo\n\nThree\n\nFour\n\n${PROSE}\n`],
    ['a line above names', `${PROSE}\n\nInspectors\n\nAnn Elm\nBo Ash\n`],
  ])('%s', (_, written) => {
    expect(headings(written)).toEqual([]);
  });
});

it('parts a heading from a full line above it and from the line below', () => {
  const full =
    'The harbour board was asked how it plans for children who live far away from any school.';
  const wrapped = [
    'It has met on each of the ten days since then, and it has heard from the families',
    'on the far side of the bay, where boats are few and where nobody has the time to',
    'answer letters, and from the teachers who row there each morning with a basket of',
    'books and a lamp, since the days are short and the way is long in the winter months',
    'of the year, as they were before and will be again until there is a bridge over it',
    'to the mainland, which has been promised for as long as anyone can remember there.',
  ].join('\n');
  const written = `${wrapped}\n${full}\nThe far island\n${wrapped}\n`;
  expect(headings(written)).toEqual(['The far island']);
});

it('ends a quotation at the end of its page', () => {
  const tree = readText(
    '    The inspection found:\n\n    ‘the long time that children wait for boats to school’\n\f    Boats are now on time.\n',
  );
  expect(tree.children.map(text)).toEqual([
    'The inspection found:',
    '‘the long time that children wait for boats to school’',
    'Boats are now on time.',
  ]);
});

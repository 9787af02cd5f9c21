import { describe, expect, it } from 'vitest';
import { saysNothingElse, senseOf } from '../../src/families/shared/sections/sense.js';
import { withoutSlips } from '../../src/families/shared/sections/spelling.js';

describe('the sense of a heading', () => {
  it.each([
    'Areas of strength',
    'Early help strengths',
    'What works well',
    'What is going particularly well?',
    'Good practice in nurseries',
    'Strenghts of the partnership',
  ])('“%s” is praise', (words) => {
    expect(senseOf(words)).toBe('praise');
  });

  it.each([
    'Areas requiring development',
    'What needs to be better',
    'Where the area must do better',
    'What could the area partnership do better?',
    'Priorities for improvement',
    'Development areas',
    'Areas of concern',
    'Weaknesses',
    'What is not working well',
    'Key challenges',
  ])('“%s” is criticism', (words) => {
    expect(senseOf(words)).toBe('criticism');
  });

  it.each(['Areas for urgent action', 'Priority actions for the police'])(
    '“%s” is urgent',
    (words) => {
      expect(senseOf(words)).toBe('urgent');
    },
  );

  it.each([
    'Strengths and areas for development',
    'Leadership and management',
    'Improving outcomes',
    'The effectiveness of the local area in improving outcomes',
    'Professional development',
    'Identifying and responding to concerns',
    'Health and well-being',
    'Strengths-based practice',
    'Speech and language',
  ])('“%s” is neither', (words) => {
    expect(senseOf(words)).toBeNull();
  });

  it.each([
    ['Areas requiring development', true],
    ['What is the partnership doing well?', true],
    ['Early help strengths', false],
    ['Effective practice in nurseries', false],
  ])('“%s” says nothing else: %s', (words, expected) => {
    expect(saysNothingElse(words)).toBe(expected);
  });
});

describe('withoutSlips', () => {
  it.each([
    ['Strenghts', 'strengths'],
    ['Area for developement', 'Area for development'],
    ['Mian findings', 'main findings'],
    ['Areas for improvment:', 'Areas for improvement'],
  ])('reads “%s” as “%s”', (words, expected) => {
    expect(withoutSlips(words)).toBe(expected);
  });

  it.each(['Families strengthened each other', 'Early years', 'all needs', 'Praise.'])(
    'leaves “%s” as it is',
    (words) => {
      expect(withoutSlips(words)).toBe(words);
    },
  );
});

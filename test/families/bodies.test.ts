import { describe, expect, it } from 'vitest';
import { isBody, splitBodies } from '../../src/families/shared/bodies.js';

describe('splitBodies', () => {
  it.each([
    ['one body', 'Elm Council', ['Elm Council']],
    [
      'two',
      'Elm Council and Ash Clinical Commissioning Group',
      ['Elm Council', 'Ash Clinical Commissioning Group'],
    ],
    [
      'three',
      'Elm Council, Ash CCG and Oak NHS Trust',
      ['Elm Council', 'Ash CCG', 'Oak NHS Trust'],
    ],
    ['a comma before the "and"', 'Elm Council, and Ash CCG', ['Elm Council', 'Ash CCG']],
    [
      'no names',
      'the local authority and the area’s clinical commissioning groups (CCGs)',
      ['the local authority', 'the area’s clinical commissioning groups (CCGs)'],
    ],
    ['a full stop at the end', 'Elm Council and Ash CCG.', ['Elm Council', 'Ash CCG']],
    ['NHS England', 'NHS England and Elm Council', ['NHS England', 'Elm Council']],
  ])('%s', (_, words, bodies) => {
    expect(splitBodies(words)).toEqual(bodies);
  });

  it.each([
    ['Telford and Wrekin Council', ['Telford and Wrekin Council']],
    ['Telford and Wrekin Council and Ash CCG', ['Telford and Wrekin Council', 'Ash CCG']],
    ['NHS Elm, Oak and Ash ICB and Fir Council', ['NHS Elm, Oak and Ash ICB', 'Fir Council']],
    [
      'London Borough of Barking and Dagenham and Ash ICB',
      ['London Borough of Barking and Dagenham', 'Ash ICB'],
    ],
    [
      'the Royal Borough of Windsor and Maidenhead and NHS Elm ICB',
      ['the Royal Borough of Windsor and Maidenhead', 'NHS Elm ICB'],
    ],
    [
      'London Borough of Hammersmith and Fulham Council and Ash CCG',
      ['London Borough of Hammersmith and Fulham Council', 'Ash CCG'],
    ],
    [
      'Elm Council and NHS Cheshire and Merseyside ICB',
      ['Elm Council', 'NHS Cheshire and Merseyside ICB'],
    ],
    [
      'Elm Council, Ash Council and NHS Oak, Fir and Yew ICB',
      ['Elm Council', 'Ash Council', 'NHS Oak, Fir and Yew ICB'],
    ],
    [
      'London Borough of Richmond upon Thames and Kingston and Richmond CCG',
      ['London Borough of Richmond upon Thames', 'Kingston and Richmond CCG'],
    ],
    ['London Borough of Bexley and NHS Elm ICB', ['London Borough of Bexley', 'NHS Elm ICB']],
  ])('an "and" inside a name stays: %s', (words, bodies) => {
    expect(splitBodies(words)).toEqual(bodies);
  });
});

it('leaves out the name of a kind where the bodies of that kind follow', () => {
  const words = 'the local authority and the clinical commissioning groups, Elm CCG and Ash CCG,';
  expect(splitBodies(words)).toEqual(['the local authority', 'Elm CCG', 'Ash CCG']);
});

describe('isBody', () => {
  it.each([
    ['Elm Council'],
    ['NHS Elm Integrated Care Board'],
    ['the local authority'],
    ['Ash CCG'],
  ])('%s', (words) => {
    expect(isBody(words)).toBe(true);
  });

  it.each([
    ['a sentence on a body', 'Leaders should see that Elm Council acts.'],
    ['a sentence of one', 'Elm Council is late.'],
    ['words on none', 'Shorter waits'],
  ])('%s is none', (_, words) => {
    expect(isBody(words)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { CQC, inspectorateOf, OFSTED } from '../../src/families/shared/people/inspectorates.js';
import { readNamedLine } from '../../src/families/shared/people/named-line.js';
import { isName, splitPostNominals } from '../../src/families/shared/people/names.js';
import { splitOrganisation } from '../../src/families/shared/people/organisations.js';
import { inspectorOf } from '../../src/families/shared/people/person.js';

describe('isName', () => {
  it.each([
    'Ida Elm',
    'Ms Elm',
    'Dr Ida Elm',
    'Dame Ida Elm',
    'Cllr Ida Elm',
    'Ida J. Elm',
    'I Elm',
    'Ida Elm OBE',
    'Ida Elm, CBE, QPM',
    'Ida Elm PhD',
    'Dr Ida Elm FRCGP',
    'Ida van der Elm',
    'Ida de la Oak',
    'Ida bin Elm',
    'Ida-May Elm-Oak',
    'Ida O’Elm',
    "Ida O'Elm",
    'Zoë Müller',
    'Ida McElm',
    'Ida St John',
    'Lt Col Ida Elm',
    'Lt Col (Retd) Ida Elm',
    'Wing Commander Tom Oak',
    'Brigadier Ida Elm-Oak',
  ])('%s', (words) => {
    expect(isName(words)).toBe(true);
  });

  it.each([
    'Ida',
    'Dr',
    'ida elm',
    'Elm Council',
    'The Town Hall',
    'Elm House',
    '7 Oak Street',
    'Director of Education',
    'Her Majesty’s Inspector',
    'Leader Ida Elm',
    'Group Leader Ida Elm',
    'Ida Elm and Tom Oak',
    'Ida Elm Oak Ash Yew Fir',
    '',
  ])('"%s" is none', (words) => {
    expect(isName(words)).toBe(false);
  });

  it.each(['Ida Head', 'Tom Hall', 'Ida Lane', 'Tom Park'])(
    'a surname that stands in addresses and roles needs a sure sign: %s',
    (words) => {
      expect(isName(words)).toBe(false);
      expect(isName(words, true)).toBe(true);
    },
  );
});

describe('splitPostNominals', () => {
  it.each([
    ['Ida Elm', 'Ida Elm', null],
    ['Ida Elm OBE', 'Ida Elm', 'OBE'],
    ['Ida Elm CBE QPM', 'Ida Elm', 'CBE QPM'],
    ['Ida Elm, OBE, DL', 'Ida Elm', 'OBE DL'],
    ['Ida Elm PhD', 'Ida Elm', 'PhD'],
    ['Ida Elm HMI', 'Ida Elm HMI', null],
  ])('%s', (words, name, postNominals) => {
    expect(splitPostNominals(words)).toEqual({ name, postNominals });
  });
});

describe('readNamedLine', () => {
  it.each([
    ['Ida Elm', 'Ida Elm', null, ''],
    ['Ida Elm, Chief Officer', 'Ida Elm', null, 'Chief Officer'],
    ['Ida Elm – Chief Officer', 'Ida Elm', null, 'Chief Officer'],
    ['Ida Elm - Chief Officer', 'Ida Elm', null, 'Chief Officer'],
    ['Ida Elm: Chief Officer', 'Ida Elm', null, 'Chief Officer'],
    ['Ida Elm Chief Officer', 'Ida Elm', null, 'Chief Officer'],
    ['Ida Elm Interim Director of Education', 'Ida Elm', null, 'Interim Director of Education'],
    ['Ida Elm, Chief Officer, Elm CCG', 'Ida Elm', null, 'Chief Officer, Elm CCG'],
    ['Dr Ida Elm, Chair', 'Dr Ida Elm', null, 'Chair'],
    ['Ida Elm OBE, Chief Officer', 'Ida Elm', 'OBE', 'Chief Officer'],
    ['Ida Elm, OBE, Chief Officer', 'Ida Elm', 'OBE', 'Chief Officer'],
    ['Ida Elm CBE QPM, Chair', 'Ida Elm', 'CBE QPM', 'Chair'],
    ['Ida Elm HMI', 'Ida Elm', null, 'HMI'],
    ['Ida Elm, HMI', 'Ida Elm', null, 'HMI'],
    ['Ida Elm HMI, Lead Inspector', 'Ida Elm', null, 'HMI, Lead Inspector'],
    ['Ida Elm OBE HMI, Lead Inspector', 'Ida Elm', 'OBE', 'HMI, Lead Inspector'],
    ['Ida Head, Chief Officer', 'Ida Head', null, 'Chief Officer'],
    ['Tom Hall Chief Officer', 'Tom Hall', null, 'Chief Officer'],
    ['Ida Oak-Head, Chair', 'Ida Oak-Head', null, 'Chair'],
    ['Ida van der Elm, Chair', 'Ida van der Elm', null, 'Chair'],
    ['Chief Superintendent Ida Elm, Commander', 'Chief Superintendent Ida Elm', null, 'Commander'],
    [
      'Deputy Chief Constable Ida Elm, Elm Police',
      'Ida Elm',
      null,
      'Deputy Chief Constable, Elm Police',
    ],
    ['Chief Constable Ida Elm', 'Ida Elm', null, 'Chief Constable'],
    ['Director: Ida Elm', 'Ida Elm', null, 'Director'],
    ['Director: Ida Elm, Director of Education', 'Ida Elm', null, 'Director of Education'],
  ])('%s', (line, name, postNominals, rest) => {
    expect(readNamedLine(line)).toEqual({ name, postNominals, rest });
  });

  it.each([
    'Chief Constable of Elm Police',
    'Director of Public Health',
    'Elm House, Oak Street',
    'Tom Hall',
    'Elm Council',
    'The area plans well.',
    '',
  ])('"%s" names nobody', (line) => {
    expect(readNamedLine(line)).toBeNull();
  });
});

describe('splitOrganisation', () => {
  it.each([
    ['Chief Officer, Elm Council', 'Chief Officer', 'Elm Council'],
    ['Chief Officer, NHS Elm, Oak and Ash ICB', 'Chief Officer', 'NHS Elm, Oak and Ash ICB'],
    [
      'Director of Health, Care and Schools, Elm Council',
      'Director of Health, Care and Schools',
      'Elm Council',
    ],
    ['Regional Director, Ofsted', 'Regional Director', 'Ofsted'],
    ['Chief Officer', 'Chief Officer', null],
    ['Chief Constable of Elm Police', 'Chief Constable of Elm Police', null],
    ['Chair of Elm Partnership Board', 'Chair of Elm Partnership Board', null],
    ['', null, null],
  ])('"%s"', (words, role, organisation) => {
    expect(splitOrganisation(words)).toEqual({ role, organisation });
  });
});

describe('inspectorateOf', () => {
  it.each([
    ['HMI', OFSTED],
    ['Her Majesty’s Inspector', OFSTED],
    ['His Majesty’s Inspector', OFSTED],
    ['Ofsted Inspector', OFSTED],
    ['Regional Director', OFSTED],
    ['CQC Inspector', CQC],
    ['Children’s Services Inspector, CQC', CQC],
    ['Deputy Chief Inspector, Primary Medical Services', CQC],
    ['Lead Inspector', null],
  ])('%s: %s', (role, inspectorate) => {
    expect(inspectorateOf(role)).toBe(inspectorate);
  });
});

describe('inspectorOf', () => {
  it.each([
    ['Lead Inspector', OFSTED, 'Lead Inspector', OFSTED, 'inspector'],
    ['CQC Inspector', OFSTED, 'CQC Inspector', CQC, 'inspector'],
    ['Regional Director', null, 'Regional Director', OFSTED, 'signatory'],
    ['', CQC, null, CQC, 'inspector'],
    ['HMI, Ofsted', null, 'HMI', OFSTED, 'inspector'],
    ['Lead Inspector, CQC', OFSTED, 'Lead Inspector', CQC, 'inspector'],
    ['Inspector, Care Quality Commission (CQC)', null, 'Inspector', CQC, 'inspector'],
    ['Regional Director, Ofsted', null, 'Regional Director', OFSTED, 'signatory'],
    [
      'Assistant Chief Inspector, HMI Probation',
      null,
      'Assistant Chief Inspector',
      'HMI Probation',
      'signatory',
    ],
    ['Her Majesty’s Inspector, HMICFRS', null, 'Her Majesty’s Inspector', 'HMICFRS', 'inspector'],
  ])('"%s" under %s', (rest, inspectorate, role, organisation, part) => {
    const line = { name: 'Ida Elm', postNominals: null, rest };
    expect(inspectorOf(line, inspectorate)).toMatchObject({ role, organisation, part });
  });
});

import { describe, expect, it } from 'vitest';
import { CQC, OFSTED } from '../../src/families/shared/people/inspectorates.js';
import { readLeaders } from '../../src/families/shared/people/leaders.js';
import { readRoster } from '../../src/families/shared/people/roster.js';
import { paragraph, table } from './build.js';

describe('readRoster', () => {
  const signed = (blocks: Parameters<typeof readRoster>[0]) =>
    readRoster(blocks).signed.map(({ named, inspectorate }) => [
      named.name,
      named.rest,
      inspectorate,
    ]);

  it('reads down each column of a table, not across', () => {
    const roster = table(
      [[paragraph('Ofsted')], [paragraph('CQC')]],
      [[paragraph('Ida Elm', 'Lead Inspector')], [paragraph('Joan Yew')]],
      [[paragraph('Tom Oak')], [paragraph('Una Fir', 'Lead Inspector')]],
    );
    expect(signed([roster])).toEqual([
      ['Ida Elm', 'Lead Inspector', OFSTED],
      ['Tom Oak', '', OFSTED],
      ['Joan Yew', '', CQC],
      ['Una Fir', 'Lead Inspector', CQC],
    ]);
  });

  it.each([
    ['on the next line', [paragraph('Ida Elm', 'Lead Inspector')], 'Lead Inspector'],
    [
      'in the next paragraph',
      [paragraph('Ida Elm'), paragraph('Lead Inspector')],
      'Lead Inspector',
    ],
    ['on the same line', [paragraph('Ida Elm, Lead Inspector')], 'Lead Inspector'],
    ['over two lines', [paragraph('Ida Elm, Director of', 'Schools')], 'Director of Schools'],
    [
      'over a line that reads as a name',
      [paragraph('Ida Elm', 'Director of Adult', 'Social Services')],
      'Director of Adult Social Services',
    ],
    ['with a hyphen at its end', [paragraph('Ida Elm', 'Vice-', 'chair')], 'Vice-chair'],
  ])('a role %s', (_, blocks, role) => {
    expect(signed(blocks)).toEqual([['Ida Elm', role, null]]);
  });

  it('takes "Ofsted Care Quality Commission" on one line for neither', () => {
    const blocks = [paragraph('Ofsted Care Quality Commission'), paragraph('Ida Elm, HMI')];
    expect(signed(blocks)).toEqual([['Ida Elm', 'HMI', null]]);
  });

  it('keeps what names nobody', () => {
    const { signed, others } = readRoster([paragraph('7 Oak Street', 'EL1 1AA')]);
    expect(signed).toEqual([]);
    expect(others.map(({ text }) => text)).toEqual(['7 Oak Street EL1 1AA']);
  });

  it('takes everyone after "cc" as copied', () => {
    const blocks = [paragraph('Ida Elm, HMI'), paragraph('cc Elm CCG', 'Joan Yew, Chair')];
    expect(readRoster(blocks)).toMatchObject({
      signed: [{ named: { name: 'Ida Elm' } }],
      copied: ['cc Elm CCG', 'Joan Yew, Chair'],
    });
  });
});

describe('readLeaders', () => {
  it.each([
    [
      'one line each',
      ['Ida Elm, Chief Executive', 'Tom Oak, Director of Education'],
      [
        ['Ida Elm', 'Chief Executive'],
        ['Tom Oak', 'Director of Education'],
      ],
    ],
    ['a role on the next line', ['Ida Elm', 'Chief Executive'], [['Ida Elm', 'Chief Executive']]],
    [
      'a role that runs over the line',
      ['Ida Elm, Chief Executive and', 'Accountable Officer'],
      [['Ida Elm', 'Chief Executive and Accountable Officer']],
    ],
    ['a surname that is a role', ['Ida Head, Chief Executive'], [['Ida Head', 'Chief Executive']]],
  ])('%s', (_, lines, leaders) => {
    const read = readLeaders([
      paragraph('Local authority'),
      paragraph('Elm Borough', 'Council'),
      ...lines.map((line) => paragraph(line)),
      paragraph('www.elm.gov.uk'),
      paragraph('Tom Hall House, Oak Street'),
    ]);
    expect(read.leaders.every(({ organisation }) => organisation === 'Elm Borough Council')).toBe(
      true,
    );
    expect(read.leaders.map(({ name, rest }) => [name, rest])).toEqual(leaders);
    expect(read.others.map(({ text }) => text)).toEqual([
      'Local authority',
      'Elm Borough Council',
      'www.elm.gov.uk',
      'Tom Hall House, Oak Street',
    ]);
  });
});

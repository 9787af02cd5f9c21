import type { Paragraph, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/families/shared/draft/draft.js';
import { readAddressees } from '../../src/families/shared/letter/addressees.js';
import { readLetterClose } from '../../src/families/shared/letter/close.js';
import { readLetterTop } from '../../src/families/shared/letter/top.js';
import { CQC, inspectorateOf, OFSTED } from '../../src/families/shared/people/inspectorates.js';
import { readLeaders } from '../../src/families/shared/people/leaders.js';
import { readNamedLine } from '../../src/families/shared/people/named-line.js';
import { isName, splitPostNominals } from '../../src/families/shared/people/names.js';
import { splitOrganisation } from '../../src/families/shared/people/organisations.js';
import { inspectorOf } from '../../src/families/shared/people/person.js';
import { readRoster } from '../../src/families/shared/people/roster.js';

const paragraph = (...lines: string[]): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: lines.join(' ') }],
  data: { lines, at: { line: 1, endLine: lines.length } },
});

/** A table of cells, each a list of paragraphs, row by row. */
const table = (...rows: Paragraph[][][]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((blocks) => ({ type: 'tableCell', children: [], data: { blocks } })),
  })),
});

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
    'Ida van der Elm',
    'Ida de la Oak',
    'Ida bin Elm',
    'Ida-May Elm-Oak',
    'Ida O’Elm',
    "Ida O'Elm",
    'Zoë Müller',
    'Ida McElm',
    'Ida St John',
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
  ])('"%s" under %s', (rest, inspectorate, role, organisation, part) => {
    const line = { name: 'Ida Elm', postNominals: null, rest };
    expect(inspectorOf(line, inspectorate)).toMatchObject({ role, organisation, part });
  });
});

/** Lines that all stand in one paragraph. */
function addressees(lines: readonly string[]) {
  const block = { type: 'paragraph' as const, children: [] };
  const { people, others } = readAddressees(lines.map((line) => ({ line, block })));
  return { people, others: others.map(({ line }) => line) };
}

describe('readAddressees', () => {
  type Row = [rule: string, lines: string[], people: (string | null)[][], others: string[]];
  it.each<Row>([
    [
      'lines of their own, then the address',
      ['Ida Elm', 'Director of Education', 'Elm Council', 'Oak House', 'EL1 1AA'],
      [['Ida Elm', null, 'Director of Education', 'Elm Council']],
      ['Oak House', 'EL1 1AA'],
    ],
    [
      'one line each',
      ['Ida Elm, Chief Officer, Elm CCG', 'Tom Hall, Chair, Elm Council'],
      [
        ['Ida Elm', null, 'Chief Officer', 'Elm CCG'],
        ['Tom Hall', null, 'Chair', 'Elm Council'],
      ],
      [],
    ],
    [
      'a role that runs over the line',
      ['Ida Elm', 'Director of Education and', 'Skills', 'Elm Council'],
      [['Ida Elm', null, 'Director of Education and Skills', 'Elm Council']],
      [],
    ],
    [
      'an organisation that runs over the line',
      ['Ida Elm, Accountable Officer, NHS Elmshire and Oakshire Clinical Commissioning', 'Group'],
      [
        [
          'Ida Elm',
          null,
          'Accountable Officer',
          'NHS Elmshire and Oakshire Clinical Commissioning Group',
        ],
      ],
      [],
    ],
    [
      'post-nominals',
      ['Ida Elm CBE', 'Chief Executive', 'Tom Oak, OBE', 'Chair, Elm Council'],
      [
        ['Ida Elm', 'CBE', 'Chief Executive', null],
        ['Tom Oak', 'OBE', 'Chair', 'Elm Council'],
      ],
      [],
    ],
    [
      'a role that holds its organisation',
      ['Ida Elm', 'Chief Constable of Elm Police'],
      [['Ida Elm', null, 'Chief Constable of Elm Police', null]],
      [],
    ],
    ['nobody', ['Oak House', 'Elm Street', 'EL1 1AA'], [], ['Oak House', 'Elm Street', 'EL1 1AA']],
  ])('%s', (_, lines, people, others) => {
    const read = addressees(lines);
    expect(
      read.people.map((person) => [
        person.name,
        person.postNominals,
        person.role,
        person.organisation,
      ]),
    ).toEqual(people);
    expect(read.people.every(({ part }) => part === 'addressee')).toBe(true);
    expect(read.others).toEqual(others);
  });
});

describe('readLetterTop', () => {
  const blocks = [
    paragraph('Elm House', 'T 0300 000 0000', 'Textphone 0161 000 0000'),
    paragraph('Textphone 0161 000 0000', 'www.gov.uk/ofsted'),
    paragraph('11 May 2022'),
    paragraph('Ida Elm', 'Director of Education', 'Elm Council', 'Oak House'),
    paragraph('Dear Ms Elm'),
  ];

  it('reads the date, the addressees and keeps the rest', () => {
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterTop(draft, blocks.slice(1));
    expect(draft.dates.letter).toBe('2022-05-11');
    expect(draft.people.map(({ name }) => name)).toEqual(['Ida Elm']);
    expect(draft.passages.map(({ text }) => text)).toEqual(['Oak House', 'Dear Ms Elm']);
  });

  it('sets a letterhead aside, but no block that holds other lines', () => {
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterTop(draft, blocks);
    const { coverage } = draft.finish();
    expect(coverage.furniture).toBe(5);
    expect(coverage.unplaced).toEqual([]);
  });
});

describe('readLetterClose', () => {
  it('tells who signs, the inspectors and the copied', () => {
    const blocks = [
      paragraph('Ida Elm', 'Her Majesty’s Inspector'),
      table(
        [[paragraph('Ofsted')], [paragraph('Care Quality Commission')]],
        [[paragraph('Tom Oak', 'Ofsted Inspector')], [paragraph('Joan Yew', 'Lead Inspector')]],
      ),
      paragraph('CC: Department for Education', 'Una Fir, Director of Public Health, Elm Council'),
    ];
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterClose(draft, blocks);
    expect(draft.people).toEqual([
      {
        name: 'Ida Elm',
        postNominals: null,
        role: 'Her Majesty’s Inspector',
        organisation: OFSTED,
        part: 'signatory',
      },
      {
        name: 'Tom Oak',
        postNominals: null,
        role: 'Ofsted Inspector',
        organisation: OFSTED,
        part: 'inspector',
      },
      {
        name: 'Joan Yew',
        postNominals: null,
        role: 'Lead Inspector',
        organisation: CQC,
        part: 'inspector',
      },
      {
        name: null,
        postNominals: null,
        role: null,
        organisation: 'Department for Education',
        part: 'copied',
      },
      {
        name: 'Una Fir',
        postNominals: null,
        role: 'Director of Public Health',
        organisation: 'Elm Council',
        part: 'copied',
      },
    ]);
  });
});

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

  it('takes all after "cc" as copied', () => {
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
    expect(read.organisation).toBe('Elm Borough Council');
    expect(read.leaders.map(({ name, rest }) => [name, rest])).toEqual(leaders);
    expect(read.others.map(({ text }) => text)).toEqual([
      'Local authority',
      'Elm Borough Council',
      'www.elm.gov.uk',
      'Tom Hall House, Oak Street',
    ]);
  });
});

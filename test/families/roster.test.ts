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

  it('keeps a footnote out of those who receive a copy', () => {
    const { copied, others } = readRoster([
      paragraph('Ida Elm', 'Lead Inspector'),
      paragraph('cc Elm Council', '111 Elm'),
      paragraph('1 The visit was made under a law of 1875,', 'as were those before it.'),
    ]);
    expect(copied).toEqual(['cc Elm Council', '111 Elm']);
    expect(others.map(({ text, label }) => [text, label])).toEqual([
      ['1 The visit was made under a law of 1875, as were those before it.', true],
    ]);
  });

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

  it.each([
    ['on its label’s line', [paragraph('Inspection team: Ida Elm, HMI', 'Una Fir, CQC Inspector')]],
    ['below its label', [paragraph('The inspectors', 'Ida Elm, HMI', 'Una Fir, CQC Inspector')]],
    ['in a row', [paragraph('The inspection team: Ida Elm, HMI; and Una Fir, CQC Inspector')]],
    ['in a row that wraps', [paragraph('Inspectors: Ida Elm, HMI; Una Fir,', 'CQC Inspector')]],
    ['in a row without a label', [paragraph('Ida Elm, HMI; Una Fir, CQC Inspector')]],
  ])('the team %s', (_, team) => {
    const { signed, others } = readRoster([paragraph('Tom Oak', 'Regional Director'), ...team]);
    expect(signed.map(({ named }) => [named.name, named.rest])).toEqual([
      ['Tom Oak', 'Regional Director'],
      ['Ida Elm', 'HMI'],
      ['Una Fir', 'CQC Inspector'],
    ]);
    expect(others.every(({ label }) => label)).toBe(true);
  });

  it('knows who is of the team and signs nothing', () => {
    const { signed } = readRoster([
      paragraph('Tom Oak, HMI'),
      paragraph('Inspectors', 'Ida Elm, HMI'),
    ]);
    expect(signed.map(({ inTeam }) => inTeam)).toEqual([false, true]);
  });

  it('takes the name of an inspectorate below a name for a role', () => {
    const head = 'HMI Constabulary';
    expect(signed([table([[paragraph(head)]], [[paragraph('Ida Elm', head)]])])).toEqual([
      ['Ida Elm', head, head],
    ]);
  });

  it('takes "Ofsted Care Quality Commission" on one line for neither', () => {
    const blocks = [paragraph('Ofsted Care Quality Commission'), paragraph('Ida Elm, HMI')];
    expect(signed(blocks)).toEqual([['Ida Elm', 'HMI', null]]);
  });

  const both = 'Ofsted Care Quality Commission';

  it.each<[string, string[], (string | null)[][]]>([
    [
      'one space apart',
      [
        both,
        'Ida Elm Joan Yew',
        'Regional Director, East Deputy Chief Inspector, Health',
        'Tom Oak HMI Dr Una Fir',
        'Lead Inspector CQC Inspector',
        'Ann Ash',
        'Ofsted Inspector',
      ],
      [
        ['Ida Elm', 'Regional Director, East', OFSTED],
        ['Tom Oak', 'HMI Lead Inspector', OFSTED],
        ['Ann Ash', 'Ofsted Inspector', OFSTED],
        ['Joan Yew', 'Deputy Chief Inspector, Health', CQC],
        ['Dr Una Fir', 'CQC Inspector', CQC],
      ],
    ],
    [
      'a gap apart',
      [
        'Ofsted      CQC',
        'Ida Elm      Joan Yew',
        'Inspector      Deputy Director,',
        'Health and Care',
      ],
      [
        ['Ida Elm', 'Inspector', OFSTED],
        ['Joan Yew', 'Deputy Director, Health and Care', CQC],
      ],
    ],
    [
      'cell by cell',
      ['Ida Elm', 'Joan Yew', 'Regional Director', 'Deputy Chief Inspector,', 'Health'],
      [
        ['Ida Elm', 'Regional Director', null],
        ['Joan Yew', 'Deputy Chief Inspector, Health', null],
      ],
    ],
    [
      'one below the other',
      [both, 'Ida Elm', 'Lead Inspector', 'Joan Yew', 'CQC Inspector'],
      [
        ['Ida Elm', 'Lead Inspector', null],
        ['Joan Yew', 'CQC Inspector', null],
      ],
    ],
  ])('reads two columns %s', (_, lines, people) => {
    expect(signed(lines.map((line) => paragraph(line)))).toEqual(people);
  });

  const cells = (...row: string[]) => row.map((words) => (words ? [paragraph(words)] : []));

  it.each<[string, string[][]]>([
    [
      'with heads',
      [
        ['Name', 'Role', 'Organisation'],
        ['Ida Elm', 'Director', 'Ofsted'],
      ],
    ],
    [
      'with heads in another order',
      [
        ['Organisation', 'Name', 'Position'],
        ['Ofsted', 'Ida Elm', 'Director'],
      ],
    ],
    ['without heads', [['Ida Elm', 'Director', 'Ofsted']]],
    [
      'cut by a page',
      [
        ['Name', 'Role', 'Organisation'],
        ['Ida Elm', 'Dir-', 'Ofsted'],
        ['', 'ector', ''],
      ],
    ],
  ])('reads a table of people row by row: %s', (_, rows) => {
    const read = signed([table(...rows.map((row) => cells(...row)))]);
    expect(read.map(([name, role, of]) => [name, role?.replace('-', ''), of])).toEqual([
      ['Ida Elm', 'Director', OFSTED],
    ]);
  });

  it('goes on with the columns of a table in the one below it', () => {
    const first = table(cells('Ofsted', 'CQC'), cells('Ida Elm', 'Joan Yew'));
    const second = table(cells('Ofsted', 'CQC'), cells('Lead Inspector', 'Team Inspector'));
    expect(signed([first, second])).toEqual([
      ['Ida Elm', 'Lead Inspector', OFSTED],
      ['Joan Yew', 'Team Inspector', CQC],
    ]);
  });

  it('takes heads and page numbers for labels, and no other line', () => {
    const { others } = readRoster([
      paragraph('Name Role'),
      paragraph('Elm Road'),
      paragraph('3'),
      paragraph('Page 3 of 4'),
    ]);
    expect(others.map(({ text, label }) => [text, label])).toEqual([
      ['Name Role', true],
      ['Elm Road', false],
      ['3', true],
      ['Page 3 of 4', true],
    ]);
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

  type Leader = [name: string, postNominals: string | null, rest: string, of: string | null];
  it.each<[string, string[], Leader[]]>([
    [
      'two bodies in one column',
      [
        'Local authority',
        'Elm Council',
        'Ida Elm, Director of Education',
        'Integrated care board',
        'NHS Elm ICB',
        'Tom Oak, CEO',
      ],
      [
        ['Ida Elm', null, 'Director of Education', 'Elm Council'],
        ['Tom Oak', null, 'CEO', 'NHS Elm ICB'],
      ],
    ],
    [
      'bodies without heads',
      [
        'Elm Council',
        'Ida Elm, Director of Education',
        'www.elm.gov.uk',
        '1 Oak Way',
        'NHS Elm Integrated Care Board',
        'Tom Oak, CEO',
      ],
      [
        ['Ida Elm', null, 'Director of Education', 'Elm Council'],
        ['Tom Oak', null, 'CEO', 'NHS Elm Integrated Care Board'],
      ],
    ],
    [
      'heads side by side, flattened',
      [
        'Local authority',
        'Integrated care board',
        'Elm Council',
        'NHS Elm ICB',
        'Ida Elm, DCS',
        'Tom Oak, CEO',
      ],
      [
        ['Ida Elm', null, 'DCS', null],
        ['Tom Oak', null, 'CEO', null],
      ],
    ],
    [
      'a name alone',
      ['Elm Council', 'Ida Elm', 'www.elm.gov.uk'],
      [['Ida Elm', null, '', 'Elm Council']],
    ],
    [
      'letters and roles in brackets',
      ['Elm Council', 'Ida Elm (OBE)', 'Tom Oak (Chief Officer of NHS Elm)'],
      [
        ['Ida Elm', 'OBE', '', 'Elm Council'],
        ['Tom Oak', null, 'Chief Officer of NHS Elm', 'Elm Council'],
      ],
    ],
    [
      'labels before values',
      [
        'Name of authority: Elm Council',
        'Name of lead person: Ida Elm, DCS',
        'Website: www.elm.gov.uk',
      ],
      [['Ida Elm', null, 'DCS', 'Elm Council']],
    ],
    [
      'labels above values',
      [
        'Name of authority:',
        'Elm Council',
        'Name of lead person:',
        'Ida Elm',
        'Director of Children’s',
        'Services',
        'Website:',
        'elm.gov.uk',
      ],
      [['Ida Elm', null, 'Director of Children’s Services', 'Elm Council']],
    ],
    [
      'a body over two lines, the second like a head',
      ['Health', 'NHS Elm and Oak', 'Integrated Care Board', 'Ida Elm, CEO'],
      [['Ida Elm', null, 'CEO', 'NHS Elm and Oak Integrated Care Board']],
    ],
  ])('%s', (_, lines, leaders) => {
    const read = readLeaders(lines.map((line) => paragraph(line)));
    expect(
      read.leaders.map(({ name, postNominals, rest, organisation }) => [
        name,
        postNominals,
        rest,
        organisation,
      ]),
    ).toEqual(leaders);
    expect(read.doubtful).toEqual([]);
  });

  it('doubts a name that no rule takes for a leader’s', () => {
    const lines = ['Elm Council', 'Ida Elm, DCS', 'Oak Bank', '1 Oak Way', 'EL1 1AA'];
    const { doubtful } = readLeaders(lines.map((line) => paragraph(line)));
    expect(doubtful.map(({ line }) => line)).toEqual(['Oak Bank']);
  });
});

describe('the leaders of a second body in one column', () => {
  const column = (...lines: string[]) => readLeaders(lines.map((line) => paragraph(line)));
  const FIRST = [
    'Integrated care boards',
    'NHS Elm Integrated Care Board',
    'Ida Elm',
    'Chief Executive',
  ];

  it('are read below the web site of the first', () => {
    const { leaders } = column(
      ...[...FIRST, 'www.elm.icb.nhs.uk'],
      ...['NHS Oak Integrated Care Board', 'Tom Oak', 'Chief Executive', 'www.oak.icb.nhs.uk'],
    );
    expect(leaders.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ida Elm', 'NHS Elm Integrated Care Board'],
      ['Tom Oak', 'NHS Oak Integrated Care Board'],
    ]);
  });

  it('are doubted where nothing names their body', () => {
    const { doubtful } = column(...FIRST, 'www.elm.icb.nhs.uk', 'Tom Oak', 'Chief Executive');
    expect(doubtful.map(({ line }) => line)).toContain('Tom Oak');
  });

  it('are no places of an address', () => {
    const { leaders, doubtful } = column(
      ...FIRST,
      'www.elm.icb.nhs.uk',
      'Elm Council',
      'Oak Place',
    );
    expect([leaders.length, doubtful]).toEqual([1, []]);
  });
});

import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/families/shared/draft/draft.js';
import { readAddressees } from '../../src/families/shared/letter/addressees.js';
import { readLetterClose } from '../../src/families/shared/letter/close.js';
import { readLetterTop } from '../../src/families/shared/letter/top.js';
import { CQC, OFSTED } from '../../src/families/shared/people/inspectorates.js';
import { readMarkdown } from '../../src/read/markdown.js';
import { paragraph, table } from './build.js';

/** The addressees in the lines of one paragraph. */
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
    [
      'two people on one line',
      [
        'Ida Elm, Chief Officer, Elm CCG and Tom Oak, Chair, Oak NHS Trust; Ann Ash, DCS, Elm Council',
      ],
      [
        ['Ida Elm', null, 'Chief Officer', 'Elm CCG'],
        ['Tom Oak', null, 'Chair', 'Oak NHS Trust'],
        ['Ann Ash', null, 'DCS', 'Elm Council'],
      ],
      [],
    ],
    [
      'two people run together',
      ['Ida Elm, Chief Officer, Elm Council Tom Oak, Chair, Elm CCG'],
      [
        ['Ida Elm', null, 'Chief Officer', 'Elm Council'],
        ['Tom Oak', null, 'Chair', 'Elm CCG'],
      ],
      [],
    ],
    [
      'two people with one role',
      ['Ida Elm and Sir Tom Oak-Ash', 'Joint Directors of Education', 'Elm Council', 'Oak House'],
      [
        ['Ida Elm', null, 'Joint Directors of Education', 'Elm Council'],
        ['Sir Tom Oak-Ash', null, 'Joint Directors of Education', 'Elm Council'],
      ],
      ['Oak House'],
    ],
    [
      'a role that holds an "and" before what reads as a name',
      ['Ida Elm, Head of Social Work and Early Intervention, Chair of the Board, Elm Council'],
      [
        [
          'Ida Elm',
          null,
          'Head of Social Work and Early Intervention, Chair of the Board',
          'Elm Council',
        ],
      ],
      [],
    ],
    [
      'letters in brackets, a role without a comma, a role before its name',
      ['Ida Elm (OBE), Chair, Elm CCG', 'Tom Oak Clinical Chair', 'Director of Education: Ann Ash'],
      [
        ['Ida Elm', 'OBE', 'Chair', 'Elm CCG'],
        ['Tom Oak', null, 'Clinical Chair', null],
        ['Ann Ash', null, 'Director of Education', null],
      ],
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

describe('what readAddressees doubts', () => {
  const doubtful = (lines: readonly string[]) => {
    const block = paragraph(...lines);
    return readAddressees(lines.map((line) => ({ line, block }))).doubtful.map(({ line }) => line);
  };

  it.each([
    ['a role without a name', ['Director of Public Health', 'Elm Council']],
    ['a name above everyone', ['Tom Oak', 'Ida Elm, Chair, Elm CCG']],
    ['the end of a line', ['and of care', 'Ida Elm, Chair, Elm CCG']],
  ])('%s', (_, lines) => {
    expect(doubtful(lines)).toEqual([lines[0]]);
  });

  it('is still on an address, a salutation and a body', () => {
    const lines = ['Ida Elm', 'Director of Education', 'Elm Council', 'Oak House', 'Elm Bank'];
    expect(doubtful([...lines, 'EL1 1AA', 'Dear Director', 'NHS Elm CCG'])).toEqual([]);
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

  it('reads the date and the addressees, and keeps the rest', () => {
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterTop(draft, blocks.slice(1));
    expect(draft.dates.letter).toBe('2022-05-11');
    expect(draft.people.map(({ name }) => name)).toEqual(['Ida Elm']);
    expect(draft.passages.map(({ text }) => text)).toEqual(['Oak House', 'Dear Ms Elm']);
  });

  it('takes a letterhead for furniture, but no block with other lines', () => {
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterTop(draft, blocks);
    const { coverage } = draft.finish();
    expect(coverage.furniture).toBe(5);
    expect(coverage.unplaced).toEqual([]);
  });
});

describe('readLetterClose: copies and doubts', () => {
  const close = (...lines: string[]) => {
    const blocks = lines.map((line) => paragraph(line));
    const draft = new Draft({ type: 'root', children: blocks });
    readLetterClose(draft, blocks);
    return draft;
  };

  it('joins a body over two lines, lists nobody twice, and takes no page number for a body', () => {
    const { people, warnings } = close(
      'Ida Elm, HMI',
      'cc: NHS Elm and',
      'Oak ICB',
      'NHS England',
      'NHS England',
      '3',
    );
    const copied = people.filter(({ part }) => part === 'copied');
    expect(copied.map(({ organisation }) => organisation)).toEqual([
      'NHS Elm and Oak ICB',
      'NHS England',
    ]);
    expect(warnings).toEqual([]);
  });

  it('warns of a line that is nobody’s, and of one who alone has no role', () => {
    const { warnings } = close('Ida Elm, HMI', 'of the north', 'Tom Oak', 'Ann Ash, Inspector');
    expect(warnings.map(({ rule, message }) => [rule, message])).toEqual([
      ['people-line', 'no role was read for “Tom Oak”, though others here have one'],
      ['people-line', 'this line was read as part of no person and no body: “of the north”'],
    ]);
  });
});

describe('readLetterClose', () => {
  it('separates who signs, the inspectors and who receives a copy', () => {
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

function topOf(markdown: string) {
  const tree = readMarkdown(markdown);
  const draft = new Draft(tree);
  readLetterTop(draft, tree.children);
  return draft.finish();
}

const LETTERHEAD = ['Ofsted', 'Agora', 'NG1 6HJ', 'Textphone 0161 618 8524', 'www.gov.uk/ofsted'];

it.each([
  ['one paragraph', LETTERHEAD.join('\\\n')],
  ['a paragraph for each line', LETTERHEAD.join('\n\n')],
])('a letterhead is furniture: %s', (_, letterhead) => {
  const { coverage, passages, dates } = topOf(`${letterhead}\n\n3 May 2019\n\nDear Ms Oak`);
  expect(coverage).toMatchObject({ furniture: 9, placed: 6, unplaced: [] });
  expect(passages.map(({ text }) => text)).toEqual(['Dear Ms Oak']);
  expect(dates.letter).toBe('2019-05-03');
});

it('an address in the same town is no letterhead', () => {
  const { coverage } = topOf('Jane Oak\\\nDirector of Education\\\nElm Council\\\nNottingham');
  expect(coverage.furniture).toBe(0);
});

describe('readLetterClose, in other forms', () => {
  function close(text: string) {
    const tree = readMarkdown(text);
    const draft = new Draft(tree);
    readLetterClose(draft, tree.children);
    return { people: draft.people, warnings: draft.warnings };
  }

  it('reads each body of a line that lists those copied in', () => {
    const bodies = (line: string) =>
      close(`Ida Elm\\\nHMI\n\n${line}`)
        .people.filter(({ part }) => part === 'copied')
        .map(({ organisation }) => organisation);
    expect(bodies('cc: DfE, NHS Elm CCG, NHS England')).toEqual([
      'DfE',
      'NHS Elm CCG',
      'NHS England',
    ]);
    expect(bodies('CC: DfE; NHS England')).toEqual(['DfE', 'NHS England']);
    expect(bodies('cc: DfE, NHS England')).toEqual(['DfE', 'NHS England']);
    expect(bodies('cc: Elm Forum; Oak Trust, Elm; and DfE')).toEqual([
      'Elm Forum',
      'Oak Trust, Elm',
      'DfE',
    ]);
    expect(bodies('cc: Director of Public Health, Elm')).toEqual([
      'Director of Public Health, Elm',
    ]);
    const one = 'Department for Culture, Media and Sport';
    expect(bodies(`cc: ${one}`)).toEqual([one]);
  });

  it('takes all for signatories who stand together, each for an inspectorate', () => {
    const parts = (text: string) => close(text).people.map(({ name, part }) => [name, part]);
    expect(parts('Ida Elm, HMI, Ofsted\\\nTom Oak, Inspector, CQC')).toEqual([
      ['Ida Elm', 'signatory'],
      ['Tom Oak', 'signatory'],
    ]);
    expect(parts('Ida Elm, HMI, Ofsted\n\nInspectors\\\nTom Oak, Inspector, CQC')).toEqual([
      ['Ida Elm', 'signatory'],
      ['Tom Oak', 'inspector'],
    ]);
    expect(parts('Ida Elm\\\nHMI\n\nIda Elm, HMI, Ofsted\\\nTom Oak, Inspector, CQC')).toEqual([
      ['Ida Elm', 'signatory'],
      ['Ida Elm', 'inspector'],
      ['Tom Oak', 'inspector'],
    ]);
  });

  it('knows for whom a person signs by the words above the name', () => {
    const { people, warnings } = close(
      'Ida Elm\\\nHMI\n\nOn behalf of the Care Quality Commission:\n\nTom Oak\\\nDeputy Chief Inspector',
    );
    expect(people.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ida Elm', OFSTED],
      ['Tom Oak', CQC],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('names side by side', () => {
  const NAMES = '| Ida Elm | Tom Oak |\n| --- | --- |\n';

  it('are addressed each with what stands below', () => {
    const { people } = topOf(
      `${NAMES}| Director for People<br>Elm Council<br>Elm Road | Chief Officer<br>NHS Oak CCG |\n\n3 May 2019\n\nDear both`,
    );
    expect(people.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
      ['Ida Elm', 'Director for People', 'Elm Council'],
      ['Tom Oak', 'Chief Officer', 'NHS Oak CCG'],
    ]);
  });

  const close = (markdown: string) => {
    const tree = readMarkdown(markdown);
    const draft = new Draft(tree);
    readLetterClose(draft, tree.children);
    return draft;
  };
  const SIGNED = `${NAMES}| Her Majesty’s Inspector<br>Ofsted | Lead Inspector<br>Care Quality Commission |\n`;

  it('both sign, each for the inspectorate below', () => {
    const signed = close(SIGNED).people.map(({ part, role, organisation }) => [
      part,
      role,
      organisation,
    ]);
    expect(signed).toEqual([
      ['signatory', 'Her Majesty’s Inspector', OFSTED],
      ['signatory', 'Lead Inspector', CQC],
    ]);
  });

  it('are not looked for in an annex', () => {
    const { people, passages } = close(
      `${SIGNED}\n## Annex A: the inspection\n\nInspectors met parents.\n`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ida Elm', 'Tom Oak']);
    expect(passages.at(-1)).toMatchObject({
      heading: 'Annex A: the inspection',
      text: 'Inspectors met parents.',
    });
  });

  it('are none in a sentence below the copies', () => {
    const { people, passages } = close(
      'Ida Elm\\\nHer Majesty’s Inspector\n\ncc NHS England\n\nNote: we thank all who came.',
    );
    expect(people.map(({ organisation }) => organisation)).toEqual([OFSTED, 'NHS England']);
    expect(passages.map(({ text }) => text)).toEqual(['Note: we thank all who came.']);
  });

  it('may be the bodies of one line of copies', () => {
    const { people } = close(
      'Ida Elm\\\nHer Majesty’s Inspector\n\ncc Department for Education, NHS England',
    );
    expect(people.map(({ organisation }) => organisation)).toEqual([
      OFSTED,
      'Department for Education',
      'NHS England',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/extract.js';
import { verdictIn, verdictsWithin } from '../../src/families/area-send-monitoring/effective.js';
import { areaSendMonitoring } from '../../src/families/area-send-monitoring/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const GOOD = 'Effective action has been taken to address this area.';
const BAD = 'Leaders have not taken effective action to address this area.';
const WAITS = 'Leaders in health should reduce the time that children wait for therapy.';
const PLANS = 'Leaders in the council should improve the quality of plans.';
const OUTCOME =
  'The local area partnership has taken effective action to address all the areas for priority action.';

const joined = (...blocks: string[]) => blocks.join('\n\n');

function letter(found: string, outcome = OUTCOME): string {
  return joined(
    '3 June 2026',
    'Ann Lane, Director of Children’s Services, Elm Council',
    'Dear Ms Lane',
    '# Area SEND monitoring inspection of Elm',
    'We carried out this inspection on 5 and 6 May 2026. It follows the full inspection of 4 to 8 March 2024.',
    outcome,
    found,
    '## Next steps',
    'The next full reinspection will take place within approximately 18 months.',
    'Yours sincerely',
    'Ruth Alder\\\nHis Majesty’s Inspector',
  );
}

function report(found: string, outcome = OUTCOME): string {
  return joined(
    '# Area SEND monitoring inspection of Elm Local Area Partnership',
    'Inspection dates: 5 to 6 May 2026\\\nDate of previous full inspection: 4 to 8 March 2024',
    '## Inspection outcome',
    outcome,
    'The next full reinspection will be within approximately 18 months.',
    '## What progress has the area partnership made?',
    found,
    '## Local area partnership details',
    'Elm Council',
  );
}

const read = (text: string) =>
  contentOf(readMarkdown(text), { family: areaSendMonitoring, forced: false }).content;
const found = (text: string) =>
  read(text).findings.map(({ text, points, judgement, responsible }) => ({
    text,
    points,
    judgement,
    responsible,
  }));

const TWO = [
  { text: WAITS, points: ['Waits fell.'], judgement: 'effective', responsible: [] },
  { text: PLANS, points: ['Plans slipped.'], judgement: 'not-effective', responsible: [] },
];

describe('the areas for priority action', () => {
  it.each<[form: string, found: string]>([
    ['headings', joined(`## ${WAITS}`, 'Waits fell.', GOOD, `## ${PLANS}`, 'Plans slipped.', BAD)],
    [
      'bold paragraphs',
      joined(`**${WAITS}**`, 'Waits fell.', GOOD, `**${PLANS}**`, 'Plans slipped.', BAD),
    ],
    [
      'labels',
      joined(
        ...['## Area for priority action 1', WAITS, 'Waits fell.', GOOD],
        ...['## Area for priority action 2', PLANS, 'Plans slipped.', BAD],
      ),
    ],
    ...[
      'In March 2024, inspectors said:',
      'At the full inspection, inspectors said that:',
      'At the initial inspection, the area for priority action was:',
      'The report of the previous inspection said:',
    ].map((lead): [string, string] => [
      `“${lead}”`,
      joined(
        ...['### Priority action 1', lead, WAITS, '**Effective action taken**', 'Waits fell.'],
        ...[
          '### Priority action 2',
          lead,
          PLANS,
          '**Effective action not taken**',
          'Plans slipped.',
        ],
      ),
    ]),
    [
      'quotations that a sentence leads in',
      joined(
        ...['### Therapy', 'At the full inspection, inspectors said that:', `> ${WAITS}`],
        ...['Waits fell.', GOOD],
        ...['### Plans', 'At the full inspection, inspectors said that:', `> ${PLANS}`],
        ...['Plans slipped.', BAD],
      ),
    ],
    [
      'a table of all of them, and headings with numbers',
      joined(
        `| | Area for priority action |\n| --- | --- |\n| 1 | ${WAITS} |\n| 2 | ${PLANS} |`,
        '## Findings of the monitoring inspection',
        ...['### Area for priority action 1', 'Waits fell.', GOOD],
        ...['### Area for priority action 2', 'Plans slipped.', BAD],
      ),
    ],
    [
      'headings over the words of the report',
      joined(
        ...['### Therapy', `**${WAITS}**`, 'Waits fell.', GOOD],
        ...['### Plans', `**${PLANS}**`, 'Plans slipped.', BAD],
      ),
    ],
    ['quotations', joined(`> ${WAITS}`, 'Waits fell.', GOOD, `> ${PLANS}`, 'Plans slipped.', BAD)],
    ['bullets', joined(`- ${WAITS}`, 'Waits fell.', GOOD, `- ${PLANS}`, 'Plans slipped.', BAD)],
    [
      'verdicts first',
      joined(...[`## ${WAITS}`, GOOD, 'Waits fell.'], ...[`## ${PLANS}`, BAD, 'Plans slipped.']),
    ],
    [
      'a table with all in it',
      joined(
        `| Area for priority action | Progress | Verdict |
| --- | --- | --- |
| ${WAITS} | Waits fell. | Effective |
| ${PLANS} | Plans slipped. | Not effective |`,
      ),
    ],
    [
      'bold quotations, whose marks are not theirs',
      joined(
        ...[`**‘${WAITS}’**`, 'Waits fell.', 'On this point, you have acted effectively.'],
        ...[`**“${PLANS}”**`, 'Plans slipped.', BAD],
      ),
    ],
    [
      'a list of all, and a heading with the verdict for each',
      joined(
        `1. ${WAITS}\n2. ${PLANS}`,
        ...['### Area 1: the clinics – effective action taken', 'Waits fell.'],
        ...['### Area 2: the office – effective action not taken', 'Plans slipped.'],
      ),
    ],
    [
      'headings that recur over what was asked and what was found',
      joined(
        ...['### What was asked', WAITS, '### What was found', 'Waits fell.', GOOD],
        ...['### What was asked', PLANS, '### What was found', 'Plans slipped.', BAD],
      ),
    ],
    [
      'a table of all with the verdicts, and a heading for each',
      joined(
        `| | Area for priority action | Judgement |
| --- | --- | --- |
| 1 | ${WAITS} | Effective action |
| 2 | ${PLANS} | Not effective action |`,
        ...['### 1. The clinics', 'Waits fell.', '### 2. The office', 'Plans slipped.'],
      ),
    ],
  ])('are read as %s, in letter and report', (_, main) => {
    expect(found(letter(main))).toEqual(TWO);
    expect(found(report(main))).toEqual(TWO);
  });

  it.each([
    ['in usual words', '**Still to do**', '**Still to do**'],
    ['that recur', '#### On the ground', '#### On the ground'],
  ])('take headings within them, %s, for no areas', (_, one, other) => {
    const main = joined(
      ...['### Area for priority action one', WAITS, GOOD, 'Waits fell.', one],
      'Leaders in health should open a line for parents in the evening.',
      ...['### Area for priority action two', PLANS, BAD, 'Plans slipped.', other, 'Much.'],
    );
    expect(found(report(main)).map(({ text, points }) => [text, points.length])).toEqual([
      [WAITS, 2],
      [PLANS, 2],
    ]);
  });

  it('keep to themselves where headings after a list of them name other numbers', () => {
    const main = joined(
      `1. ${WAITS}\n2. ${PLANS}`,
      ...['### Area 2: the office – effective action not taken', 'Plans slipped.'],
      ...['### Area 1: the clinics – effective action taken', 'Waits fell.'],
    );
    const { findings, warnings } = read(report(main));
    expect(findings.find(({ text }) => text === WAITS)?.judgement ?? null).toBeNull();
    expect(warnings.map(({ rule }) => rule)).toContain('verdict-unread');
  });

  it('warn of words in a column without a head', () => {
    const main = `| | Area for priority action | Judgement |
| --- | --- | --- |
| Late and thin | ${WAITS} | Effective action |`;
    expect(read(report(main)).warnings.map(({ rule }) => rule)).toContain('table-unknown');
  });

  it('leave what comes next to the passages, in a letter without a heading for it', () => {
    const next = 'You will go on meeting NHS England until the next full reinspection.';
    const bare = letter(joined(`> ${WAITS}`, 'Waits fell.', GOOD, next)).replace(
      '## Next steps',
      '',
    );
    expect(found(bare)[0]?.points).toEqual(['Waits fell.']);
    expect(read(bare).passages.map(({ text }) => text)).toContain(next);
  });

  it.each([
    ['within approximately six months of that', 'and the next full reinspection'],
    ['about a year from now', 'The next full reinspection will be held'],
    ['in or around the spring of 2027', 'The next full reinspection will be'],
  ])('tell the next full inspection: %s', (when, words) => {
    const outcome = `${OUTCOME.replace('.', ' identified at the full inspection.')} A visit is to take place within a month. ${words} ${when}.`;
    expect(read(report(joined(`## ${WAITS}`, 'Waits fell.', GOOD), outcome)).outcome).toMatchObject(
      { nextInspection: when },
    );
  });

  it('name the bodies responsible, in a table or on a line', () => {
    const table = joined(
      '| Responsible body | Area for priority action |\n| --- | --- |\n' +
        `| Elm Council | ${PLANS} |`,
      'Plans slipped.',
      BAD,
    );
    const line = joined(`## ${PLANS}`, 'Responsible body: Elm Council', 'Plans slipped.', BAD);
    const above = joined('Responsible bodies: Elm Council', `**${PLANS}**`, 'Plans slipped.', BAD);
    for (const main of [table, line, above]) {
      expect(found(report(main))).toEqual([{ ...TWO[1], responsible: ['Elm Council'] }]);
    }
  });

  it('keep the bullets of what should be done, and a heading that words it shorter', () => {
    const main = joined(
      ...['## Area for priority action: therapy', '**Leaders should act, by:**'],
      ...['- seeing children sooner\n- helping those who wait', 'Waits fell.', GOOD],
      ...['## Governance', 'A board meets.', GOOD],
    );
    expect(found(report(main))).toEqual([
      {
        ...TWO[0],
        text: 'Leaders should act, by: seeing children sooner helping those who wait',
      },
      { text: 'Governance', points: ['A board meets.'], judgement: 'effective', responsible: [] },
    ]);
  });

  it('take no verdict from their neighbours, and say so', () => {
    const main = joined(`## ${WAITS}`, 'Waits grew.', `## ${PLANS}`, 'Plans slipped.', BAD);
    const { findings, warnings } = read(report(main));
    expect(findings.map(({ judgement }) => judgement)).toEqual([null, 'not-effective']);
    const unread = warnings.filter(({ rule }) => rule === 'verdict-unread');
    expect(unread.map(({ findings }) => findings)).toEqual([['progress/1']]);
  });

  it('read a verdict inside a paragraph, which stays whole', () => {
    const inside = `Waits fell. ${GOOD} Families say so.`;
    expect(read(report(joined(`## ${WAITS}`, inside))).findings).toMatchObject([
      { points: [inside], judgement: 'effective', verdict: { text: GOOD } },
    ]);
  });
});

describe('a monitoring inspection', () => {
  const main = joined(`## ${WAITS}`, 'Waits fell.', GOOD, `## ${PLANS}`, 'Plans held.', GOOD);

  it.each([
    ['letter', letter(main)],
    ['report', report(main)],
  ])('gives its outcome, dates and area, and places every word: %s', (_, text) => {
    const { area, dates, outcome, coverage, warnings } = read(text);
    expect(area.name).toBe('Elm');
    expect(dates.inspection).toEqual({ from: '2026-05-05', to: '2026-05-06' });
    expect(dates.previous).toMatchObject([{ from: '2024-03-04', to: '2024-03-08' }]);
    expect(outcome.judgement).toBe('effective-action');
    expect(outcome.nextInspection).toBe('within approximately 18 months');
    expect(coverage.unplaced).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['area-unknown']);
  });

  it('keeps a heading that arrives as plain text out of the outcome', () => {
    const next = 'The next full reinspection will be within approximately 18 months.';
    const heading = 'The areas for priority action that were identified in 2024';
    const { outcome } = read(
      report(joined(`## ${WAITS}`, 'Waits fell.', GOOD)).replace(next, joined(next, heading)),
    );
    expect(outcome.text).toBe(`${OUTCOME} ${next}`);
  });

  it.each([
    'in one of the two areas for priority action',
    'to address some of the areas for priority action',
    'in most areas',
    'on two out of the three priorities',
  ])('is not read, with a warning, where it speaks of some areas: %s', (some) => {
    const partly = `The local area partnership has taken effective action ${some}.`;
    const { outcome, warnings } = read(
      report(
        joined(`## ${WAITS}`, 'Waits fell.', GOOD, `## ${PLANS}`, 'Plans slipped.', BAD),
        partly,
      ),
    );
    expect(outcome).toMatchObject({ judgement: null, text: expect.stringContaining(some) });
    expect(warnings.map(({ rule }) => rule)).toContain('outcome-unread');
  });

  it('warns where verdicts and outcome, or count and areas, do not agree', () => {
    const bad = joined(`## ${WAITS}`, 'Waits fell.', GOOD, `## ${PLANS}`, 'Plans slipped.', BAD);
    const rules = (text: string) => read(text).warnings.map(({ rule }) => rule);
    expect(rules(report(bad))).toContain('outcome-mismatch');
    const three = OUTCOME.replace('all the', 'all three');
    expect(rules(report(main, three))).toContain('count-differs');
  });

  it('is told by its title and its parts', () => {
    const recognised = (text: string) =>
      areaSendMonitoring.recognise(readMarkdown(text)).recognised;
    expect(recognised(letter(main))).toBe(true);
    expect(recognised(report(main))).toBe(true);
    expect(recognised('# Monitoring inspection of Elm\n\nThe council welcomes the report.')).toBe(
      false,
    );
    expect(
      recognised('# Area SEND inspection of Elm\n\n## Inspection outcome\n\nInconsistent.'),
    ).toBe(false);
  });
});

describe('a verdict on action', () => {
  it.each<[sentence: string, verdict: string | null]>([
    [GOOD, 'effective'],
    [BAD, 'not-effective'],
    ['Leaders have taken effective action.', 'effective'],
    ['Effective action has not been taken in this area.', 'not-effective'],
    ['The action taken to address this area for priority action has been effective.', 'effective'],
    ['The steps taken here are not yet effective.', 'not-effective'],
    ['The partnership has taken reasonable steps to address this priority.', 'effective'],
    ['The partnership has yet to take effective action in this area.', 'not-effective'],
    ['Too little effective action has been taken to address this area.', 'not-effective'],
    ['Verdict: not effective', 'not-effective'],
    // What others say, what is asked, what was, one part, all of them.
    ['Leaders told us that effective action has been taken in this area.', null],
    ['Leaders should take effective action in this area.', null],
    ['In 2024, effective action had been taken to address this area.', null],
    ['Effective action has been taken in some parts of this area.', null],
    [OUTCOME, null],
    ['If effective action is taken in this area, the board will end.', null],
    ['Leaders have taken action.', null],
  ])('%s', (sentence, verdict) => {
    expect(verdictIn(sentence)).toBe(verdict);
  });

  it('is found among other sentences', () => {
    expect(verdictsWithin(`Waits fell. ${GOOD}`)).toEqual([{ text: GOOD, verdict: 'effective' }]);
  });
});

describe('what asks for no area of its own', () => {
  it.each([
    'The local area partnership should update and publish its priority action plan (area SEND).',
    'Leaders should submit a revised improvement plan to the Department for Education.',
  ])('is a part of the outcome: %s', (asked) => {
    const text = report(
      joined(`**${WAITS}**`, 'Waits fell.', GOOD, `**${PLANS}**`, 'Plans slipped.', BAD),
      joined(OUTCOME, asked),
    );
    expect(found(text)).toEqual(TWO);
    expect(read(text).outcome.text).toContain(asked);
  });
});

describe('an area for priority action', () => {
  it.each([
    'Leaders should urgently publish a strategic plan for therapies.',
    'Leaders should update their strategic plan for therapies.',
  ])('may be about a plan: %s', (asked) => {
    const text = report(
      joined(`**${asked}**`, 'It is out.', GOOD, `**${PLANS}**`, 'Plans slipped.', BAD),
    );
    expect(found(text).map((area) => area.text)).toEqual([asked, PLANS]);
  });

  it.each([
    ['First area for priority action: ', 'Second area for priority action: '],
    ['Area for priority action 1: ', 'Area for priority action 2: '],
    ['Priority action one – ', 'Priority action two – '],
  ])('is without the label on its line: %s', (one, other) => {
    const text = report(
      joined(
        ...[`**${one}“${WAITS}”**`, 'Waits fell.', GOOD],
        ...[`**${other}“${PLANS}”**`, 'Plans slipped.', BAD],
      ),
    );
    expect(found(text)).toEqual(TWO);
  });

  it.each(['Has effective action been taken?', 'Effective action taken?', 'Is it effective?'])(
    'has its verdict below a head that asks: %s',
    (head) => {
      const rows = [
        `| Area for priority action | What inspectors found | ${head} |`,
        '| --- | --- | --- |',
        `| ${WAITS} | Waits fell. | Yes |`,
        `| ${PLANS} | Plans slipped. | No |`,
      ];
      expect(found(report(rows.join('\n')))).toEqual(TWO);
    },
  );
});

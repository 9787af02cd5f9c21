import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/extract.js';
import { areaSendRevisit } from '../../src/families/area-send-revisit/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const GOOD = 'The area has made sufficient progress in addressing this significant weakness.';
const BAD = 'The area has not made sufficient progress in addressing this significant weakness.';
const LEAD = 'The initial inspection found that:';
const ONE_OF_TWO =
  'The area has made sufficient progress in addressing one of the two significant weaknesses.';
const REQUIRED = 'The statement of action was required on 3 May 2018.';

interface Parts {
  statement?: string;
  summary?: string;
  main?: string;
}

/** A letter on two weaknesses, with sufficient progress in the first alone. */
function letter({ statement = REQUIRED, summary = ONE_OF_TWO, main = '' }: Parts): string {
  return `12 May 2020

Ann Lane, Director of Children’s Services, Elm Council

Dear Ms Lane

# Joint local area SEND revisit in Elm

Between 9 and 11 March 2020, inspectors revisited the area of Elm to decide whether the local area has made sufficient progress in addressing its weaknesses.

${statement}

${summary}

## Main findings

${main}

Yours sincerely

Ruth Alder\\
Her Majesty’s Inspector
`;
}

const read = (parts: Parts) =>
  contentOf(readMarkdown(letter(parts)), { family: areaSendRevisit, forced: false }).content;
const joined = (...blocks: string[]) => blocks.join('\n\n');
const findings = (main: string) =>
  read({ main }).findings.map(({ text, points, judgement }) => ({ text, points, judgement }));

const WAITS = { text: 'waits are long', points: ['Waits fell.'], judgement: 'sufficient' };
const PLANS = { text: 'plans are late', points: ['Plans slipped.'], judgement: 'not-sufficient' };

describe('the weaknesses of a revisit', () => {
  it.each<[form: string, main: string]>([
    [
      'bullets with a lead before each',
      joined(
        ...[LEAD, '- waits are long', 'Waits fell.', GOOD],
        ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
      ),
    ],
    ...['**', '*'].map((mark): [string, string] => [
      `words between ${mark}, and the verdict under them, after a word on them all`,
      joined(
        'At the initial inspection, inspectors identified two areas of significant weakness.',
        ...[`${mark}1. waits are long${mark}`, GOOD, 'Waits fell.'],
        ...[`${mark}2. plans are late${mark}`, BAD, 'Plans slipped.'],
      ),
    ]),
    [
      'a lead in words of its own before each',
      joined(
        ...['Families had said:', '- waits are long', 'Waits fell.', GOOD],
        ...['Families had said:', '- plans are late', 'Plans slipped.', BAD],
      ),
    ],
    [
      'a list of all, and a heading for each',
      joined(
        ...['Inspectors had found two:', '- waits are long\n- plans are late'],
        ...['### Waiting', 'Waits fell.', GOOD, '### Plans', 'Plans slipped.', BAD],
      ),
    ],
    [
      'bullets with one lead',
      joined(
        ...[LEAD, '- waits are long', 'Waits fell.', GOOD],
        ...['- plans are late', 'Plans slipped.', BAD],
      ),
    ],
    [
      'numbers',
      joined(
        ...[LEAD, '1. waits are long', 'Waits fell.', GOOD],
        ...['2. plans are late', 'Plans slipped.', BAD],
      ),
    ],
    [
      'bold paragraphs',
      joined(
        ...['**waits are long**', 'Waits fell.', `**${GOOD}**`],
        ...['**plans are late**', 'Plans slipped.', `**${BAD}**`],
      ),
    ],
    [
      'headings',
      joined(
        ...['### waits are long', 'Waits fell.', GOOD],
        ...['### plans are late', 'Plans slipped.', BAD],
      ),
    ],
    [
      'labels in the same line',
      joined(
        ...['**Weakness 1: waits are long**', 'Waits fell.', GOOD],
        ...['**Weakness 2: plans are late**', 'Plans slipped.', BAD],
      ),
    ],
    [
      'bullets with the verdict before the paragraphs',
      joined(
        ...[LEAD, '- waits are long', GOOD, 'Waits fell.'],
        ...[LEAD, '- plans are late', BAD, 'Plans slipped.'],
      ),
    ],
    [
      'a list of them all, then one by one',
      joined(
        ...[LEAD, '- long waits\n- late plans'],
        ...['**waits are long**', 'Waits fell.', GOOD],
        ...['**plans are late**', 'Plans slipped.', BAD],
      ),
    ],
    [
      'a row of a table with the verdict, over the paragraphs',
      joined(
        '| Weakness in 2018 | Position in 2020 |\n| --- | --- |\n| waits are long | Sufficient progress |',
        'Waits fell.',
        '| Weakness in 2018 | Position in 2020 |\n| --- | --- |\n| plans are late | Insufficient progress |',
        'Plans slipped.',
      ),
    ],
    [
      'groups under headings that give the verdict',
      joined(
        ...['### Weaknesses in which the area has made sufficient progress', '**waits are long**'],
        'Waits fell.',
        ...['### Areas of weakness where too little progress has been made', '**plans are late**'],
        'Plans slipped.',
      ),
    ],
    [
      'numbers, with verdicts that repeat them',
      joined(
        ...['**(i) waits are long**', 'Waits fell.'],
        'Weakness (i): the local area has made sufficient progress.',
        ...['**(ii) plans are late**', 'Plans slipped.'],
        'Weakness (ii): the local area has not made sufficient progress.',
      ),
    ],
  ])('are read as %s', (_, main) => {
    expect(findings(main)).toEqual([WAITS, PLANS]);
  });

  it('can be several bullets', () => {
    const main = joined(
      ...[LEAD, '- waits are long\n- nobody counts them\n- nobody minds', 'Waits fell.', GOOD],
      ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
    );
    expect(findings(main)).toEqual([
      { ...WAITS, text: 'waits are long nobody counts them nobody minds' },
      PLANS,
    ]);
  });

  it('keep the bullets among the inspectors’ paragraphs as points', () => {
    const main = joined(
      ...[LEAD, '- waits are long', 'Leaders now:', '- count them\n- say why.', GOOD],
      ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
    );
    expect(findings(main)[0]?.points).toEqual(['count them', 'say why.']);
    expect(read({ main }).passages.map(({ text }) => text)).toContain('Leaders now:');
  });

  it.each([
    ['A. ', 'B. '],
    ['(a) ', '(b) '],
    ['I. ', 'II. '],
  ])('are counted by marks that are none of their words: %s, %s', (one, other) => {
    const main = joined(
      ...[`### ${one}Waits that are long`, 'Waits fell.', GOOD],
      ...[`### ${other}Plans that are late`, 'Plans slipped.', BAD],
    );
    expect(findings(main).map(({ text }) => text)).toEqual([
      'Waits that are long',
      'Plans that are late',
    ]);
  });

  it('are labelled by ordinals, with the verdict under a heading and more headings below', () => {
    const part = (label: string, weakness: string, verdict: string, found: string) => [
      ...[`### ${label}`, `> “${weakness}”`, '#### Judgement', verdict],
      ...['#### What is better', found, '#### What is not', 'Inspectors found that:'],
      '- few know of it\n- nobody counts.',
    ];
    const main = joined(
      ...part('The first area of significant weakness', 'Waits are long.', GOOD, 'Waits fell.'),
      ...part('The second area of significant weakness', 'Plans are late.', BAD, 'Plans slipped.'),
    );
    expect(findings(main)).toMatchObject([
      {
        text: 'Waits are long.',
        points: ['Waits fell.', 'few know of it', 'nobody counts.'],
        judgement: 'sufficient',
      },
      {
        text: 'Plans are late.',
        points: ['Plans slipped.', 'few know of it', 'nobody counts.'],
        judgement: 'not-sufficient',
      },
    ]);
  });

  it('leave what leads in and what comes after to the passages', () => {
    const next = 'The Department for Education and NHS England will decide the next steps.';
    const main = joined(
      ...[LEAD, '- waits are long', 'Waits fell.', GOOD],
      ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
      next,
    );
    const { passages, findings, coverage } = read({ main });
    expect(passages.map(({ text }) => text)).toEqual(expect.arrayContaining([LEAD, next]));
    const said = findings.map(({ text, points }) => [text, ...points].join(' ')).join(' ');
    expect(said).not.toMatch(/initial inspection|next steps|progress in/);
    expect(coverage.unplaced).toEqual([]);
  });
});

describe('a verdict', () => {
  const MID = `Waits fell. ${GOOD} Families say so.`;
  const START = `${BAD} Plans slipped.`;
  const judged = (main: string) =>
    read({ main }).findings.map(({ text, points, judgement, verdict }) => ({
      text,
      points,
      judgement,
      words: verdict?.text ?? null,
    }));

  it('is read inside a paragraph, which stays whole', () => {
    const main = joined(LEAD, '- waits are long', MID, LEAD, '- plans are late', START);
    expect(judged(main)).toEqual([
      { text: 'waits are long', points: [MID], judgement: 'sufficient', words: GOOD },
      { text: 'plans are late', points: [START], judgement: 'not-sufficient', words: BAD },
    ]);
  });

  it.each([
    ['of the past', 'In 2019, insufficient progress had been made in addressing this weakness.'],
    ['of others', 'Leaders told inspectors that they had made sufficient progress in this area.'],
    ['on one aspect', 'The area has made sufficient progress in some aspects of this weakness.'],
  ])('is no sentence %s', (_, sentence) => {
    const main = joined(
      ...[LEAD, '- waits are long', 'Waits fell.', GOOD],
      ...[LEAD, '- plans are late', sentence, 'Plans slipped.', BAD],
    );
    expect(judged(main)[1]).toEqual({
      text: 'plans are late',
      points: [sentence, 'Plans slipped.'],
      judgement: 'not-sufficient',
      words: BAD,
    });
  });

  it('is never taken from the next weakness', () => {
    const main = joined(
      ...[LEAD, '- waits are long', 'Waits grew. Progress here has been too slow.'],
      ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
    );
    const { findings, warnings } = read({ main });
    expect(findings.map(({ judgement }) => judgement)).toEqual([null, 'not-sufficient']);
    const unread = warnings.filter(({ rule }) => rule === 'verdict-unread');
    expect(unread.map(({ findings }) => findings)).toEqual([['progress/1']]);
  });

  it('is none where two sentences contradict each other', () => {
    const main = joined(
      ...[LEAD, '- waits are long', GOOD, 'Waits grew.', BAD],
      ...[LEAD, '- plans are late', 'Plans slipped.', BAD],
    );
    const { findings, warnings } = read({ main });
    expect(findings.map(({ judgement }) => judgement)).toEqual([null, 'not-sufficient']);
    expect(warnings.find(({ rule }) => rule === 'verdict-unread')?.message).toContain(GOOD);
  });
});

describe('the outcome of a revisit', () => {
  const all = 'The area has made sufficient progress in addressing all the significant weaknesses.';
  const none =
    'The area has made sufficient progress in addressing none of the significant weaknesses.';
  const main = (first: string, second: string) =>
    joined(
      ...[LEAD, '- waits are long', 'Waits fell.', first],
      ...[LEAD, '- plans are late', 'Plans slipped.', second],
    );

  it.each([
    ['sufficient-progress', all, GOOD, GOOD],
    ['some-sufficient-progress', ONE_OF_TWO, BAD, GOOD],
    ['insufficient-progress', none, BAD, BAD],
  ])('%s', (judgement, summary, first, second) => {
    const { outcome, warnings } = read({ summary, main: main(first, second) });
    expect(outcome).toEqual({ judgement, text: summary, nextInspection: null });
    expect(warnings.map(({ rule }) => rule)).toEqual(['area-unknown']);
  });

  it.each([
    [all, GOOD, BAD],
    [none, GOOD, BAD],
    [ONE_OF_TWO, GOOD, GOOD],
    [ONE_OF_TWO.replace('two', 'three'), GOOD, BAD],
  ])('warns where the verdicts do not add up: %s', (summary, first, second) => {
    const { warnings } = read({ summary, main: main(first, second) });
    const warning = warnings.find(({ rule }) => rule === 'summary-mismatch');
    expect(warning?.message).toContain(`“${summary}”`);
    expect(warning?.message).toContain('“waits are long”');
    expect(warning?.message).toContain('“plans are late”');
    expect(warning?.at).not.toBeNull();
  });

  it('warns where no summary was read', () => {
    const { warnings, outcome } = read({ summary: 'Much is better.', main: main(GOOD, BAD) });
    expect(warnings.map(({ rule }) => rule)).toContain('summary-unread');
    expect(outcome.text).toBeNull();
  });

  it('warns of a weakness without a verdict, and keeps its words', () => {
    const { warnings, findings, coverage } = read({
      main: joined(LEAD, '- waits are long', 'Waits fell.', GOOD, LEAD, '- plans are late'),
    });
    expect(findings.map(({ text, judgement }) => [text, judgement])).toEqual([
      ['waits are long', 'sufficient'],
      ['plans are late', null],
    ]);
    expect(warnings.find(({ rule }) => rule === 'verdict-unread')?.findings).toEqual([
      'progress/2',
    ]);
    expect(coverage.unplaced).toEqual([]);
  });
});

describe('the dates of a revisit', () => {
  it.each<[statement: string, required: string | null, fit: string | null]>([
    [REQUIRED, '2018-05-03', null],
    ['A WSOA was requested on 3 May 2018.', '2018-05-03', null],
    ['The statement of action was issued on 3rd May 2018.', '2018-05-03', null],
    ['The WSOA was required by HMCI on 3 May 2018.', '2018-05-03', null],
    ['It was declared fit for purpose on 1 October 2018.', null, '2018-10-01'],
    ['It was deemed fit for purpose by Ofsted and the CQC on 1 October 2018.', null, '2018-10-01'],
    ['On 1 October 2018, inspectors found that it was fit for purpose.', null, '2018-10-01'],
    ['Ofsted wrote on 1 October 2018 that it was fit for purpose.', null, '2018-10-01'],
    [
      'The WSOA was required on 3 May 2018. It was declared fit for purpose on 1 October 2018.',
      '2018-05-03',
      '2018-10-01',
    ],
    ['It was sent on 1 October 2018.', null, null],
    ['It is fit for purpose.', null, null],
  ])('of the statement: %s', (statement, required, fitForPurpose) => {
    expect(read({ statement }).dates).toEqual({
      letter: '2020-05-12',
      inspection: { from: '2020-03-09', to: '2020-03-11' },
      previous: [],
      statement: { required, fitForPurpose },
    });
  });

  it('names the inspection before it', () => {
    const text = 'Inspectors came for the first inspection from 5 to 9 March 2018.';
    expect(read({ statement: text }).dates.previous).toEqual([
      { from: '2018-03-05', to: '2018-03-09', text },
    ]);
  });
});

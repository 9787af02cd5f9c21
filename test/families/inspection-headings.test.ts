import { describe, expect, it } from 'vitest';
import { areaSendInspection } from '../../src/families/area-send-inspection/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const QUESTIONS = {
  identifying: 'The effectiveness of the local area in identifying children’s needs',
  meeting: 'The effectiveness of the local area in meeting children’s needs',
  improving: 'The effectiveness of the local area in improving outcomes',
};
const PART =
  '### Strengths\n\n- Nurses call soon.\n\n### Areas for development\n\n- Plans are late.';
const LEAD =
  'The local area is required to submit a Written Statement of Action that explains how it will tackle the following areas of significant weakness:';

interface Parts {
  main?: string;
  identifying?: string;
  meeting?: string;
  improving?: string;
  weaknesses?: string;
}

function letter(parts: Parts = {}): string {
  const main = parts.main ?? '## Main findings\n\n- Leaders meet.';
  const questions = (['identifying', 'meeting', 'improving'] as const).map((key) =>
    parts[key]?.startsWith('## ') ? parts[key] : `## ${QUESTIONS[key]}\n\n${parts[key] ?? PART}`,
  );
  const title = '# Joint local area SEND inspection in Elmshire';
  return [title, main, ...questions, parts.weaknesses ?? '', 'Yours sincerely', 'Tom Harrow'].join(
    '\n\n',
  );
}

function read(parts: Parts) {
  const tree = readMarkdown(letter(parts));
  expect(areaSendInspection.recognise(tree).recognised).toBe(true);
  const { findings, warnings, passages, coverage } = areaSendInspection.read(tree).finish();
  expect(coverage.unplaced).toEqual([]);
  const of = (prefix: string) =>
    findings.filter(({ id }) => id.startsWith(prefix)).map(({ text }) => text);
  const warned = (rule: string) =>
    warnings.filter((warning) => warning.rule === rule).flatMap((warning) => warning.findings);
  return { findings, of, warned, warnings, passages: passages.map(({ text }) => text) };
}

/** The texts and points of the weaknesses of a section. */
function weaknesses(section: string) {
  const { findings, ...rest } = read({ weaknesses: section });
  const found = findings.filter(({ type }) => type === 'significant-weakness');
  return { ...rest, found: found.map(({ text, points }) => [text, ...points]) };
}

describe('a heading in other words', () => {
  it('opens the list of its sense, with a warning that names what stands under it', () => {
    const { of, warned } = read({
      improving: '### What works well\n\n- A.\n\n### Areas requiring devlopment\n\n- B.',
    });
    expect(of('improving/strength')).toEqual(['A.']);
    expect(of('improving/area-for-development')).toEqual(['B.']);
    expect(warned('heading-unusual')).toEqual([
      'improving/strength/1',
      'improving/area-for-development/1',
    ]);
  });

  it('turns a list whose sense it is not', () => {
    const { of } = read({ meeting: `${PART}\n\n**Health: what is working well**\n\n- A.` });
    expect(of('meeting/strength')).toEqual(['Nurses call soon.', 'A.']);
    expect(of('meeting/area-for-development')).toEqual(['Plans are late.']);
  });

  it('on a subject divides a list from its beginning, and is a doubt further on', () => {
    const divided = read({
      meeting: '### Strengths\n\n#### Health\n\n- A.\n\n#### School\n\n- B.',
    });
    expect(divided.of('meeting/strength')).toEqual(['A.', 'B.']);
    expect(divided.warned('heading-unknown')).toEqual([]);
    const later = read({ meeting: '### Strengths\n\n- A.\n\n### Leadership\n\n- B.' });
    expect(later.warned('heading-unknown')).toEqual(['meeting/strength/2']);
  });

  it('asks a question that no other heading asks', () => {
    const { of, warned } = read({ meeting: `## How well are needs met?\n\n${PART}` });
    expect(of('meeting/strength')).toEqual(['Nurses call soon.']);
    expect(warned('heading-unusual')).toEqual([]);
  });

  it('leaves a sub-heading on needs alone where the question has its heading', () => {
    const { of } = read({ meeting: '### Strengths\n\n#### Identifying needs\n\n- A.' });
    expect(of('meeting/strength')).toEqual(['A.']);
  });
});

describe('a part that says there is nothing', () => {
  it.each([
    'Inspectors did not identify any significant areas for development in this part.',
    '- None.',
    'No areas for development were noted by the inspection team.',
  ])('%s', (words) => {
    const { of } = read({
      meeting: `### Strengths\n\n- A.\n\n### Areas for development\n\n${words}`,
    });
    expect(of('meeting/area-for-development')).toEqual([]);
  });
});

describe('weaknesses', () => {
  const BOTH = [['the lack of a plan'], ['long waits']];

  it.each([
    ['under sub-headings', '**Plans**\n\n- the lack of a plan\n\n**Health**\n\n- long waits'],
    ['after a second lead', '- the lack of a plan\n\nThe CCG must also tackle:\n\n- long waits'],
    ['with letters', '(a) the lack of a plan\n\n(b) long waits'],
    ['with labels', 'Weakness 1: the lack of a plan\n\nWeakness 2: long waits'],
    ['bold and numbered', '**1. the lack of a plan**\n\n**2. long waits**'],
    ['bold', '**the lack of a plan**\n\n**long waits**'],
    ['without marks', 'the lack of a plan\n\nlong waits'],
    [
      'in a table',
      '| No. | Weakness |\n| --- | --- |\n| 1 | the lack of a plan |\n| 2 | long waits |',
    ],
  ])('%s', (_, list) => {
    const { found, warnings } = weaknesses(`${LEAD}\n\n${list}\n\nOfsted expects it in 70 days.`);
    expect(found).toEqual(BOTH);
    expect(warnings.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('stand in the sentence that leads to them', () => {
    const { found, passages } = weaknesses(`${LEAD} long waits for help.`);
    expect(found).toEqual([['long waits for help.']]);
    expect(passages).toContain(LEAD);
  });

  it('stand in one sentence, and are doubtful there', () => {
    const { found, warned } = weaknesses(`${LEAD} (a) no plan; and (b) long waits.`);
    expect(found).toEqual([['no plan;'], ['long waits.']]);
    expect(warned('weakness-in-sentence')).toEqual([
      'significant-weakness/1',
      'significant-weakness/2',
    ]);
  });

  it('have bullets of their own under a number', () => {
    const list = '(i) Oversight is weak in:\n\n- placements\n- schools\n\n(ii) Waits are long.';
    expect(weaknesses(`${LEAD}\n\n${list}`).found).toEqual([
      ['Oversight is weak in:', 'placements', 'schools'],
      ['Waits are long.'],
    ]);
  });

  it('end where the letter says what the statement must hold', () => {
    const { found, warned } = weaknesses(
      `${LEAD}\n\n- long waits\n\nOfsted expects the statement to set out:\n\n- who leads`,
    );
    expect(found).toEqual([['long waits']]);
    expect(warned('weakness-after')).toEqual([]);
  });

  it('may go on after a paragraph that is none of them', () => {
    const { warned } = weaknesses(`${LEAD}\n\n- long waits\n\nOfsted will visit.\n\n- no plan`);
    expect(warned('weakness-after')).toEqual(['significant-weakness/1']);
  });

  it('keep their second paragraph, with a warning, and what may be one is warned of', () => {
    const joined = weaknesses(`${LEAD}\n\n- no plan\n\nThis was so everywhere.\n\n- long waits`);
    expect(joined.found).toEqual([['no plan This was so everywhere.'], ['long waits']]);
    expect(joined.warned('paragraph-after-bullet')).toEqual(['significant-weakness/1']);
    const last = weaknesses(`${LEAD}\n\n- no plan\n- long waits\n\nThis was so everywhere.`);
    expect(last.found).toEqual([['no plan'], ['long waits']]);
    expect(last.warned('paragraph-after-bullet')).toEqual(['significant-weakness/2']);
  });
});

describe('main findings', () => {
  it.each([
    ['numbered by hand', '(1) Leaders meet.\n\n(2) Plans are late.'],
    ['the first of them alone', '(a) Leaders meet.\n\n- Plans are late.'],
    ['the later ones alone', '- Leaders meet.\n\n(b) Plans are late.'],
  ])('%s', (_, list) => {
    const { of } = read({ main: `## Main findings\n\n${list}` });
    expect(of('main-finding')).toEqual(['Leaders meet.', 'Plans are late.']);
  });
});

describe('what stands around the findings', () => {
  it('reads strengths and areas for development that stand side by side', () => {
    const table =
      '| Strengths | Areas for development |\n| --- | --- |\n| • Nurses call soon.<br>• Staff listen. | • Plans are late. |';
    const { findings, passages } = areaSendInspection
      .read(readMarkdown(letter({ identifying: table })))
      .finish();
    expect(
      findings
        .filter(({ question }) => question === 'identifying')
        .map(({ id, text }) => [id, text]),
    ).toEqual([
      ['identifying/strength/1', 'Nurses call soon.'],
      ['identifying/strength/2', 'Staff listen.'],
      ['identifying/area-for-development/1', 'Plans are late.'],
    ]);
    expect(passages.map(({ text }) => text)).not.toContain('Strengths');
  });

  it.each([
    'Thank you for your welcome.',
    'We hope that this is of help.',
    'We have not asked for a written statement of action.',
  ])('takes words that close a letter for no finding: %s', (words) => {
    const { findings, passages, warnings } = areaSendInspection
      .read(readMarkdown(letter({ improving: `${PART}\n\n${words}` })))
      .finish();
    expect(findings.at(-1)?.text).toBe('Plans are late.');
    expect(passages.map(({ text }) => text)).toContain(words);
    expect(warnings.map(({ rule }) => rule)).not.toContain('paragraph-after-bullet');
  });

  it('keeps a paragraph after a bullet with it where it closes nothing, and warns', () => {
    const { findings, warnings } = areaSendInspection
      .read(readMarkdown(letter({ improving: `${PART}\n\nThis has lasted for years.` })))
      .finish();
    expect(findings.at(-1)?.text).toBe('Plans are late. This has lasted for years.');
    expect(warnings.map(({ rule }) => rule)).toContain('paragraph-after-bullet');
  });

  it('reads no finding under a conclusion, and warns of a list there', () => {
    const rules = (words: string) => {
      const improving = `## ${QUESTIONS.improving}\n\n${PART}\n\n## Conclusion\n\n${words}`;
      const read = areaSendInspection.read(readMarkdown(letter({ improving }))).finish();
      expect(read.findings.at(-1)?.text).toBe('Plans are late.');
      return read.warnings.map(({ rule }) => rule);
    };
    expect(rules('All this was agreed.')).not.toContain('heading-unknown');
    expect(rules('- Leaders should act.')).toContain('heading-unknown');
  });

  it('reads weaknesses that stand before the main findings', () => {
    const main = `${LEAD}\n\n> - the lack of trust\n> - late plans\n\n## Main findings\n\n- Leaders meet.`;
    const { findings } = areaSendInspection.read(readMarkdown(letter({ main }))).finish();
    expect(findings.slice(0, 3).map(({ id, text }) => [id, text])).toEqual([
      ['significant-weakness/1', 'the lack of trust'],
      ['significant-weakness/2', 'late plans'],
      ['main-finding/1', 'Leaders meet.'],
    ]);
  });

  it('takes a bullet that begins like the heading of weaknesses and goes on for a finding', () => {
    const words = 'The inspection raises significant concerns about the area. Families are tired.';
    const main = `## Main findings\n\n- ${words}\n- Leaders meet.`;
    const { findings } = areaSendInspection.read(readMarkdown(letter({ main }))).finish();
    expect(findings.slice(0, 2).map(({ text }) => text)).toEqual([words, 'Leaders meet.']);
  });

  it.each([
    ['Identification', 'identifying'],
    ['Assessing and meeting needs', 'meeting'],
    ['Improving outcomes', 'improving'],
  ] as const)('knows “%s” for the heading of a question', (heading, question) => {
    const { findings, warnings } = areaSendInspection
      .read(readMarkdown(letter({ [question]: `## ${heading}\n\n${PART}` })))
      .finish();
    expect(findings.filter((one) => one.question === question)).toHaveLength(2);
    expect(warnings.map(({ rule }) => rule)).toContain('heading-unusual');
  });
});

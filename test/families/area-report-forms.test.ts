import { describe, expect, it } from 'vitest';
import { areaSendReport } from '../../src/families/area-send-report/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

function read(cover: string, end: string) {
  const text = `# Area SEND inspection of Elmshire Local Area Partnership

${cover}

## What is the area partnership doing that is effective?

- Nurses call soon.

## What does the area partnership need to do better?

- Plans are late.

${end}`;
  const tree = readMarkdown(text);
  expect(areaSendReport.recognise(tree).recognised).toBe(true);
  const record = areaSendReport.read(tree).finish();
  expect(record.coverage.unplaced).toEqual([]);
  return record;
}

const COVER = 'Inspection dates: 5 to 9 May 2025';

describe('areaSendReport', () => {
  it('reads the days of sentences on the cover', () => {
    const { dates } = read(
      'Inspected from 3 March to 7 March 2025\\\nPreviously inspected from July 5 to July 9, 2021',
      '',
    );
    expect(dates.inspection).toEqual({ from: '2025-03-03', to: '2025-03-07' });
    expect(dates.previous).toMatchObject([{ from: '2021-07-05', to: '2021-07-09' }]);
  });

  it.each([
    ['Not previously inspected. The council was formed on 1 April 2023.', []],
    ['None: a new area since 1 April 2023', []],
    [
      'Not inspected so before. It was inspected as a local area from 5 to 9 July 2021.',
      ['2021-07-05'],
    ],
  ])('takes no other day for an earlier inspection: %s', (words, days) => {
    const { dates, passages } = read(`${COVER}\\\nPrevious inspection: ${words}`, '');
    expect(dates.previous.map(({ from }) => from)).toEqual(days);
    expect(days.length > 0 || passages.some(({ text }) => text.includes('1 April 2023'))).toBe(
      true,
    );
  });

  it.each([
    ['The partnership should also:', ['call families back', 'share records.']],
    ['Leaders must now:', ['call families back', 'share records.']],
  ])('takes each bullet under a lead without anything asked for an area: %s', (lead, texts) => {
    const end = `## Areas for improvement\n\n${lead}\n\n1. call families back\n2. share records.`;
    const { findings, passages } = read(COVER, end);
    const areas = findings.filter(({ type }) => type === 'area-for-improvement');
    expect(areas.map(({ text }) => text)).toEqual(texts);
    expect(passages.map(({ text }) => text)).toContain(lead);
  });

  it('takes the bullets under a lead that asks for its points', () => {
    const end =
      '## Areas for improvement\n\nLeaders should improve plans, so that they:\n\n- are on time\n- are clear.';
    const { findings } = read(COVER, end);
    expect(findings.at(-1)).toMatchObject({
      text: 'Leaders should improve plans, so that they:',
      points: ['are on time', 'are clear.'],
    });
  });

  it.each(['Full inspection', 'Initial inspection', 'Previous full inspection'])(
    'reads an earlier inspection below its own days: %s',
    (label) => {
      const { dates } = read(
        `Inspected on 9, 10 and 11 June 2025\\\n${label}: 3 to 7 July 2023`,
        '',
      );
      expect(dates.inspection).toEqual({ from: '2025-06-09', to: '2025-06-11' });
      expect(dates.previous).toMatchObject([{ from: '2023-07-03', to: '2023-07-07' }]);
    },
  );

  it.each([
    '| Responsible body | Area for improvement |\n| --- | --- |\n| Elm Council | Call families back. |\n| NHS Elm ICB | Share records. |',
    '| Areas for improvement | Responsible bodies |\n| --- | --- |\n| Call families back. | Elm Council |\n| Share records. | NHS Elm ICB |',
    '| No. | Area for improvement | Who |\n| --- | --- | --- |\n| 1 | Call families back. | Elm Council |\n| 2 | Share records. | NHS Elm ICB |',
    '| Led by | Areas for improvement |\n| --- | --- |\n| Elm Council | Call families back. |\n| NHS Elm ICB | Share records. |',
    // A table whose cells alone are left.
    'Responsible body\n\nArea for improvement\n\nElm Council\n\nCall families back.\n\nNHS Elm ICB\n\nShare records.',
  ])('reads areas for improvement beside the bodies responsible: %j', (table) => {
    const { findings } = read(COVER, `## Areas for improvement\n\n${table}`);
    expect(
      findings
        .filter(({ type }) => type === 'area-for-improvement')
        .map(({ text, responsible }) => [text, responsible]),
    ).toEqual([
      ['Call families back.', ['Elm Council']],
      ['Share records.', ['NHS Elm ICB']],
    ]);
  });

  it.each([
    'Act at once.\n\nResponsible bodies: Elm Council',
    'Responsible bodies: Elm Council\n\nAct at once.',
  ])('reads a priority action under a heading of its own: %j', (action) => {
    const { findings } = read(
      COVER,
      `## Area for priority action 1\n\n${action}\n\n## Area for priority action 2\n\nShare records.`,
    );
    expect(
      findings
        .filter(({ type }) => type === 'priority-action')
        .map(({ heading, text, responsible }) => [heading, text, responsible]),
    ).toEqual([
      ['Area for priority action 1', 'Act at once.', ['Elm Council']],
      ['Area for priority action 2', 'Share records.', []],
    ]);
  });

  it('reads each area for improvement in a box with its number, and the sentence above as none', () => {
    const box = (number: number, words: string) =>
      `| Area for improvement ${number} |\n| --- |\n| ${words} |`;
    const lead = 'Inspectors ask leaders to look at the following.';
    const { findings, passages } = read(
      COVER,
      `## Areas for improvement\n\n${lead}\n\n${box(1, 'Plan together.')}\n\n${box(2, 'Share records.')}`,
    );
    expect(
      findings.filter(({ type }) => type === 'area-for-improvement').map(({ text }) => text),
    ).toEqual(['Plan together.', 'Share records.']);
    expect(passages.map(({ text }) => text)).toContain(lead);
  });
});

import { describe, expect, it } from 'vitest';
import { targetedAreaLetter } from '../../src/families/targeted-area-letter/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const TITLE = 'Joint targeted area inspection of the multi-agency response to neglect in Elm';

function read(body: string, title = TITLE) {
  return targetedAreaLetter.read(
    readMarkdown(`5 May 2018

Ann Lane, Director of Children’s Services, Elm Council

Dear local partnership

# ${title}

Between 5 and 9 March, four inspectorates undertook a joint inspection in Elm.

${body}

## Areas for improvement

- Last.

Yours sincerely

Ada Stowe\\
National Director, Ofsted
`),
  );
}

const found = (body: string) =>
  read(body)
    .findings.slice(0, -1)
    .map(({ id, heading, text, points }) => [id, heading, text, points]);

describe('a targeted area letter', () => {
  it.each<[heading: string, type: string]>([
    ['Key strengths', 'strength'],
    ['Strengths', 'strength'],
    ['Multi-agency strengths', 'strength'],
    ['Area for priority action', 'priority-action'],
    ['Areas for priority action', 'priority-action'],
    ['Area(s) for priority action', 'priority-action'],
    ['What needs to improve?', 'area-for-improvement'],
    ['Areas for improvement', 'area-for-improvement'],
    ['Headline findings', 'headline-finding'],
    ['Main findings', 'main-finding'],
  ])('reads bullets under “%s” as %s', (heading, type) => {
    const { findings } = read(`## ${heading}\n\n- One.\n\n- Two.`);
    expect(findings.slice(0, 2)).toMatchObject([
      { type, heading, text: 'One.' },
      { type, heading, text: 'Two.' },
    ]);
  });

  it.each<[heading: string, type: string]>([
    ['Headline findings', 'headline-finding'],
    ['Main findings', 'main-finding'],
  ])('reads each paragraph under “%s” as a finding', (heading, type) => {
    expect(found(`## ${heading}\n\nOne.\n\nTwo.`)).toEqual([
      [`${type}/1`, heading, 'One.', []],
      [`${type}/2`, heading, 'Two.', []],
    ]);
  });

  it('gives the nearest heading, and keeps the bullets of a bullet as points', () => {
    const body =
      '## Key strengths\n\n### The police\n\n- They have:\n  - cars\n  - bicycles.\n- More.\n\n### Health\n\n- Nurses.';
    expect(found(body)).toEqual([
      ['strength/1', 'The police', 'They have:', ['cars', 'bicycles.']],
      ['strength/2', 'The police', 'More.', []],
      ['strength/3', 'Health', 'Nurses.', []],
    ]);
  });

  it('keeps what leads into a list as a passage', () => {
    const body = '## Areas for priority action\n\nLeaders should act on:\n\n- One.\n- Two.';
    expect(found(body).map(([, , text]) => text)).toEqual(['One.', 'Two.']);
    expect(read(body).passages).toContainEqual(
      expect.objectContaining({
        heading: 'Areas for priority action',
        text: 'Leaders should act on:',
      }),
    );
  });

  it.each([
    'There are no areas for priority action.',
    '- There are no areas for priority action.',
    'No areas for priority action were identified.',
  ])('takes it for no finding that there is nothing: %s', (words) => {
    const { findings, passages } = read(`## Areas for priority action\n\n${words}`);
    expect(findings.map(({ type }) => type)).toEqual(['area-for-improvement']);
    expect(passages.map(({ text }) => text)).toContain(words.replace('- ', ''));
  });

  it('gives a priority action those whom a line beside it makes responsible', () => {
    const { findings, passages } = read(
      '## Areas for priority action\n\n- Act at once.\n\n  Children wait.\n\nLead agency: Elm Police',
    );
    expect(findings[0]).toMatchObject({
      text: 'Act at once. Children wait.',
      responsible: ['Elm Police'],
    });
    expect(passages.map(({ text }) => text)).not.toContain('Lead agency: Elm Police');
  });

  it('warns where such a line can be about one of several actions', () => {
    const { warnings } = read(
      '## Areas for priority action\n\n- Act at once.\n- Share records.\n\nLead agency: Elm Police',
    );
    expect(warnings.find(({ rule }) => rule === 'responsible-unsure')?.findings).toEqual([
      'priority-action/1',
      'priority-action/2',
    ]);
  });

  it.each(['**Working together**', 'Working together'])(
    'takes a line over prose for its heading: %s',
    (line) => {
      expect(found(`## Main findings\n\n${line}\n\nPartners meet each week.`)).toEqual([
        ['main-finding/1', 'Working together', 'Partners meet each week.', []],
      ]);
    },
  );

  it('reads a study in a box, and goes on with the section after it', () => {
    const body = `## Key strengths

- One.

| Case study: highly effective practice |
| --- |
| A boy ran.<br>A girl ran. |

- Two.`;
    expect(found(body)).toEqual([
      ['strength/1', 'Key strengths', 'One.', []],
      ['practice-study/1', 'Case study: highly effective practice', 'A boy ran. A girl ran.', []],
      ['strength/2', 'Key strengths', 'Two.', []],
    ]);
  });

  it('warns where no box shows the end of a study', () => {
    const body = '## Main findings\n\nOne.\n\n### Practice study: area for improvement';
    const rules = (more: string) => read(body + more).warnings.map(({ rule }) => rule);
    expect(rules('\n\nA boy ran.\n\nA girl ran.')).toContain('study-end');
    expect(rules('\n\nA boy ran.')).not.toContain('study-end');
    expect(rules('\n\n| A boy ran.<br>A girl ran. |\n| --- |')).not.toContain('study-end');
  });

  it('misses no strengths in a letter of the later form', () => {
    const body = '## Headline findings\n\nGood.\n\n## Main findings\n\nOne.';
    const { findings, warnings } = read(body);
    expect(findings.some(({ type }) => type === 'strength')).toBe(false);
    expect(warnings.map(({ message }) => message).join()).not.toContain('no strength');
  });

  it('takes the prose of a study in a section of bullets for its own', () => {
    const body = '## Key strengths\n\n- One.\n\n### Practice study: area for improvement\n\n';
    const rules = (more: string) => read(body + more).warnings.map(({ rule }) => rule);
    expect(rules('A boy ran.\n\nA girl ran.')).not.toContain('study-end');
    expect(rules('A boy ran.\n\n- A girl ran.')).toContain('study-end');
  });

  it('lets a study under a heading of the section’s level end at the next, unless it holds bullets', () => {
    const body = '## Key strengths\n\n- One.\n\n## Practice study: area for improvement\n\n';
    const rules = (more: string) => read(body + more).warnings.map(({ rule }) => rule);
    expect(rules('A boy ran.\n\nA girl ran.')).not.toContain('study-end');
    expect(rules('A boy ran.\n\n- A girl ran.')).toContain('study-end');
  });

  it('warns of prose under a heading that it does not know', () => {
    const { warnings, findings, passages } = read(
      '## Key strengths\n\n- One.\n\n## Other matters\n\nA paragraph.',
    );
    expect(findings.map(({ text }) => text)).toEqual(['One.', 'Last.']);
    expect(passages.map(({ text }) => text)).toContain('A paragraph.');
    expect(warnings.map(({ rule }) => rule)).toContain('heading-unknown');
  });

  it('takes the year of days without one from the letter', () => {
    const span = { from: '2018-03-05', to: '2018-03-09' };
    expect(read('').dates).toMatchObject({ letter: '2018-05-05', inspection: span });
  });

  it.each([
    [TITLE, 'Elm'],
    ['Joint targeted area inspection of Torbay', 'Torbay'],
    ['Joint targeted area inspection of the London Borough of Merton', 'Merton'],
    ['Joint targeted area inspection of abuse in the family in Solihull', 'Solihull'],
  ])('knows the area in “%s”', (title, area) => {
    const record = read('', title);
    expect(record.title).toBe(title);
    expect(record.area.name).toBe(area);
  });

  it('has no judgement, and all who sign are signatories', () => {
    const { outcome, people } = read('');
    expect(outcome).toEqual({ judgement: null, text: null, nextInspection: null });
    expect(people.map(({ name, part }) => [name, part])).toEqual([
      ['Ann Lane', 'addressee'],
      ['Ada Stowe', 'signatory'],
    ]);
  });
});

describe('the area of a targeted area letter', () => {
  it.each([
    ['Joint targeted area inspection of the multi-agency response to neglect in Elmham', 'Elmham'],
    ['Joint targeted area inspection of the London Borough of Elmham', 'Elmham'],
    ['Joint targeted area inspection of Elmham', 'Elmham'],
    // What follows the "in" is no area: the opening names it.
    ['Joint targeted area inspection of the multi-agency response to abuse in the family', 'Elm'],
    ['Joint targeted area inspection of the multi-agency response to neglect', 'Elm'],
  ])('%s', (title, area) => {
    expect(read('', title).area.name).toBe(area);
  });
});

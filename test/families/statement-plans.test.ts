import { describe, expect, it } from 'vitest';
import { statementOfAction } from '../../src/families/statement-of-action/index.js';
import { readHtml } from '../../src/read/html/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const START = '# Elm Local Area Partnership Priority Action Plan\n\n';
const markdown = (body: string) => statementOfAction.read(readMarkdown(START + body)).finish();
const html = (body: string) =>
  statementOfAction
    .read(readHtml(new TextEncoder().encode(`<h1>Elm SEND Improvement Plan</h1>${body}`)))
    .finish();
type Content = ReturnType<typeof markdown>;

const found = ({ findings }: Content) =>
  findings.map(({ id, parent, text }) => [id, parent ?? '', text]);
const warned = ({ warnings }: Content) =>
  warnings.filter(({ at }) => at !== null).map(({ rule, findings }) => [rule, findings]);

const HEADS = '| Action | Lead | By when | Evidence |\n| --- | --- | --- | --- |\n';

describe('tables beside the plan', () => {
  const PART = `## Priority action 1\n\nCut waits.\n\n${HEADS}| Hire | Bo | May 2026 | Payroll shows it |\n\n`;
  it.each([
    ['| Name | Role | Date |', '| Bo Elm | Director | 1 May 2025 |'],
    ['| Version | Date | Author | Changes |', '| 2 | 1 May 2025 | Bo Elm | Costs |'],
    ['| Abbreviation | Meaning |', '| SALT | speech and language therapy |'],
    ['| Group | Chair | Frequency |', '| SEND board | Bo Elm | Monthly |'],
  ])('are kept, and nothing is asked of them: %s', (heads, row) => {
    const rule = heads.replace(/[^|]+/g, ' --- ');
    const content = markdown(`${PART}## Approval\n\n${heads}\n${rule}\n${row}\n`);
    expect(found(content)).toHaveLength(3);
    expect(warned(content)).toEqual([]);
    expect(content.coverage.unplaced).toEqual([]);
  });
});

describe('what a plan answers', () => {
  it('is called what its labels call it', () => {
    const content = markdown(
      `## Priority action 1\n\nCut waits.\n\n${HEADS}| Hire | Bo | May 2026 | Payroll shows it |\n\n## Area for improvement 1\n\nHear families.\n\n${HEADS}| Ask | Al | July 2026 | Replies are read |\n`,
    );
    expect(found(content)).toEqual([
      ['priority-action/1', '', 'Cut waits.'],
      ['action/1', 'priority-action/1', 'Hire'],
      ['evidence/1', 'priority-action/1', 'Payroll shows it'],
      ['area-for-improvement/1', '', 'Hear families.'],
      ['action/2', 'area-for-improvement/1', 'Ask'],
      ['evidence/2', 'area-for-improvement/1', 'Replies are read'],
    ]);
    expect(warned(content)).toEqual([]);
    expect(content.coverage.unplaced).toEqual([]);
  });

  it('is called what the title says where they do not', () => {
    const content = markdown(`## Priority 1: Waits\n\n${HEADS}| Hire | Bo | May 2026 | Pay |\n`);
    expect(content.findings[0]?.id).toBe('priority-action/1');
  });

  it('is taken from a heading over actions only with a warning', () => {
    const content = markdown(
      `## The long waits for therapy\n\n${HEADS}| Hire | Bo | May 2026 | Pay |\n`,
    );
    expect(found(content)[1]).toEqual(['action/1', 'priority-action/1', 'Hire']);
    expect(warned(content)).toEqual([['weakness-by-place', ['priority-action/1']]]);
  });
});

describe('the rows of a plan', () => {
  const row = (cells: string) => markdown(`## Priority action 1: Waits\n\n${HEADS}${cells}\n`);

  it('are rows, whatever words they hold', () => {
    const content = row(
      '| Agree a list | Lead | June 2026 | List |\n| Review the impact of fees | Lead commissioner | July 2026 | Evaluation report |',
    );
    expect(content.findings.filter(({ type }) => type === 'action')).toMatchObject([
      { text: 'Agree a list', due: '2026-06-30' },
      { text: 'Review the impact of fees', due: '2026-07-31' },
    ]);
  });

  it('have figures as details, and sentences as findings', () => {
    const [, action, ...others] = row('| Hire | Bo | May 2026 | 85% |').findings;
    expect(action?.details).toContainEqual({ heading: 'Evidence', text: '85%' });
    expect(others).toEqual([]);
  });

  it('warn of a row without an action, and name what it concerns', () => {
    const content = row('| Hire | Bo | May 2026 | Pay |\n| | Al | June 2026 | |');
    expect(warned(content)).toEqual([['row-without-action', ['action/1']]]);
    expect(content.findings[1]?.details).toHaveLength(4);
  });

  it('warn of a date that is not certain', () => {
    const content = row('| Hire | Bo | Q2 2026 | Pay |');
    expect(content.findings[1]?.due).toBeNull();
    expect(warned(content)).toEqual([['due-uncertain', ['action/1']]]);
  });

  it('warn of a column whose head is not known, and keep its cells', () => {
    const content = markdown(
      '## Priority action 1: Waits\n\n| Action | Zone | Lead |\n| --- | --- | --- |\n| Hire | North | Bo |\n',
    );
    expect(content.findings[1]?.details).toEqual([
      { heading: 'Zone', text: 'North' },
      { heading: 'Lead', text: 'Bo' },
    ]);
    expect(warned(content)).toEqual([['column-unknown', ['action/1']]]);
  });

  it('warn where nothing was read that they answer', () => {
    const content = markdown(`${HEADS}| Hire | Bo | May 2026 | |\n`);
    expect(content.warnings).toContainEqual(
      expect.objectContaining({ rule: 'parent-unread', findings: ['action/1'] }),
    );
  });
});

describe('an action that is printed again', () => {
  it('in a later part of its weakness is one, with the details of both', () => {
    const content = markdown(
      `## Priority action 1: Waits\n\n### Actions\n\n- Hire\n- Train\n\n## Priority action 2: Plans\n\n### Actions\n\n- Hire\n\n## Priority action 1: Waits\n\n${HEADS}| Hire | Bo | May 2026 | |\n`,
    );
    expect(found(content)).toEqual([
      ['priority-action/1', '', 'Waits'],
      ['action/1', 'priority-action/1', 'Hire'],
      ['action/2', 'priority-action/1', 'Train'],
      ['priority-action/2', '', 'Plans'],
      ['action/3', 'priority-action/2', 'Hire'],
    ]);
    expect(content.findings[1]).toMatchObject({ due: '2026-05-31' });
    expect(content.coverage.unplaced).toEqual([]);
  });

  it('in the same part stays two', () => {
    const content = markdown(
      `## Priority action 1: Waits\n\n${HEADS}| Train | Bo | May 2026 | |\n| Train | Al | June 2026 | |\n`,
    );
    expect(content.findings).toHaveLength(3);
  });
});

describe('the table of what a plan answers', () => {
  it.each([
    ['Responsible body | Area for priority action', 'Elm Council | Cut waits.'],
    ['Area for priority action | Responsible organisations', 'Cut waits. | Elm Council'],
  ])('names who is responsible: %s', (heads, row) => {
    const { findings } = markdown(`| ${heads} |\n| --- | --- |\n| ${row} |\n`);
    expect(findings.map(({ text, responsible }) => [text, responsible])).toEqual([
      ['Cut waits.', ['Elm Council']],
    ]);
  });
});

describe('other tables of a plan', () => {
  it('keep risks and indicators whole, in the part of no weakness', () => {
    const content = html(
      '<h2>Area for improvement 1: Waits</h2><table><tr><th>Action</th><th>Lead</th></tr><tr><td>Hire</td><td>Bo</td></tr></table><h2>Risk register</h2><table><tr><th>Risk</th><th>Impact</th><th>Mitigating action</th></tr><tr><td>Cost</td><td>High</td><td>Save</td></tr></table><h2>Appendix</h2><table><tr><th>Measure</th><th>Baseline</th><th>Target</th></tr><tr><td>Waits</td><td>9</td><td>3</td></tr></table>',
    );
    expect(content.findings).toHaveLength(2);
    expect(content.passages.map(({ text }) => text)).toEqual([
      'Risk Impact Mitigating action',
      'Cost High Save',
      'Measure Baseline Target',
      'Waits 9 3',
    ]);
    expect(warned(content)).toEqual([]);
  });

  it.each(['3 months | 6 months', 'Within 3 months | By month 12', '6 weeks | 12 months'])(
    'can have times for heads: %s',
    (times) => {
      const content = markdown(
        `## Priority action 1: Waits\n\n| Ref | What we will do | Lead | ${times} | Status |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Hire | Bo | Advert | In post | On track |\n`,
      );
      expect(found(content)[1]).toEqual(['action/1', 'priority-action/1', 'Hire']);
      expect(warned(content)).toEqual([]);
    },
  );

  it.each(['Foreword', '1. Foreword', '1.1 Foreword', 'Section 1: Foreword'])(
    'name who signs the foreword: %s',
    (heading) => {
      const content = html(
        `<h2>${heading}</h2><p>We are sorry.</p><table><tr><td><p>Ada Elm</p><p>Chief Executive</p><p>Elm Council</p></td><td><p>Dr Bo Ash</p><p>Chief Nurse</p><p>NHS Elm Board</p></td></tr></table><h2>Area for improvement 1: Waits</h2>`,
      );
      expect(content.people).toMatchObject([
        { name: 'Ada Elm', role: 'Chief Executive', organisation: 'Elm Council' },
        { name: 'Dr Bo Ash', role: 'Chief Nurse', part: 'signatory' },
      ]);
    },
  );
});

describe('headings of a plan', () => {
  const priority = '## Priority action 1\n\nCut waits.\n\n';

  it.each(['In the first year', 'By 2026', 'What happens next'])(
    'stand over actions where they say when: %s',
    (heading) => {
      expect(found(markdown(`${priority}### ${heading}\n\n- Hire\n- Train`))).toEqual([
        ['priority-action/1', '', 'Cut waits.'],
        ['action/1', 'priority-action/1', 'Hire'],
        ['action/2', 'priority-action/1', 'Train'],
      ]);
    },
  );

  it.each([
    ['### By March 2026', '2026-03-31'],
    ['**By 1 May 2026:**', '2026-05-01'],
    ['By the end of June 2026:', '2026-06-30'],
    ['### Autumn term 2025', '2025-12-31'],
    ['### Phase 2 (to July 2026)', '2026-07-31'],
  ])('say when the actions below them are due: %s', (heading, due) => {
    const { findings } = markdown(`${priority}${heading}\n\n- Hire\n- Train`);
    expect(findings.map((one) => [one.text, one.due])).toEqual([
      ['Cut waits.', null],
      ['Hire', due],
      ['Train', due],
    ]);
  });

  it.each(['### What will show success\n\nBy March 2026:', '### Background\n\nMarch 2024'])(
    'are no heads of actions within what another heading says: %s',
    (headings) => {
      const { findings } = markdown(`${priority}${headings}\n\n- Waits are short`);
      expect(findings.filter(({ type }) => type === 'action')).toEqual([]);
    },
  );

  it.each(['What has been done already', 'What we will not do'])(
    'stand over no actions where they say what is no plan: %s',
    (heading) => {
      const table = '| When | What |\n| --- | --- |\n| May 2025 | The line opened |';
      const actions = `### Actions\n\n- Hire\n\n`;
      const { findings } = markdown(`${priority}${actions}## ${heading}\n\n${table}`);
      expect(findings.map(({ text }) => text)).toEqual(['Cut waits.', 'Hire']);
    },
  );

  it('name the responsible bodies in a line of their own', () => {
    const line = 'Responsible bodies: Elm Council, Elm Police\n\n';
    const { findings } = markdown(`${priority}${line}### Actions\n\n- Hire`);
    expect(findings[0]?.responsible).toEqual(['Elm Council, Elm Police']);
  });
});

describe('the area', () => {
  it.each<[title: string, name: string]>([
    ['Elm Written Statement of Action (WSOA) 2022 to 2024', 'Elm'],
    ['Written Statement of Action for the London Borough of Elm', 'Elm'],
    ['SEND Improvement Plan: Elm and Ash', 'Elm and Ash'],
    ['Strategic Plan in response to the Area SEND Inspection of Upper Elm', 'Upper Elm'],
  ])('is in the title: %s', (title, name) => {
    const tree = readMarkdown(`# ${title}\n\nWords.`);
    expect(statementOfAction.read(tree).area.name).toBe(name);
  });

  it('is that of the inspection, else of who publishes it', () => {
    const area = (words: string) =>
      statementOfAction.read(readMarkdown(`# Written Statement of Action\n\n${words}`)).area.name;
    expect(area('Ofsted inspected the local area of Elm in 2019.')).toBe('Elm');
    expect(area('Elm County Council and NHS Vale Board')).toBe('Elm');
  });
});

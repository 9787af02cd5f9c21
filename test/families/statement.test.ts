import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/extract.js';
import { statementOfAction } from '../../src/families/statement-of-action/index.js';
import { readHtml } from '../../src/read/html/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const START = '# Statement of action in Elm\n\n';
const contentIn = (tree: Root) =>
  contentOf(tree, { family: statementOfAction, forced: false }).content;
const markdown = (body: string) => contentIn(readMarkdown(START + body));
const html = (body: string) =>
  contentIn(readHtml(new TextEncoder().encode(`<h1>Statement of action in Elm</h1>${body}`)));
type Content = ReturnType<typeof markdown>;

const found = ({ findings }: Content) =>
  findings.map(({ id, parent, text }) => [id, parent ?? '', text]);
const rules = ({ warnings }: Content) => warnings.map(({ rule }) => rule);

describe('a statement in headings', () => {
  it('gives each finding its weakness, even where the list words it differently', () => {
    const content = markdown(`The areas of significant weakness are:

- long waits for speech therapy
- late plans

## Priority 2: Plans come late

### Actions

- Write.

## Priority 1: The long waits for speech and language therapy

### Actions

- Hire.

### Evidence

- Payroll.`);
    expect(found(content)).toEqual([
      ['significant-weakness/1', '', 'long waits for speech therapy'],
      ['significant-weakness/2', '', 'late plans'],
      ['action/1', 'significant-weakness/2', 'Write.'],
      ['action/2', 'significant-weakness/1', 'Hire.'],
      ['evidence/1', 'significant-weakness/1', 'Payroll.'],
    ]);
    expect(content.coverage.unplaced).toEqual([]);
  });

  it('warns where only a number says which weakness is meant', () => {
    const content = markdown(
      'The weaknesses are:\n\n- long waits\n- late plans\n\n## Priority 2: Getting paperwork done\n\n### Actions\n\n- Write.',
    );
    expect(found(content).at(-1)).toEqual(['action/1', 'significant-weakness/2', 'Write.']);
    expect(rules(content)).toContain('weakness-by-number');
  });

  it('takes the line after a label as the weakness', () => {
    const content = markdown(
      '## Area of significant concern 1\n\n## Waits are long\n\n### Actions\n\n- Hire.',
    );
    expect(content.findings[0]).toMatchObject({
      heading: 'Area of significant concern 1',
      text: 'Waits are long',
    });
  });

  it('leaves the numbers of actions out of their text', () => {
    const content = markdown(
      '## Weakness 1: waits\n\n### Actions\n\n1.1 Hire two nurses.\n\n1.2 Count waits.\n\n### Evidence\n\n- Payroll.',
    );
    expect(found(content).slice(1)).toEqual([
      ['action/1', 'significant-weakness/1', 'Hire two nurses.'],
      ['action/2', 'significant-weakness/1', 'Count waits.'],
      ['evidence/1', 'significant-weakness/1', 'Payroll.'],
    ]);
  });

  it('warns of a list under a heading that says nothing, and keeps it', () => {
    const content = markdown(
      '## Weakness 1: waits\n\n### Voices\n\n- ‘I wait.’\n\n### Actions\n\n- Hire.',
    );
    expect(found(content)).toEqual([
      ['significant-weakness/1', '', 'waits'],
      ['action/1', 'significant-weakness/1', 'Hire.'],
    ]);
    expect(content.passages).toContainEqual(
      expect.objectContaining({ heading: 'Voices', text: '‘I wait.’' }),
    );
    expect(rules(content)).toContain('heading-unknown');
  });

  it('takes nothing after the plan for an action', () => {
    const content = markdown(
      '## Weakness 1: waits\n\n### Actions\n\n- Hire.\n\n## Next steps\n\n- The board meets.',
    );
    expect(found(content).at(-1)).toEqual(['action/1', 'significant-weakness/1', 'Hire.']);
    expect(content.passages.at(-1)).toMatchObject({
      heading: 'Next steps',
      text: 'The board meets.',
    });
  });

  it.each([
    ['section-empty', 'Weaknesses are many.'],
    ['actions-unread', '## Weakness 1: waits\n\nLeaders are sorry.'],
  ])('warns: %s', (rule, body) => {
    expect(rules(markdown(body))).toContain(rule);
  });
});

describe('a statement in tables', () => {
  const HEAD = '<tr><th>Action</th><th>Lead</th><th>By when</th><th>Evidence</th></tr>';

  it('puts further columns into the details of each action of a row', () => {
    const { findings } = html(
      `<h2>Weakness 1: waits</h2><table>${HEAD}<tr><td><ul><li>Hire.</li><li>Train.</li></ul></td><td>Chief nurse</td><td>May 2019</td><td>Payroll.</td></tr></table>`,
    );
    const details = [
      { heading: 'Lead', text: 'Chief nurse' },
      { heading: 'By when', text: 'May 2019' },
    ];
    expect(findings.slice(1)).toMatchObject([
      { id: 'action/1', heading: 'Action', text: 'Hire.', details },
      { id: 'action/2', heading: 'Action', text: 'Train.', details },
      { id: 'evidence/1', heading: 'Evidence', text: 'Payroll.', details: [] },
    ]);
  });

  it('reads a repeated head, and a table that goes on without one', () => {
    const row = (action: string) =>
      `<tr><td>${action}</td><td>Nurse</td><td>May</td><td>Log of ${action}</td></tr>`;
    const content = html(
      `<h2>Weakness 1: waits</h2><table>${HEAD}${row('Hire.')}${HEAD}${row('Train.')}</table><h2>Weakness 2: plans</h2><table>${row('Write.')}</table>`,
    );
    expect(found(content).filter(([id]) => id?.startsWith('action'))).toEqual([
      ['action/1', 'significant-weakness/1', 'Hire.'],
      ['action/2', 'significant-weakness/1', 'Train.'],
      ['action/3', 'significant-weakness/2', 'Write.'],
    ]);
  });

  it('reads the weakness of a row from its own column, over several rows', () => {
    const content = html(
      '<table><tr><th>Area of weakness</th><th>Action</th><th>Impact</th></tr><tr><td rowspan="2">Waits are long</td><td>Hire.</td><td>Waits fall.</td></tr><tr><td>Train.</td><td>Staff stay.</td></tr><tr><td>Plans are late</td><td>Write.</td><td>Plans come.</td></tr></table>',
    );
    expect(found(content)).toEqual([
      ['significant-weakness/1', '', 'Waits are long'],
      ['action/1', 'significant-weakness/1', 'Hire.'],
      ['impact/1', 'significant-weakness/1', 'Waits fall.'],
      ['action/2', 'significant-weakness/1', 'Train.'],
      ['impact/2', 'significant-weakness/1', 'Staff stay.'],
      ['significant-weakness/2', '', 'Plans are late'],
      ['action/3', 'significant-weakness/2', 'Write.'],
      ['impact/3', 'significant-weakness/2', 'Plans come.'],
    ]);
  });

  it('reads heads before the rows', () => {
    const content = html(
      '<h2>Weakness 1: waits</h2><table><tr><td>Action</td><td>Hire.</td></tr><tr><td>Lead</td><td>Nurse</td></tr><tr><td>Evidence</td><td>Payroll.</td></tr><tr><td>Action</td><td>Train.</td></tr><tr><td>Lead</td><td>Tutor</td></tr><tr><td>Evidence</td><td>A list.</td></tr></table>',
    );
    expect(content.findings.slice(1)).toMatchObject([
      { id: 'action/1', text: 'Hire.', details: [{ heading: 'Lead', text: 'Nurse' }] },
      { id: 'evidence/1', text: 'Payroll.', details: [] },
      { id: 'action/2', text: 'Train.', details: [{ heading: 'Lead', text: 'Tutor' }] },
      { id: 'evidence/2', text: 'A list.', details: [] },
    ]);
  });

  it('keeps the words of a table whose heads it does not know', () => {
    const content = html(
      '<h2>Weakness 1: waits</h2><table><tr><th>Word</th><th>Meaning</th></tr><tr><td>CCG</td><td>A group</td></tr></table>',
    );
    expect(content.passages.map(({ text }) => text)).toEqual(['Word Meaning', 'CCG A group']);
    expect(content.coverage.unplaced).toEqual([]);
  });
});

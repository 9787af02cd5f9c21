import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.js';
import { docx, type WordParts } from '../support/archive.js';
import { type Outline, outlineOf, p, run, say } from '../support/word.js';

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('tables', () => {
  it.each<[what: string, rows: string, expected: Outline[]]>([
    [
      'cells that reach down',
      row(cell(say('a'), DOWN) + cell(say('b'))) +
        row(cell(p(''), GOES_ON) + cell(say('c'))) +
        row(cell(say('d'), DOWN) + cell(say('e'))) +
        row(cell(p(''), '<w:vMerge w:val="continue"/>') + cell(say('f'))),
      [
        [
          'table',
          ['row', ['cell', 'a'], ['cell', 'b']],
          ['row', ['cell'], ['cell', 'c']],
          ['row', ['cell', 'd'], ['cell', 'e']],
          ['row', ['cell'], ['cell', 'f']],
        ],
      ],
    ],
    [
      'cells that go on from nowhere',
      row(cell(say('a')) + cell(say('b'))) + row(cell(say('c'), GOES_ON) + cell(say('d'))),
      [['table', ['row', ['cell', 'a'], ['cell', 'b']], ['row', ['cell', 'c'], ['cell', 'd']]]],
    ],
    [
      'cells that reach over and down',
      row(cell(say('a'), `<w:gridSpan w:val="2"/>${DOWN}`) + cell(say('b'))) +
        row(cell(p(''), `<w:gridSpan w:val="2"/>${GOES_ON}`) + cell(say('c'))) +
        row(cell(say('d')) + cell(say('e')) + cell(say('f'))),
      [
        [
          'table',
          ['row', ['cell', 'a'], ['cell'], ['cell', 'b']],
          ['row', ['cell'], ['cell'], ['cell', 'c']],
          ['row', ['cell', 'd'], ['cell', 'e'], ['cell', 'f']],
        ],
      ],
    ],
    [
      'cells merged as old programs do',
      row(
        cell(say('a'), '<w:hMerge w:val="restart"/>') + cell(p(''), '<w:hMerge/>') + cell(say('b')),
      ) + row(cell(say('c')) + cell(say('d')) + cell(say('e'))),
      [
        [
          'table',
          ['row', ['cell', 'a'], ['cell'], ['cell', 'b']],
          ['row', ['cell', 'c'], ['cell', 'd'], ['cell', 'e']],
        ],
      ],
    ],
    [
      'rows that begin further in',
      row(cell(say('a')) + cell(say('b'))) + row(cell(say('c')), '<w:gridBefore w:val="1"/>'),
      [['table', ['row', ['cell', 'a'], ['cell', 'b']], ['row', ['cell'], ['cell', 'c']]]],
    ],
    [
      'rows and cells in content controls',
      control(row(cell(say('a')) + control(cell(say('b'))))) +
        row(cell(control(say('c'))) + cell(say('d'))),
      [['table', ['row', ['cell', 'a'], ['cell', 'b']], ['row', ['cell', 'c'], ['cell', 'd']]]],
    ],
    [
      'rows that were deleted or put in',
      row(cell(say('a')) + cell(say('b')), '<w:tblHeader/>') +
        row(cell(say('gone')) + cell(say('gone')), '<w:del/>') +
        row(cell(say('c')) + cell(say('d')), '<w:ins/>'),
      [['table', ['row', ['cell', 'a'], ['cell', 'b']], ['row', ['cell', 'c'], ['cell', 'd']]]],
    ],
    [
      'a table in a table, which lays out the page',
      row(cell(say('a')) + cell(table(row(cell(say('b')) + cell(say('c')))))),
      ['a', ['table', ['row', ['cell', 'b'], ['cell', 'c']]]],
    ],
    [
      'a single column, opened up',
      row(cell(say('a') + say('b'))) + row(cell(say('c'))),
      ['a', 'b', 'c'],
    ],
    ['rows and columns with nothing in them', row(cell(p('')) + cell(p(''))), []],
  ])('%s', async (_, rows, expected) => {
    const { children, data } = await readDocx(docx(say('before') + table(rows)));
    expect(children.map(outlineOf)).toEqual(['before', ...expected]);
    // What was deleted is left out, and that is said.
    const rules = /<w:del\/>/.test(rows) ? ['struck-text'] : [];
    expect(data?.problems?.map(({ rule }) => rule)).toEqual(rules);
  });

  it('number the cells of a single column', async () => {
    const body = table(row(cell(say('a') + say('b'))) + row(cell(say('c'))));
    const { children } = await readDocx(docx(body));
    expect(children.map(({ data }) => data?.cell)).toEqual([1, 1, 2]);
  });

  it('tell words under a cell that reaches over them', async () => {
    const rows =
      row(cell(say('a'), DOWN) + cell(say('b'))) +
      row(cell(say('under'), GOES_ON) + cell(say('c')));
    const { data } = await readDocx(docx(table(rows)));
    expect(data?.problems).toMatchObject([{ rule: 'docx-unread' }]);
    expect(data?.problems?.[0]?.message).toContain('“under”');
  });

  it.each([
    ['far too wide', table(row(cell(say('a'), '<w:gridSpan w:val="99999999"/>').repeat(300)))],
    [
      'far too large',
      table(row(cell(say('a'), '<w:gridSpan w:val="1000"/>')) + row(cell('')).repeat(300)),
    ],
  ])('refuses one that is %s', async (_, body) => {
    await expect(readDocx(docx(body))).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('notes', () => {
  const refer = (kind: string, id: number, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`;
  const note = (kind: string, id: number, content: string) =>
    `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
  const others: WordParts = {
    footnotes:
      note('footnote', 2, p(`<w:r><w:footnoteRef/></w:r>${run(' First.')}`) + say('More.')) +
      note('footnote', 3, say('Second.')) +
      note('footnote', 4, p(run('* Starred.'))) +
      note('footnote', 5, p('')),
    endnotes: note('endnote', 2, p(run('Last.') + refer('footnote', 3))),
  };

  it.each<[what: string, body: string, notes: { number: string; text: string }[]]>([
    [
      'of both kinds, of several paragraphs, in the order of their references',
      p(run('a') + refer('footnote', 3)) +
        p(run('b') + refer('endnote', 2)) +
        p(run('c') + refer('footnote', 2)),
      [
        { number: '1', text: 'Second.' },
        { number: '2', text: 'Last.' },
        { number: '3', text: 'First. More.' },
      ],
    ],
    [
      'once, however often they are referred to, from other notes too',
      p(run('a') + refer('endnote', 2) + refer('endnote', 2)),
      [
        { number: '1', text: 'Last.' },
        { number: '2', text: 'Second.' },
      ],
    ],
    [
      'with marks of their own',
      p(
        `${run('a')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>`,
      ),
      [{ number: '*', text: 'Starred.' }],
    ],
    [
      'but not where the reference was deleted',
      p(`${run('a')}<w:del>${refer('footnote', 2)}</w:del>`),
      [],
    ],
    ['but not where they hold nothing', p(run('a') + refer('footnote', 5)), []],
  ])('%s', async (_, body, notes) => {
    const { data, children } = await readDocx(docx(body, others));
    expect(outlineOf(children[0] as (typeof children)[number])).toBe('a');
    expect(data?.notes?.map(({ number, text }) => ({ number, text }))).toEqual(notes);
    expect(data?.problems).toEqual([]);
  });

  describe('that are paragraphs with links to them', () => {
    const link = (to: string, words: string, properties = '') =>
      `<w:hyperlink w:anchor="${to}">${run(words, properties)}</w:hyperlink>`;
    const named = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
    const RAISED = '<w:vertAlign w:val="superscript"/>';
    it.each([
      ['a raised number', link('n', '1', RAISED), '', true],
      ['a number, and a way back', named('back') + link('n', '[1]'), link('back', '[1]'), true],
      ['a number on the line', link('n', '1'), '', false],
    ])('%s', async (_, to, back, isNote) => {
      const body = p(run('Text') + to) + p(named('n') + back + run('The code.')) + say('End.');
      const { children, data } = await readDocx(docx(body));
      const at = { line: 2, endLine: 2 };
      expect(data?.notes).toEqual(isNote ? [{ number: '1', text: 'The code.', at }] : []);
      expect(children.map(outlineOf)).toEqual(
        isNote ? ['Text', 'End.'] : ['Text1', 'The code.', 'End.'],
      );
    });

    it('but not where they lead to a heading', async () => {
      const body =
        p(run('Text') + link('n', '1', RAISED)) +
        p(named('n') + run('Part'), '<w:pStyle w:val="Heading1"/>');
      expect((await readDocx(docx(body))).children.map(outlineOf)).toEqual([
        'Text1',
        ['h1', 'Part'],
      ]);
    });
  });
});

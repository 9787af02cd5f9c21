import { describe, expect, it } from 'vitest';
import { type SectionedFamily, sectioned } from '../../src/families/sectioned.js';
import { keepAsPassages, readAs, readTitle } from '../../src/families/shared/sections/readers.js';
import { readMarkdown } from '../../src/read/markdown.js';

type Key = 'title' | 'first' | 'second' | 'praise';

const DATA: SectionedFamily<Key> = {
  kind: 'targeted-area-letter',
  isRecognised: (found, signs) => found.has('title') && (found.has('praise') || signs.length > 0),
  sections: {
    title: { heading: /^A letter on .+$/, once: true, read: readTitle },
    first: { heading: /^Part one$/, part: true, read: keepAsPassages },
    second: { heading: /^Part two$/, part: true, read: keepAsPassages },
    praise: { heading: /^Praise$/, read: readAs('strength') },
  },
  top: keepAsPassages,
  finish: (draft) => draft.warn('finished', `“${draft.title}” was read`, null),
};

const family = (changed: Partial<SectionedFamily<Key>> = {}) => sectioned({ ...DATA, ...changed });
const LETTER = 'Dear all\n\n# A letter on Elm\n\nWe came.\n\n# Praise\n\n- Staff are kind.\n';
const read = (markdown: string, changed: Partial<SectionedFamily<Key>> = {}) =>
  family(changed).read(readMarkdown(markdown)).finish();
const recognise = (markdown: string, changed: Partial<SectionedFamily<Key>> = {}) =>
  family(changed).recognise(readMarkdown(markdown));

describe('a family that is written down as data', () => {
  it('is recognised by its headings, as printed', () => {
    expect(recognise(LETTER)).toEqual({ recognised: true, signs: ['A letter on Elm', 'Praise'] });
    expect(recognise('# Praise\n\n- A.\n')).toEqual({ recognised: false, signs: ['Praise'] });
  });

  it('is recognised by its other signs, too', () => {
    const title = '# A letter on Elm\n\nWe came.\n';
    expect(recognise(title).recognised).toBe(false);
    const signs = () => ['We came.'];
    expect(recognise(title, { signs })).toEqual({
      recognised: true,
      signs: ['A letter on Elm', 'We came.'],
    });
  });

  it('reads what stands above the headings, then each section by its row, then finishes', () => {
    const { title, passages, findings, coverage, warnings } = read(LETTER);
    expect(title).toBe('A letter on Elm');
    expect(passages.map(({ text }) => text)).toEqual(['Dear all', 'We came.']);
    expect(findings.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      ['strength/1', 'Praise', 'Staff are kind.'],
    ]);
    expect(coverage.unplaced).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual(['“A letter on Elm” was read']);
  });

  it('keeps a heading with nothing under it as a passage', () => {
    const { passages } = read('# A letter on Elm\n\n# Part one\n\n# Praise\n\n- A.\n');
    expect(passages.map(({ text }) => text)).toEqual(['Part one']);
  });

  it('takes a heading that opens one section only for a running header when it returns', () => {
    const { findings, coverage } = read(
      '# A letter on Elm\n\n# Praise\n\n- A.\n\nA letter on Elm\n\n- B.\n',
    );
    expect(findings.map(({ text }) => text)).toEqual(['A.', 'B.']);
    expect(coverage.furniture).toBe(4);
  });

  it('gives each section the part that it stands in', () => {
    const parts: (string | null)[] = [];
    const praise: SectionedFamily<Key>['sections']['praise'] = {
      ...DATA.sections.praise,
      read: (_draft, _section, part) => parts.push(part),
    };
    const markdown = ['Praise', 'Part one', 'Praise', 'Part two', 'Praise', 'Praise', 'A.'];
    read(markdown.map((words) => `# ${words}\n\n${words}.\n`).join('\n'), {
      sections: { ...DATA.sections, praise },
    });
    expect(parts).toEqual([null, 'first', 'second', 'second']);
  });

  it('reads the sections as they are arranged', () => {
    const { findings } = read(LETTER, {
      arrange: (sections) => sections.filter(({ key }) => key !== 'praise'),
    });
    expect(findings).toEqual([]);
  });

  it('reads the tree as it is prepared, and leaves the tree unchanged', () => {
    const tree = readMarkdown(LETTER);
    const before = structuredClone(tree);
    const prepared = family({
      prepare: (given, setHeadingsApart) =>
        setHeadingsApart({ ...given, children: given.children.slice(1) }),
    });
    expect(prepared.read(tree).passages.map(({ text }) => text)).toEqual(['We came.']);
    expect(tree).toEqual(before);
  });
});

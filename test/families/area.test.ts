import { describe, expect, it } from 'vitest';
import { areaSaid, readAreaNamed } from '../../src/families/shared/area.js';
import { Draft } from '../../src/families/shared/draft/draft.js';

const at = { line: 1, endLine: 1 };

function draftSaying(text: string, title: string | null = null): Draft {
  const draft = new Draft({ type: 'root', children: [] });
  draft.title = title;
  draft.passages.push({ heading: null, text, at });
  return draft;
}

describe('areaSaid', () => {
  it.each([
    [
      'CQC conducted a joint inspection of the local area of Elmshire to judge the area.',
      'Elmshire',
    ],
    ['CQC revisited the area of Ash, Elm and Oakby to decide whether', 'Ash, Elm and Oakby'],
    ['a joint inspection of the local area of Elmshire, which borders Ash', 'Elmshire'],
    ['inspectors visited the local area of Elmshire between 4 and 8 March', 'Elmshire'],
    ['Inspectors visited schools.', null],
    ['a joint inspection of the area of special needs', null],
  ])('%s', (text, name) => {
    expect(areaSaid(draftSaying(text))?.name ?? null).toBe(name);
  });
});

describe('readAreaNamed', () => {
  const TITLE = /^Visit to (.+)$/;

  it.each([
    ['the title names it', 'Visit to the county of Elmshire', 'Elmshire'],
    ['no title does, but the text', null, 'Oakshire'],
  ])('%s', (_, title, name) => {
    const draft = draftSaying('an inspection of the local area of Oakshire to judge', title);
    readAreaNamed(draft, TITLE);
    expect(draft.area.name).toBe(name);
  });

  const differ = (title: string, text: string) => {
    const draft = draftSaying(text, title);
    readAreaNamed(draft, TITLE);
    return draft.warnings
      .filter(({ rule }) => rule === 'areas-differ')
      .map(({ message }) => message);
  };

  it('warns where title and text name two areas', () => {
    expect(
      differ('Visit to Elmshire', 'an inspection of the local area of Oakshire to judge'),
    ).toEqual(['the title names the area “Elmshire”, but the text “Oakshire”']);
  });

  it('is still where one is the other with more around it', () => {
    const text = 'an inspection of the local area of the City of Elmham (ELM) to judge';
    expect(differ('Visit to Elmham', text)).toEqual([]);
  });
});

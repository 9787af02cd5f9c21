import { expect, it } from 'vitest';
import { Draft } from '../../src/families/shared/draft/draft.js';
import { readLetterTop } from '../../src/families/shared/letter/top.js';
import { readMarkdown } from '../../src/read/markdown.js';

function topOf(markdown: string) {
  const tree = readMarkdown(markdown);
  const draft = new Draft(tree);
  readLetterTop(draft, tree.children);
  return draft.finish();
}

const LETTERHEAD = ['Ofsted', 'Agora', 'NG1 6HJ', 'Textphone 0161 618 8524', 'www.gov.uk/ofsted'];

it.each([
  ['one paragraph', LETTERHEAD.join('\\\n')],
  ['a paragraph for each line', LETTERHEAD.join('\n\n')],
])('a letterhead is furniture: %s', (_, letterhead) => {
  const { coverage, passages, dates } = topOf(`${letterhead}\n\n3 May 2019\n\nDear Ms Oak`);
  expect(coverage).toMatchObject({ furniture: 9, placed: 6, unplaced: [] });
  expect(passages.map(({ text }) => text)).toEqual(['Dear Ms Oak']);
  expect(dates.letter).toBe('2019-05-03');
});

it('an address in the same town is no letterhead', () => {
  const { coverage } = topOf('Jane Oak\\\nDirector of Education\\\nElm Council\\\nNottingham');
  expect(coverage.furniture).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { type Paragraph, paragraphsOf } from '../../src/quotes/article.js';
import { attributions } from '../../src/quotes/attribution.js';
import { partsOf } from '../../src/quotes/parts.js';
import { wordsOf } from '../../src/quotes/quotation.js';
import { quotationsOf } from '../../src/quotes/quotations.js';
import { readHtml } from '../../src/read/html/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const inParagraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text, index) => ({
    text,
    at: { line: index + 1, endLine: index + 1 },
    quoted: false,
    listed: false,
  }));

/** Each quotation of some paragraphs, its stretches parted by a bar. */
function quoted(paragraphs: readonly Paragraph[]): string[] {
  return quotationsOf(paragraphs).map(({ stretches }) =>
    stretches.map((stretch) => wordsOf(stretch, paragraphs)).join(' | '),
  );
}

describe('what stands in quotation marks', () => {
  it.each([
    ['straight', 'It is "too late" now.', ['too late']],
    ['curly', 'It is “too late” now.', ['too late']],
    ['single', "It is 'too late' now.", ['too late']],
    ['curly and single', 'It is ‘too late’ now.', ['too late']],
    ['opened curly, closed straight', 'It is “too late" now.', ['too late']],
    ['turned the wrong way', 'It is ”too late“ now.', ['too late']],
    ['two single marks for a double one', "It is ''too late'' now.", ['too late']],
    ['in brackets', 'It is (“too late”) now.', ['too late']],
    ['after a dash', 'Late—“too late”—they say.', ['too late']],
    ['beside one another', 'It is “late” and “lost”.', ['late', 'lost']],
    ['with a space inside', 'It is " too late " now.', ['too late']],
    [
      'a quotation in it',
      'He said: “It is ‘too late’ now.”',
      ['It is ‘too late’ now.', 'too late'],
    ],
    ['the same marks in it', 'He said: "It is "too late" now."', ['It is "too late" now.']],
    [
      'double marks in single ones',
      "He said: 'It is “too late” now.'",
      ['It is “too late” now.', 'too late'],
    ],
    ['apostrophes', 'The children’s needs weren’t met in the ’90s. It’s so.', []],
    ['straight apostrophes', "The children's needs weren't met in the '90s. 'Tis so.", []],
    ['apostrophes of plurals', "Parents' and carers' views, and schools' budgets.", []],
    ['a plural in single marks', "It said 'parents' views count' twice.", ["parents' views count"]],
    ['inches', 'A screen 32" wide.', []],
    ['a mark that is never opened', 'It is too late” now.', []],
    ['a mark that is never closed', 'He said: “It is too late.', ['It is too late.']],
    [
      'one never closed before another',
      'He said: “It is late. So she said: “It is.”',
      ['It is late.', 'It is.'],
    ],
    ['a single mark that is never closed', "He said 'tis late and 'twas dark.", []],
    ['nothing in the marks', 'It is “” and " ".', []],
  ])('%s', (_, text, expected) => {
    expect(quoted(inParagraphs(text))).toEqual(expected);
  });

  it.each([
    ['it goes on', ['He said: “One.', '“Two.', '“Three.” Then he left.'], ['One. | Two. | Three.']],
    ['with straight marks', ['He said: "One.', '"Two."'], ['One. | Two.']],
    ['with mixed marks', ['He said: “One.', '"Two.', '“Three.”'], ['One. | Two. | Three.']],
    [
      'behind an advertisement',
      ['He said: “One.', 'Hide Ad', 'Hide Ad', '“Two.”'],
      ['One. | Two.'],
    ],
    [
      'it stops where another sentence comes',
      ['He said: “One.', 'He left the room.', '“Two.”'],
      ['One.', 'Two.'],
    ],
    ['another speaker comes', ['He said: “One.', 'She said: “Two.”'], ['One.', 'Two.']],
    ['on one line', ['He said: “One. “Two.”'], ['One. | Two.']],
  ])('over paragraphs: %s', (_, texts, expected) => {
    expect(quoted(inParagraphs(...texts))).toEqual(expected);
  });

  it.each([
    ['a comma on either side', '“It is late,” she said, “and dark.”', ['It is late, | and dark.']],
    ['a full stop', '“It is late,” she said. “It is dark.”', ['It is late,', 'It is dark.']],
    ['no verb of saying', '“Late”, in the county, “dark”.', ['Late', 'dark']],
  ])('interrupted: %s', (_, text, expected) => {
    expect(quoted(inParagraphs(text))).toEqual(expected);
  });
});

describe('block quotations', () => {
  it('of Markdown', () => {
    const paragraphs = paragraphsOf(
      readMarkdown('They say:\n\n> One.\n>\n> Two.\n\nThree.\n\n> “Four.”'),
    );
    expect(quoted(paragraphs)).toEqual(['One. | Two.', 'Four.']);
  });

  it('of a web page, and what its code marks as quoted', () => {
    const page =
      '<html><body><p>They say:</p><blockquote><p>One.</p><ul><li>Two.</li></ul></blockquote><p>It is <q>three</q> now.</p></body></html>';
    const paragraphs = paragraphsOf(readHtml(Buffer.from(page)));
    expect(quoted(paragraphs)).toEqual(['One. | Two.', 'three']);
  });
});

describe('what the journalist changed', () => {
  it.each([
    ['an ellipsis', 'One … two', ['start One', 'ellipsis two']],
    ['three dots', 'One... two', ['start One', 'ellipsis two']],
    ['dots with spaces', 'One . . . two', ['start One', 'ellipsis two']],
    ['an ellipsis in brackets', 'One [...] two', ['start One', 'ellipsis two']],
    ['an ellipsis at either end', '… one …', ['start one']],
    ['a word in brackets', 'The [council] is late', ['start The', 'brackets is late']],
    ['brackets first', '[The council] is late', ['start is late']],
    ['a capital', '[T]he council', ['start The council']],
    ['an ending', 'the council[’s] plan', ['start the', 'brackets plan']],
    ['brackets beside an ellipsis', 'One [two] … three', ['start One', 'ellipsis three']],
    ['an abbreviation', 'The plan. It is late', ['start The plan. It is late']],
  ])('%s', (_, text, expected) => {
    expect(partsOf([text]).map(({ joint, text }) => `${joint} ${text}`)).toEqual(expected);
  });
});

describe('whose words they are', () => {
  const whose = (...texts: string[]) => {
    const paragraphs = inParagraphs(...texts);
    const quotations = quotationsOf(paragraphs);
    const { to, name } = [...attributions(quotations, paragraphs).values()].at(-1) ?? {};
    return [to, name];
  };

  it.each([
    ['Inspectors said: “It is late.”', 'inspectors', 'Inspectors'],
    [
      'The inspectors from Ofsted and the CQC say that it is “late”.',
      'inspectors',
      'The inspectors from Ofsted and the CQC',
    ],
    ['The letter says it is “late”.', 'inspectors', 'The letter'],
    ['In its report, Ofsted wrote that it was “late”.', 'inspectors', 'Ofsted'],
    [
      'In a letter to the council, the watchdogs warned it was “late”.',
      'inspectors',
      'the watchdogs',
    ],
    ['“It is late,” inspectors found.', 'inspectors', 'inspectors'],
    ['“It is late,” says the report, which came out on Monday.', 'inspectors', 'the report'],
    ['“It is late,” according to the letter.', 'inspectors', 'the letter'],
    ['According to Ofsted, it is “late”.', 'inspectors', 'Ofsted'],
    ['Its plans have been described as “late” by inspectors.', 'inspectors', 'inspectors'],
    [
      'Ofsted inspectors also gave a poor account of “late” plans.',
      'inspectors',
      'Ofsted inspectors',
    ],
    ['A report by Ofsted says it is “late”.', 'inspectors', 'A report by Ofsted'],
    ['Ofsted praised staff but warned that plans were “late”.', 'inspectors', 'Ofsted'],
    ['Inspectors said staff were kind, adding that plans were “late”.', 'inspectors', 'Inspectors'],
    [
      'Jane Roe told councillors the inspectors had found plans “late”.',
      'inspectors',
      'the inspectors',
    ],
    ['Lead inspector Ann Oak wrote: “It is late.”', 'inspectors', 'Lead inspector Ann Oak'],
    ['A spokesperson for Ofsted said: “It is late.”', 'other', 'A spokesperson for Ofsted'],
    [
      'A council spokeswoman said: “We know what inspectors said.”',
      'other',
      'A council spokeswoman',
    ],
    [
      'Cllr Jane Roe, whose council Ofsted criticised, said: “We are late.”',
      'other',
      'Cllr Jane Roe',
    ],
    [
      '“We are late,” said Jane Roe, head of the council.',
      'other',
      'Jane Roe, head of the council',
    ],
    ['The council’s own report says it is “late”.', 'other', 'The council’s own report'],
    ['A report to the cabinet says it is “late”.', 'other', 'A report to the cabinet'],
    ['The strategy says: “Help comes at the right time.”', 'other', 'The strategy'],
    ['Parents told Ofsted they felt “lost”.', 'other', 'Parents'],
    ['However, parents have told inspectors of a “shambles”.', 'other', 'parents'],
    ['The family said it was “lost”.', 'other', 'The family'],
    ['A report says it is “late”.', 'unknown', 'A report'],
    ['It is a “golden ticket”.', 'unknown', null],
    ['Plans were described as “late”.', 'unknown', null],
  ])('%s', (text, to, name) => {
    expect(whose('Wrenshire news.', text)).toEqual([to, name]);
  });

  it.each([
    [
      'they',
      ['Inspectors from Ofsted came in March.', 'They named four “weaknesses”.'],
      'inspectors',
      'Inspectors',
    ],
    ['it', ['The letter is clear.', 'It says help is “late”.'], 'inspectors', 'The letter'],
    [
      'it, a strategy',
      ['The strategy says help is there.', 'It adds: “Soon.”'],
      'other',
      'The strategy',
    ],
    ['she', ['Ann Oak’s son waits. She said: “Too long.”'], 'other', 'Ann Oak'],
    ['nobody before', ['She said: “Too long.”'], 'other', 'She'],
    [
      'a paragraph that opens with it',
      ['Ann Oak told the Echo of it.', '“It is late.”'],
      'other',
      'Ann Oak',
    ],
    ['the next sentence', ['“Late,” inspectors said. “Very late.”'], 'inspectors', 'inspectors'],
    ['the sentence after it', ['“Is it late?” Ofsted asked.'], 'inspectors', 'Ofsted'],
    [
      'far away',
      ['Ofsted said: “Late.”', 'The town has a river and a mill.', '“Lost.”'],
      'unknown',
      null,
    ],
  ])('carried over: %s', (_, texts, to, name) => {
    expect(whose('Wrenshire news.', ...texts)).toEqual([to, name]);
  });

  it.each([
    ['The report was published after these findings:', 'inspectors'],
    ['The council responded to the findings of Ofsted:', 'other'],
    ['These are the months of the year:', 'unknown'],
  ])('in a list under “%s”', (leadIn, to) => {
    const paragraphs = paragraphsOf(readMarkdown(`${leadIn}\n\n- Plans are “late”.`));
    const quotations = quotationsOf(paragraphs);
    const [found] = attributions(quotations, paragraphs).values();
    expect(found?.to).toBe(to);
  });
});

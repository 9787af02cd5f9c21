import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { ArealetterError } from '../../src/errors.js';
import { readHtml } from '../../src/read/html/index.js';
import { lines, placeOf, text } from '../../src/read/tree.js';

const parse = (html: string) => readHtml(new TextEncoder().encode(html));

type Outline = string | Outline[];

function outlineOf(node: Nodes): Outline {
  if (node.type === 'tableCell') return ['cell', ...(node.data?.blocks ?? []).map(outlineOf)];
  if (node.type === 'heading') return [`h${node.depth}`, text(node)];
  if (node.type === 'list') return [node.ordered ? 'ol' : 'ul', ...node.children.map(outlineOf)];
  if (node.type === 'listItem') return ['li', ...node.children.map(outlineOf)];
  if (node.type === 'table') return ['table', ...node.children.map(outlineOf)];
  if (node.type === 'tableRow') return ['row', ...node.children.map(outlineOf)];
  return text(node);
}

const outline = (html: string) => parse(html).children.map(outlineOf);
const furniture = (tree: Root) => (tree.data?.furniture ?? []).map(({ text }) => text);

describe('readHtml', () => {
  it.each<[rule: string, html: string, expected: Outline[]]>([
    [
      'paragraphs, and text that stands in none',
      '<p>One.<p>Two.</p>Three.',
      ['One.', 'Two.', 'Three.'],
    ],
    ['white space as a browser shows it', '<p> one\n\t two\u3000\n</p>', ['one two']],
    [
      'headings',
      '<h1>One</h1><h4><b>T</b>wo</h4>',
      [
        ['h1', 'One'],
        ['h4', 'Two'],
      ],
    ],
    ['headings by role', '<div role=heading aria-level=3>One</div>', [['h3', 'One']]],
    [
      'blocks in a heading',
      '<h2><span><div>One</div><div>two</div></span></h2>',
      [['h2', 'One two']],
    ],
    ['links and emphasis are their words', '<p><a href=x>one</a> <em>two</em>', ['one two']],
    ['tags in the middle of words', '<p>un<b>believ</b>ab<span>le</span>', ['unbelievable']],
    ['breaks part words', '<p>one<br>two<br/>three', ['one two three']],
    ['blocks part words', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    ['a hyphen at the end of a line of the source', '<p>up-to-\ndate', ['up-to- date']],
    [
      'hard spaces, soft hyphens, what has no width, entities',
      '<p>a&nbsp;&nbsp;b co&shy;op c\u200bd \ufb01t e\u0301 &lt;&rsquo;&#x2013;',
      ['a b coop cd fit \u00e9 <\u2019\u2013'],
    ],
    [
      'nested lists, however they are nested',
      '<ul><li>a<ul><li>b</ul><li><p>c<p>d<ol><li>e</ol></li><ul><li>f</ul></ul>',
      [
        [
          'ul',
          ['li', 'a', ['ul', ['li', 'b']]],
          ['li', 'c', 'd', ['ol', ['li', 'e']], ['ul', ['li', 'f']]],
        ],
      ],
    ],
    ['items that no list holds', '<li>a<li>b', [['ul', ['li', 'a'], ['li', 'b']]]],
    [
      'items that a wrapper holds',
      '<ul><div><li>a<li>b</div></ul>',
      [['ul', ['li', 'a'], ['li', 'b']]],
    ],
    ['definition lists', '<dl><dt>one<dd>two<dd><p>three</dl>', ['one', 'two', 'three']],
    [
      'quotations and captions',
      '<blockquote>a</blockquote><figure><img alt=x><figcaption>b',
      ['a', 'b'],
    ],
    ['sections that open', '<details><summary>one</summary><p>two</details>', ['one', 'two']],
    [
      'sections that a button opens, closed as they were saved',
      '<h2><button aria-expanded=false aria-controls=x>one</button></h2><div id=x hidden>two</div>' +
        '<div class="panel" style="display: none">three</div><div aria-hidden=true><p>four</div>',
      [['h2', 'one'], 'two', 'three', 'four'],
    ],
    [
      'blocks in inline elements',
      '<a href=x><h3>one</h3><ul><li>two</ul></a>',
      [
        ['h3', 'one'],
        ['ul', ['li', 'two']],
      ],
    ],
    [
      'what holds no words',
      '<p>one<script>a</script><style>b</style><template>c</template><!-- d --><noscript>e</noscript>' +
        '<span hidden>f</span><svg><title>g</title></svg><iframe>h</iframe>',
      ['one'],
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it.each<[rule: string, html: string, expected: Outline[]]>([
    [
      'cells hold blocks, and captions come first',
      '<table><caption>x</caption><thead><tr><th>A<th>B</thead><tbody><tr><td><h3>c</h3><p>d<p>e<ul><li>f</ul><td>g</table>',
      [
        'x',
        [
          'table',
          ['row', ['cell', 'A'], ['cell', 'B']],
          ['row', ['cell', ['h3', 'c'], 'd', 'e', ['ul', ['li', 'f']]], ['cell', 'g']],
        ],
      ],
    ],
    [
      'columns stay aligned where cells reach over others',
      '<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<tr><td>g<td>h<td>i</table>',
      [
        [
          'table',
          ['row', ['cell', 'a'], ['cell'], ['cell', 'b']],
          ['row', ['cell', 'c'], ['cell', 'd'], ['cell', 'e']],
          ['row', ['cell'], ['cell', 'f'], ['cell']],
          ['row', ['cell', 'g'], ['cell', 'h'], ['cell', 'i']],
        ],
      ],
    ],
    [
      'glyphs after breaks are items of a cell',
      '<table><tr><td>One:<br>• a<br>• b<td>c</table>',
      [['table', ['row', ['cell', 'One:', ['ul', ['li', 'a'], ['li', 'b']]], ['cell', 'c']]]],
    ],
    [
      'a table that lays out the page is opened',
      '<table role=presentation><tr><td>a<td>b</table>',
      ['a', 'b'],
    ],
    [
      'and one around other tables',
      '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>',
      ['a', ['table', ['row', ['cell', 'b'], ['cell', 'c']]]],
    ],
    ['an empty table is none', '<p>a<table><tr><td> </table>', ['a']],
  ])('tables: %s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it('opens a table of one column, and marks its cells', () => {
    const { children } = parse('<table><tr><td><p>a<p>b<tr><td>c</table><table><tr><td>d</table>');
    expect(children.map((block) => [text(block), block.data?.cell])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('gives cells their text', () => {
    const [table] = parse('<table><tr><td><p>a<p>b<td>c</table>').children;
    const cells = table?.type === 'table' ? table.children[0]?.children : undefined;
    expect(cells?.[0]?.children).toEqual([{ type: 'text', value: 'a b' }]);
  });

  it('keeps a paragraph in bold a paragraph', () => {
    const [one, two] = parse('<p><b>one </b> <strong>two</strong></p><p>a <b>b</b>').children;
    expect(one).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ value: 'one two' }] }],
    });
    expect(two).toMatchObject({ children: [{ value: 'a ' }, { type: 'strong' }] });
  });

  it('keeps lines at breaks, and those of preformatted text', () => {
    const [one, two] = parse('<p>Ida Elm <br>\n Elm\nCouncil<br><br></p><pre>a\n b</pre>').children;
    expect(one && lines(one)).toEqual(['Ida Elm', 'Elm Council']);
    expect(two && lines(two)).toEqual(['a', 'b']);
  });

  it('gives each block the lines of its words', () => {
    const tree = parse(
      '<h1>One</h1>\n<p>\n\ntwo\nthree\n</p><ul>\n<li>four\n<li>\nfive</ul>\n<nav>\nsix</nav>\r\n<table><tr><td>a\n<td>\nb</table>',
    );
    expect(tree.children.map(placeOf)).toEqual([
      { line: 1, endLine: 1 },
      { line: 4, endLine: 5 },
      { line: 7, endLine: 9 },
      { line: 12, endLine: 14 },
    ]);
    expect(tree.data?.furniture).toEqual([{ text: 'six', at: { line: 11, endLine: 11 } }]);
  });
});

describe('pages that Word wrote', () => {
  const item = (mark: string, words: string, margin: number) =>
    `<p class=MsoListParagraph style='margin-left:${margin}pt;text-indent:-18.0pt'><![if !supportLists]><span
style='font-family:Symbol'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>${words}</p>\n`;

  it('have lists where the marks show them', () => {
    const html = item('·', 'one\nmore', 36) + item('o', 'a', 72) + item('·', 'two', 36);
    expect(outline(`${html}<p class=MsoNormal>end</p>`)).toEqual([
      ['ul', ['li', 'one more', ['ul', ['li', 'a']]], ['li', 'two']],
      'end',
    ]);
    expect(outline(item('1.', 'one', 36) + item('2.', 'two', 36))).toEqual([
      ['ol', ['li', 'one'], ['li', 'two']],
    ]);
  });

  it('but numbers and dashes elsewhere stay', () => {
    expect(outline('<p>1. one<p>– two<p>§ 3 of the Act')).toEqual([
      '1. one',
      '– two',
      '§ 3 of the Act',
    ]);
  });

  it('have footnotes', () => {
    const tree = parse(
      `<p>Text<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>
<div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> The code.</p></div>`,
    );
    expect(tree.children.map(outlineOf)).toEqual(['Text.']);
    expect(tree.data?.notes).toEqual([
      { number: '1', text: 'The code.', at: { line: 2, endLine: 2 } },
    ]);
  });
});

it('sets footnotes apart where the number is raised', () => {
  const tree = parse(
    '<p>Text<sup><a href=#n>1</a></sup>.<p>See <a href=#s>2</a>.<ol><li id=n>Note</ol><p id=s>End',
  );
  expect(tree.children.map(outlineOf)).toEqual(['Text.', 'See 2.', 'End']);
  expect(tree.data?.notes).toMatchObject([{ number: '1', text: 'Note' }]);
});

describe('furniture', () => {
  it.each([
    '<nav>x</nav>',
    '<header>x</header>',
    '<footer>x</footer>',
    '<aside>x</aside>',
    '<form><label>x</label><input></form>',
    '<button>x</button>',
    '<dialog open>x</dialog>',
    '<div role=search>x</div>',
    '<div class="cookie-banner">x</div>',
    '<div id=onetrust-consent-sdk>x</div>',
    '<a class="govuk-skip-link" href=#main>x</a>',
    '<ol class="breadcrumb">x</ol>',
    '<div class="c-share-links widget">x</div>',
    '<div id="page-feedback">x</div>',
    '<span class="visually-hidden">x</span>',
    '<span aria-hidden=true>x</span>',
  ])('%s', (html) => {
    const tree = parse(`${html}<p>The words of the page, which are many more.</p>`);
    expect(furniture(tree)).toEqual(['x']);
    expect(tree.children).toHaveLength(1);
  });

  it.each([
    '<div id="health-and-social-care">x</div>',
    '<section class="information-sharing">x</section>',
    '<h2 id="share">x</h2>',
    '<div class="no-sidebar">x</div>',
    '<article><header>x</header></article>',
    '<section><footer>x</footer></section>',
  ])('not %s', (html) => {
    const tree = parse(`${html}<p>The words of the page, which are many more.</p>`);
    expect(furniture(tree)).toEqual([]);
    expect(tree.children).toHaveLength(2);
  });

  it('is what stands outside of the main part', () => {
    const tree = parse(
      'a<div>b <p>c</p><main><h1>d</h1><p>e f g h i</p><nav>j</nav></main></div>k',
    );
    expect(tree.children.map(outlineOf)).toEqual([['h1', 'd'], 'e f g h i']);
    expect(furniture(tree)).toEqual(['a', 'b', 'c', 'j', 'k']);
  });

  it('is nothing more where the main part is small, or one of two', () => {
    expect(outline('<p>a b c d</p><main>e</main>')).toEqual(['a b c d', 'e']);
    expect(outline('<p>a</p><article>b c</article><article>d e</article>')).toHaveLength(3);
  });

  it('is not the form around a whole page', () => {
    const tree = parse('<form id=aspnet><div class="search">x</div><p>a b c d</p></form>');
    expect(tree.children.map(outlineOf)).toEqual(['a b c d']);
    expect(furniture(tree)).toEqual(['x']);
  });
});

it('an id that is made of a heading’s words says nothing', () => {
  const html =
    '<main><section id="feedback"><h2>Feedback</h2><p>Families spoke.</p></section></main>';
  expect(outline(html)).toEqual([['h2', 'Feedback'], 'Families spoke.']);
  const widget =
    '<main><h2>Plan</h2><p>It is long.</p><div id="feedback"><p>Rate us.</p></div></main>';
  expect(outline(widget)).toEqual([['h2', 'Plan'], 'It is long.']);
});

describe('every word that a browser shows', () => {
  const TAGS =
    `a address article aside b blockquote body br button center dd details div dl dt em fieldset
    figure font footer form h1 h2 h3 header html i label legend li main nav ol p pre section select span
    strong sup summary table tbody td th tr ul unknown-tag`.split(/\s+/);
  const ATTRIBUTES = [
    '',
    'class="share cookie-banner"',
    'class="breadcrumb"',
    'class="visually-hidden"',
    'role=navigation',
    'role=main',
    'role=heading',
    'aria-hidden=true',
    'aria-expanded=false',
    'rowspan=3 colspan=2',
    'class=MsoListParagraph',
    'href="#n1" id=n1',
  ];
  const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
    page: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('WORD', ' WORD ', '• WORD', '\n', '&nbsp;', '<script>no</script>', '<br>'),
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), tie('page'), fc.boolean())
        .map(
          ([tag, rest, inner, closes]) => `<${tag} ${rest}>${inner}${closes ? `</${tag}>` : ''}`,
        ),
    ),
  }));

  /** What a reading says, all of it. */
  function words({ children, data }: Root): string {
    const apart = [...(data?.furniture ?? []), ...(data?.notes ?? [])];
    return [...children.map((block) => text(block)), ...apart.map(({ text }) => text)].join(' ');
  }

  it('is in the tree or in the furniture, once', () => {
    fc.assert(
      fc.property(page, (given) => {
        const expected: string[] = [];
        const html = given.replace(/WORD/g, () => {
          expected.push(`(${expected.length})x`);
          return expected.at(-1) ?? '';
        });
        const found = words(parse(`<p>one</p>${html}`)).match(/\(\d+\)x/g) ?? [];
        expect([...found].sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('charsets', () => {
  const WORDS = '<p>“caf\u00e9”';
  const meta = (charset: string) =>
    `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`;
  it.each([
    ['UTF-8, unnamed', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${meta('koi8-r')}${WORDS}`)],
    ['UTF-16', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['Windows-1252, unnamed', Buffer.from('<p>\u0093caf\u00e9\u0094', 'latin1')],
    ['Windows-1252', Buffer.from(`${meta('windows-1252')}<p>\u0093caf\u00e9\u0094`, 'latin1')],
    ['UTF-8 that is named ISO-8859-1', Buffer.from(meta('iso-8859-1') + WORDS)],
    ['a name that is not known', Buffer.from(meta('x-none') + WORDS)],
  ])('%s', (_, bytes) => {
    expect(readHtml(bytes).children.map((block) => text(block))).toEqual(['“caf\u00e9”']);
  });

  it('a charset that only its name tells', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="iso-8859-15"><p>'), Buffer.of(0xa4)]);
    expect(readHtml(bytes).children.map((block) => text(block))).toEqual(['€']);
  });
});

describe('pages made to break readers', () => {
  const fill = (piece: string, size = 5e6) => piece.repeat(Math.ceil(size / piece.length));
  const pages: [what: string, html: string][] = [
    ['blocks in blocks', fill('<div>')],
    ['emphasis that never ends', fill('<b>')],
    ['emphasis that never ends, each its own', fill('<b id=1><p>x')],
    [
      'emphasis that comes back',
      Array.from({ length: 200 }, (_, n) => `<b id=${n}>`).join('') + fill('<p>x</p>'),
    ],
    ['ends without beginnings', fill('</b></p></table>')],
    ['ends out of order', fill('<b><i><p></b></i>')],
    ['tables in tables', fill('<table><tr><td>')],
    ['what a table does not hold', `<table>${fill('<br>x')}`],
    ['lists in lists', fill('<ul><li>')],
    ['many items', fill('<li>x')],
    ['many breaks and glyphs', fill('• x<br>')],
    [
      'cells that reach far',
      `<table>${fill('<tr><td rowspan=60000>x<td colspan=1000>y', 1e6)}</table>`,
    ],
    ['attributes', `<p ${Array.from({ length: 3e5 }, (_, n) => `a${n}`).join(' ')}>x`],
    ['hidden parts', '<div hidden>'.repeat(240) + '<i>x</i>'.repeat(9e4)],
    ['notes', `<p id=a>${'<sup><a href=#b>1</a></sup>'.repeat(4e4)}<p id=b>x <a href=#a>y</a>`],
    ['comments', fill('<!--')],
  ];
  // What takes more than linear time does not end before the test is given up.
  it.each(pages)('%s', (_, html) => {
    expect(outcomeOf(html)).toMatch(/^(?:read|too-large|no-text)$/);
  });

  function outcomeOf(html: string): string {
    try {
      parse(html);
      return 'read';
    } catch (error) {
      return error instanceof ArealetterError ? error.code : String(error);
    }
  }

  it.each([
    ['nested too deeply', '<div>'.repeat(300), 'too-large'],
    ['of too many elements', '<br>'.repeat(300_000), 'too-large'],
    ['without words', '<div id=app></div><script>x</script>', 'no-text'],
    ['of frames', '<frameset><frame src=x></frameset>', 'no-text'],
  ])('refuses a page %s', (_, html, code) => {
    expect(() => parse(html)).toThrow(expect.objectContaining({ code }));
  });

  it('reads a page that is nested as deeply as pages are', () => {
    expect(outline(`${'<div>'.repeat(200)}one`)).toEqual(['one']);
  });
});

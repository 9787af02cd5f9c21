import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/index.js';
import { FINDING_TYPES } from '../../src/record/schema.js';
import {
  findingCard,
  foot,
  heatOf,
  main,
  masthead,
  notice,
  page,
  TYPES,
  table,
  timeline,
  wordChanges,
} from '../../src/write/html/index.js';
import { allOf, attribute, textOf } from '../support/dom.js';

const EVIL = '</script></style><script>alert(1)</script><img src=x onerror="alert(1)">&amp;"\'';

const finding: Finding = {
  id: 'identifying/strength/2',
  type: 'strength',
  question: 'identifying',
  heading: EVIL,
  text: EVIL,
  points: [EVIL],
  judgement: 'not-sufficient',
  verdict: null,
  responsible: [EVIL],
  parent: null,
  details: [{ heading: EVIL, text: EVIL }],
  due: null,
  themes: [EVIL, 'waiting-times'],
  at: { page: 4, endPage: 5, boxes: [{ page: 4, x: 1, y: 2, width: 3, height: 4 }] },
};

const html = page({
  title: EVIL,
  values: { given: { text: EVIL } },
  body: [
    masthead({ about: EVIL, title: EVIL, entries: [[EVIL, EVIL]] }),
    main(
      findingCard(finding),
      wordChanges([
        ['same', EVIL],
        ['out', EVIL],
        ['in', EVIL],
      ]),
      table({ caption: EVIL, columns: [EVIL, 'n'], rows: [[EVIL, { content: EVIL, heat: 2 }]] }),
      notice('warning', EVIL, [EVIL]),
      timeline([{ date: '2022-05-11', heading: EVIL, content: [EVIL] }]),
    ),
    foot([{ name: EVIL, sha256: 'a'.repeat(64) }]),
  ],
});
const document = parse(html);

describe('a page', () => {
  it('shows what a document holds, and runs none of it', () => {
    expect(allOf(document, 'img')).toEqual([]);
    const scripts = allOf(document, 'script');
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/json']);
    expect(JSON.parse(textOf(scripts[0]))).toEqual({ text: EVIL });
    expect(textOf(allOf(document, 'title')[0])).toBe(EVIL);
    expect(textOf(allOf(document, 'h1')[0])).toBe(EVIL);
    for (const element of allOf(document, '*')) {
      const handlers = element.attrs.filter(({ name }) => /^on|^style$/.test(name));
      expect(handlers).toEqual([]);
    }
  });

  it('loads nothing: its policy names its own styles and no others', () => {
    const policy = allOf(document, 'meta').find((meta) => attribute(meta, 'http-equiv'));
    const rules = attribute(policy, 'content');
    expect(rules).toContain("default-src 'none'; img-src data:;");
    expect(rules).toContain("script-src 'none'");
    for (const style of allOf(document, 'style')) {
      const hash = createHash('sha256').update(textOf(style)).digest('base64');
      expect(rules).toContain(`'sha256-${hash}'`);
    }
    expect(allOf(document, 'link')).toEqual([]);
  });

  it('has a language, one h1, the landmarks and a skip link that leads somewhere', () => {
    expect(attribute(allOf(document, 'html')[0], 'lang')).toBe('en-GB');
    for (const tag of ['h1', 'main', 'header', 'footer']) {
      expect(allOf(document, tag)).toHaveLength(1);
    }
    const link = attribute(allOf(document, 'a')[0], 'href');
    expect(`#${attribute(allOf(document, 'main')[0], 'id')}`).toBe(link);
  });
});

describe('parts', () => {
  it('a card says the type, the question, the page and the verdict in words', () => {
    const [card] = allOf(document, 'article');
    const said = textOf(card);
    for (const words of ['Strength', 'Identifying', 'pages 4 to 5', 'Not sufficient progress']) {
      expect(said).toContain(words);
    }
    expect(said).toContain('Waiting times');
    expect(attribute(card, 'id')).toBe('finding-identifying-strength-2');
  });

  it('every type has a name of its own', () => {
    expect(Object.keys(TYPES).sort()).toEqual([...FINDING_TYPES].sort());
    const names = Object.values(TYPES).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('changes of words are told to who sees no strokes', () => {
    expect(textOf(allOf(document, 'del')[0])).toBe(` [removed: ${EVIL}] `);
    expect(textOf(allOf(document, 'ins')[0])).toBe(` [added: ${EVIL}] `);
  });

  it('tables have a caption, and heads for columns and rows', () => {
    expect(textOf(allOf(document, 'caption')[0])).toBe(EVIL);
    const scopes = allOf(document, 'th').map((cell) => attribute(cell, 'scope'));
    expect(scopes).toEqual(['col', 'col', 'row']);
    expect(attribute(allOf(document, 'td')[0], 'class')).toBe('number heat-2');
  });

  it.each([
    [0, 9, 0],
    [1, 9, 1],
    [9, 9, 5],
    [1, 1, 5],
    [1, 1000, 1],
    [3, 0, 0],
  ])('%d of %d is heat %d', (number, most, heat) => {
    expect(heatOf(number, most)).toBe(heat);
  });
});

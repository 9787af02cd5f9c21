import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html/index.js';
import { text } from '../../src/read/tree.js';

const parse = (html: string) => readHtml(new TextEncoder().encode(html));
const words = (html: string) =>
  parse(html)
    .children.map((block) => text(block))
    .join('|');
const told = (html: string) =>
  parse(html).data?.problems?.map(({ rule, message }) => [rule, /“.*”/.exec(message)?.[0]]);

describe('what is struck out is left out, and said', () => {
  it.each([
    ['<p>one <del>two</del> three'],
    ['<p>one <s>two</s> three'],
    ['<p>one <strike><b>two</b></strike> three'],
    ['<p>one <span style="color: red; text-decoration: line-through">two</span> three'],
    ['<style>.c1{text-decoration:line-through}</style><p>one <span class="c0 c1">two</span> three'],
    [
      '<style>/* .x{} */ p.c1 , .c2 { text-decoration-line : line-through }</style><p>one three<p class=c1>two',
    ],
    ['<ul><li>one three<li><s>two</s></ul>'],
    ['<p>one three</p><del><p>two</p></del>'],
  ])('%s', (html) => {
    expect(words(html)).toBe('one three');
    expect(told(html)).toEqual([['struck-text', '“two”']]);
  });

  it('at its place, each by itself', () => {
    const problems = parse('<p>a <s>b</s>\n<p>c\n<p>d\n<p>e <s>f\ng</s>').data?.problems;
    expect(problems?.map(({ at }) => at)).toEqual([
      { line: 1, endLine: 1 },
      { line: 4, endLine: 5 },
    ]);
  });

  it.each([
    '<p>one <s style="text-decoration: none">two</s>',
    '<p>one <ins>two</ins>',
    '<style>@media print { .c1 { text-decoration: line-through } }</style><p>one <b class=c1>two</b>',
    '<style>.a .c1 { text-decoration: line-through }</style><p>one <b class=c1>two</b>',
  ])('but not %s', (html) => {
    expect(words(html)).toBe('one two');
    expect(told(html)).toEqual([]);
  });
});

describe('what is hidden is left out, and said', () => {
  it.each([
    ['<p>one<p hidden>two'],
    ['<p>one<p style="display:none">two'],
    ['<p>one <span style="DISPLAY : none !important">two</span>'],
    ['<p>one<div style="visibility:hidden"><p>two</div>'],
    ['<style>.gone{display:none}</style><p>one<div class=gone><p>two</div>'],
    ['<p>one<p style="color:#FFFFFF">two'],
    ['<p>one <font color=white>two</font>'],
    ['<p>one <span style="font-size:0">two</span>'],
    ['<p>one <span style="opacity:0">two</span>'],
    ['<p>one <span style="mso-hide:all">two</span>'],
  ])('%s', (html) => {
    expect(words(html)).toBe('one');
    expect(told(html)).toEqual([['hidden-text', '“two”']]);
  });

  it.each([
    ['<p style="background:#036"><span style="color:#fff">one</span>'],
    ['<table bgcolor=navy><tr><td style="color:white">one<td style="color:white">one</table>'],
    ['<p style="color:#fff"><span style="color:#000">one</span>'],
    ['<link rel=stylesheet href=x><p class=dark style="color:#fff">one'],
    ['<style>.dark{background-color:#036}</style><div class=dark><p style="color:#fff">one</div>'],
    ['<div style="font-size:0"><p style="font-size:12pt">one</div>'],
    ['<script></script><div style="opacity:0"><p>one</div>'],
    ['<script></script><div style="display:none"><p>one</div>'],
  ])('but not %s', (html) => {
    expect(words(html)).toMatch(/^one/);
    expect(told(html)).toEqual([]);
  });

  it('is not said of furniture, nor of what scripts hide', () => {
    expect(told('<p>one</p><nav><p hidden>two</p></nav>')).toEqual([]);
    expect(told('<script></script><p>one</p><div hidden>Loading</div>')).toEqual([]);
  });
});

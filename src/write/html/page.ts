import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { ROOT, version } from '../../package.js';
import type { Content } from './content.js';

/** The style sheets of every page, in `src/pages/styles`. */
const EVERY_PAGE = ['colours', 'base', 'frame', 'parts', 'table'] as const;

/** The further style sheets of some pages. */
const STYLES = {
  compare: ['compare'],
  review: [
    ...['review/sides', 'review/tools', 'review/record', 'review/document'],
    ...['review/viewing', 'review/wide', 'review/forced', 'review/print'],
  ],
} as const;

/** A page that has style sheets of its own. */
export type Styles = keyof typeof STYLES;

/** The page scripts that `npm run build` makes from `src/pages`. */
export type Script = 'review';

/** The parts of a page; all text in them is escaped when it is written. */
export interface PageParts {
  /** The title of the browser's tab. */
  title: string;
  /** Whose style sheets it has, besides those of every page. */
  styles?: Styles;
  scripts?: readonly Script[];
  /** Values for the scripts, each as JSON in a `<script type="application/json">` with this id. */
  values?: Readonly<Record<string, unknown>>;
  /** The language of the page's own words. */
  lang?: string;
  /** The body: masthead, main, foot. */
  body: readonly Content[];
}

/**
 * Writes one HTML file that needs nothing else: styles, scripts and pictures are inside it, and its
 * content security policy lets it load nothing and run no script but its own. No element has a `style`
 * attribute, as the policy would ignore it.
 */
export function page({ title, styles, scripts = [], values = {}, ...rest }: PageParts): string {
  const sheets = [...EVERY_PAGE, ...(styles ? STYLES[styles] : [])].map(styleSheet);
  const codes = scripts.map(script);
  const head = h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(sheets, codes) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'generator', content: `arealetter ${version()}` }),
    h('title', {}, title),
    ...sheets.map((css) => raw('style', {}, css)),
  ]);
  const body = h('body', {}, [
    ...rest.body,
    ...Object.entries(values).map(([id, value]) => embedded(id, value)),
    ...codes.map((code) => raw('script', { type: 'module' }, code)),
  ]);
  const root = h(
    null,
    { type: 'doctype' },
    h('html', { lang: rest.lang ?? 'en-GB' }, [head, body]),
  );
  return `${toHtml(root)}\n`;
}

function styleSheet(name: string): string {
  return readFileSync(new URL(`src/pages/styles/${name}.css`, ROOT), 'utf8');
}

function script(name: Script): string {
  return readFileSync(new URL(`dist/pages/${name}.js`, ROOT), 'utf8');
}

function policy(styles: readonly string[], scripts: readonly string[]): string {
  const rules = {
    'default-src': ["'none'"],
    'img-src': ['data:'],
    'style-src': styles.map(hashOf),
    'script-src': scripts.length > 0 ? scripts.map(hashOf) : ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A value for a script; without `<`, nothing in it can end the element. */
function embedded(id: string, value: unknown): Element {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return raw('script', { type: 'application/json', id }, json);
}

/** An element whose text is not escaped: only for our own styles and scripts, and for JSON. */
function raw(tag: 'style' | 'script', properties: Record<string, string>, text: string): Element {
  if (/<\/(?:style|script)|<!--/i.test(text)) throw new TypeError(`the ${tag} would end early`);
  return h(tag, properties, text);
}

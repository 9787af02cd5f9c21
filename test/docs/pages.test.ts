import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/commands/index.js';
import { ROOT } from '../../src/package.js';
import { KINDS } from '../../src/record/kinds.js';
import { RULE_SETTINGS } from '../../src/validate/settings.js';
import { run } from '../support/run.js';
import { headingsOf, pageText } from './page.js';

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  'samples/README.md',
  'test/themes/labels/README.md',
];
const [readme, guide] = [pageText('README.md'), pageText('GUIDE.md')];

describe.each(PAGES)('%s', (page) => {
  const text = pageText(page);
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...prose.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);

  it('has no link that leads nowhere', () => {
    const dead = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : posix.join(posix.dirname(page), file);
      if (!existsSync(new URL(target, ROOT))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

function anchorsOf(page: string): string[] {
  return headingsOf(pageText(page)).map(({ anchor }) => anchor);
}

describe.each(['GUIDE.md', 'ARCHITECTURE.md'])('%s', (page) => {
  it('lists its sections, in order, at the top', () => {
    const text = pageText(page);
    const listed = [...text.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, text, anchor]) => ({
      text,
      anchor,
    }));
    const sections = headingsOf(text).filter(({ level }) => level === 2);
    expect(listed).toEqual(sections.map(({ text, anchor }) => ({ text, anchor })));
  });
});

it('the README is one page', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(120);
});

it.each([
  ['README.md', readme],
  ['GUIDE.md', guide],
])('%s names the packed file as npm does', (_, text) => {
  const files = [...text.matchAll(/arealetter-[\w.]+\.tgz/g)].map(([file]) => file);
  expect(new Set(files)).toEqual(new Set([`arealetter-${manifest.version}.tgz`]));
});

describe('the guide', () => {
  it.each(KINDS)('has the kind %s in its table', (kind) => {
    expect(guide).toMatch(new RegExp(`^\\|.*\`${kind}\``, 'm'));
  });

  it.each(RULE_SETTINGS.map(({ name }) => name))('says what the rule %s demands', (name) => {
    expect(guide).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
  });

  it('has every command in its table, in the order of the help', async () => {
    const { stdout } = await run(['--help']);
    const [, list = ''] = stdout.split('Commands:');
    const helped = [...list.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(([, name]) => name);
    const listed = [...guide.matchAll(/^\| `(\w+)` +\| \[/gm)].map(([, name]) => name);
    expect(helped).toHaveLength(COMMANDS.length + 1);
    expect([...listed, 'help']).toEqual(helped);
  });

  it('has the limits and their defaults as the help of extract has them', async () => {
    const { stdout } = await run(['extract', '--help']);
    const rows = [...guide.matchAll(/^\| `(--\S+) N` *\| .* \| (\d+) +\|$/gm)];
    expect(rows).toHaveLength(7);
    for (const [, option, value] of rows) {
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`${option} <n> [^)]*\\(default: ${value}\\)`),
      );
    }
  });
});

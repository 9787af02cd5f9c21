import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../../src/package.js';
import { pageText } from './page.js';

const text = pageText('ARCHITECTURE.md');
const named = new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code));

/** What the page names as a place; words in capitals stand for names that the reader chooses. */
const paths = [...named].filter(
  (code) =>
    /^(?:src|test|bin|schemas|samples)\b[\w./-]*$/.test(code) && !/\/[A-Z]{4,}\b/.test(code),
);

it('names places at all', () => {
  expect(paths.length).toBeGreaterThan(40);
});

it.each(paths)('%s exists', (path) => {
  expect(existsSync(new URL(path, ROOT))).toBe(true);
});

it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
  'says why %s is there',
  (dependency) => {
    expect(named).toContain(dependency);
  },
);

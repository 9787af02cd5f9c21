import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The house has one direction: bytes → tree → record → result → text. An arrow never points back.
const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

function source(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** What a file imports of the project, as paths from src: static, dynamic and re-exported. */
function imports(file: string): string[] {
  const named = source(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'(\.[^']+)'/gm);
  return [...named].map(([, path = '']) =>
    posix.join(posix.dirname(file), path).replace(/\.js$/, ''),
  );
}

/** `file → import` for each import of the files under `from` that `isForbidden`. */
function arrows(from: string, isForbidden: (path: string) => boolean): string[] {
  return files
    .filter((file) => file.startsWith(from))
    .flatMap((file) => imports(file).map((path) => ({ file, path })))
    .filter(({ path }) => isForbidden(path))
    .map(({ file, path }) => `${file} → ${path}`);
}

const under = (...names: string[]) => {
  const pattern = new RegExp(`^(?:${names.join('|')})(?:/|$)`);
  return (path: string) => pattern.test(path);
};

describe('one direction', () => {
  it('the imports are found at all', () => {
    expect(imports('extract.ts')).toEqual(expect.arrayContaining(['read/index', 'record/check']));
    expect(imports('read/index.ts')).toContain('read/pdf/index');
    expect(imports('index.ts')).toContain('extract');
  });

  it('read knows nothing of what is made from a tree', () => {
    const later = under(
      'families',
      'record',
      'write',
      'commands',
      'extract',
      'inspect',
      'main',
      'index',
    );
    expect(arrows('read/', later)).toEqual([]);
  });

  it('families know the tree, and no format', () => {
    const tree = under('read/tree', 'read/marks', 'read/join', 'read/prose');
    const formats = (path: string) => under('read')(path) && !tree(path);
    expect(arrows('families/', formats)).toEqual([]);
  });

  it('families know nothing of what is done with a record', () => {
    const later = under('write', 'commands', 'extract', 'inspect', 'main', 'index');
    expect(arrows('families/', later)).toEqual([]);
  });

  it('the record knows neither where it comes from nor where it goes', () => {
    const others = under('read', 'families', 'write', 'commands', 'extract', 'main', 'index');
    expect(arrows('record/', others)).toEqual([]);
  });

  it('validate reads no document and writes nothing', () => {
    const tree = under('read/tree', 'read/marks');
    const others = under('read', 'write', 'commands', 'extract', 'inspect', 'main', 'index');
    expect(arrows('validate/', (path) => others(path) && !tree(path))).toEqual([]);
  });

  it('tables and search know records, and nothing of how they are written', () => {
    const others = under('read', 'families', 'write', 'commands', 'extract', 'main', 'index');
    expect(arrows('tables/', others)).toEqual([]);
    expect(arrows('search/', others)).toEqual([]);
  });

  it('matching knows the record alone; diff and thread stand on it', () => {
    const others = under('read', 'families', 'write', 'commands', 'extract', 'main', 'index');
    const later = under('diff', 'thread', 'compare', 'schemas');
    expect(arrows('match/', (path) => others(path) || later(path))).toEqual([]);
    expect(arrows('diff/', (path) => others(path) || under('thread', 'schemas')(path))).toEqual([]);
    expect(arrows('thread/', others)).toEqual([]);
  });

  it('a review knows the record alone', () => {
    const others = under('read', 'families', 'write', 'commands', 'extract', 'main', 'index');
    expect(arrows('review/', others)).toEqual([]);
  });

  it('themes know the record alone', () => {
    const others = under('read', 'families', 'match', 'write', 'commands', 'extract', 'index');
    expect(arrows('themes/', others)).toEqual([]);
    expect(arrows('families/', under('themes'))).toEqual([]);
  });

  it('quotes know the tree of an article, and no format', () => {
    const formats = (path: string) => under('read')(path) && path !== 'read/tree';
    const others = under('families', 'write', 'commands', 'extract', 'thread', 'main', 'index');
    expect(arrows('quotes/', (path) => formats(path) || others(path))).toEqual([]);
    expect(arrows('record/', under('quotes'))).toEqual([]);
    expect(arrows('match/', under('quotes'))).toEqual([]);
    expect(arrows('diff/', under('quotes'))).toEqual([]);
  });

  it('compare knows records, and of diff the order of time', () => {
    const others = under('read', 'families', 'write', 'commands', 'extract', 'main', 'index');
    const beside = under('match', 'thread', 'schemas', 'diff/(?!relation$).*');
    expect(arrows('compare/', (path) => others(path) || beside(path))).toEqual([]);
  });

  it('write knows nothing of extraction', () => {
    const others = under('read', 'families', 'commands', 'extract', 'main', 'index');
    expect(arrows('write/', others)).toEqual([]);
  });

  it('a batch knows how to read and print, and nobody who asks it to', () => {
    expect(arrows('batch/', under('families', 'commands', 'main', 'index', 'diff'))).toEqual([]);
    const askers = arrows('', under('batch')).filter(
      (arrow) => !/^(?:commands|batch)\//.test(arrow),
    );
    expect(askers).toEqual([]);
  });

  it('only main knows the commands', () => {
    const elsewhere = arrows('', under('commands')).filter(
      (arrow) => !/^(?:main\.ts|commands\/)/.test(arrow),
    );
    expect(elsewhere).toEqual([]);
  });
});

it('page scripts take nothing but types from elsewhere', () => {
  const web = fileURLToPath(new URL('../web/', import.meta.url));
  const scripts = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const taken = scripts.flatMap((path) => {
    const named = readFileSync(join(web, path), 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(?!\.\/)([^']+)'/gm,
    );
    return [...named].map(([, from]) => `${path} → ${from}`);
  });
  expect(scripts).not.toEqual([]);
  expect(taken).toEqual([]);
});

const USES_PROCESS = /\bprocess\s*[.[]|from '(?:node:)?process'/;

// A thread is a program of its own.
const MAINS = ['main.ts', 'batch/thread.ts'];

it('only main touches the process', () => {
  const touching = files.filter((file) => USES_PROCESS.test(withoutComments(source(file))));
  expect(touching.filter((file) => !MAINS.includes(file))).toEqual([]);
});

it('the library prints nothing', () => {
  const printing = files.filter((file) => /\bconsole\b/.test(withoutComments(source(file))));
  expect(printing).toEqual([]);
});

it('index.ts re-exports only', () => {
  const rest = withoutComments(source('index.ts')).replace(
    /^export (?:type )?\{[^}]*\} from '[^']+';$/gm,
    '',
  );
  expect(rest.trim()).toBe('');
});

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

/** The files of the project that a file imports: static, dynamic, re-exported, and for types alone. */
function imports(file: string): string[] {
  const named = withoutComments(source(file)).matchAll(
    /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'(\.[^']+)'/gm,
  );
  return [...named].map(([, path = '']) =>
    posix.join(posix.dirname(file), path).replace(/\.js$/, '.ts'),
  );
}

/** The first part of a path: a room, or a file that stands by itself. */
const roomOf = (file: string) => file.split('/')[0] ?? file;

/** What each room may know of the others. A room that is not named here may know nothing. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  read: ['errors.ts', 'data', 'package.ts', 'thread-memory.ts'],
  record: ['errors.ts', 'data'],
  data: ['package.ts'],
  families: ['read', 'record', 'errors.ts', 'data'],
  doubts: ['families', 'read', 'record', 'errors.ts', 'data'],
  themes: ['record', 'errors.ts', 'data'],
  similarity: ['record', 'data'],
  diff: ['similarity', 'record', 'errors.ts'],
  thread: ['diff', 'similarity', 'record', 'errors.ts'],
  compare: ['record', 'errors.ts'],
  search: ['similarity', 'record', 'data'],
  quotes: ['similarity', 'read', 'record', 'errors.ts'],
  review: ['record', 'errors.ts'],
  tables: ['record'],
  validate: ['doubts', 'families', 'review', 'read', 'record', 'themes', 'errors.ts'],
  schemas: ['compare', 'diff', 'quotes', 'record', 'review', 'themes', 'thread', 'validate'],
  pages: ['record', 'review'],
  'generator.ts': ['package.ts', 'record', 'themes'],
  'extract.ts': ['read', 'families', 'doubts', 'generator.ts', 'record', 'themes', 'errors.ts'],
  'trace.ts': ['extract.ts', 'families', 'record'],
  write: [
    ...['compare', 'diff', 'quotes', 'record', 'review', 'search', 'similarity', 'tables'],
    ...['themes', 'thread', 'trace.ts', 'validate', 'errors.ts', 'package.ts'],
  ],
  batch: [
    ...['extract.ts', 'generator.ts', 'trace.ts', 'read', 'write', 'record', 'errors.ts'],
    ...['package.ts', 'thread-memory.ts'],
  ],
  'index.ts': [
    ...['compare', 'diff', 'errors.ts', 'extract.ts', 'read', 'record', 'schemas', 'themes'],
    'thread',
  ],
};

/** Of a room that others may know, the files that they may know of it, where that is not all. */
const DOORS: readonly (readonly [from: RegExp, to: RegExp, why: string])[] = [
  [/^families\//, /^read\/(?!tree|marks|join|prose)/, 'families know the tree, and no format'],
  [/^doubts\//, /^read\/(?!tree|marks|prose)/, 'doubts read no document'],
  [/^validate\//, /^read\/(?!tree|marks)/, 'validate reads no document'],
  [/^quotes\//, /^read\/(?!tree)/, 'quotes know the tree of an article, and no format'],
  [/^thread\//, /^diff\/(?!relation|weaknesses|schema)/, 'a thread follows weaknesses alone'],
];

const arrows = files.flatMap((from) => imports(from).map((to) => ({ from, to })));
const drawn = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

describe('one direction', () => {
  it('finds the imports at all', () => {
    expect(imports('extract.ts')).toEqual(
      expect.arrayContaining(['read/index.ts', 'record/check.ts']),
    );
    expect(imports('read/index.ts')).toContain('read/pdf/index.ts');
    expect(imports('index.ts')).toContain('extract.ts');
  });

  it('has every import at a file that is there', () => {
    expect(arrows.filter(({ to }) => !files.includes(to)).map(drawn)).toEqual([]);
  });

  it('draws no arrow back', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== 'cli' && here !== there && !MAY_KNOW[here]?.includes(there);
    });
    expect(wrong.map(drawn)).toEqual([]);
  });

  it('has no room that the table does not name', () => {
    const leaves = ['cli', 'errors.ts', 'package.ts', 'thread-memory.ts'];
    const rooms = new Set(files.map(roomOf).filter((room) => !leaves.includes(room)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_KNOW).sort());
  });

  it.each(DOORS)('%s knows nothing of %s: %s', (from, to) => {
    const through = arrows.filter((arrow) => from.test(arrow.from) && to.test(arrow.to));
    expect(through.map(drawn)).toEqual([]);
  });

  it('has no circle, not even of types', () => {
    expect(circles()).toEqual([]);
  });
});

/** The files from which imports lead back to themselves, each with a way round. */
function circles(): string[] {
  const way: string[] = [];
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string) => {
    const before = way.indexOf(file);
    if (before !== -1) found.push([...way.slice(before), file].join(' → '));
    if (before !== -1 || done.has(file) || !files.includes(file)) return;
    way.push(file);
    for (const next of imports(file)) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of files) visit(file);
  return found;
}

it('page scripts take nothing but types from elsewhere', () => {
  const scripts = files.filter((file) => file.startsWith('pages/'));
  const taken = scripts.flatMap((file) => {
    const named = source(file).matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
    const others = [...named].filter(
      ([, from = '']) => !posix.join(posix.dirname(file), from).startsWith('pages/'),
    );
    return others.map(([, from]) => `${file} → ${from}`);
  });
  expect(scripts).not.toEqual([]);
  expect(taken).toEqual([]);
});

const USES_PROCESS = /\bprocess\s*[.[]|from '(?:node:)?process'/;

// Workers are programs of their own.
const MAINS = ['cli/main.ts', 'batch/worker.ts', 'read/pdf/pdf-js/thread-entry.ts'];

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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/families/index.js';
import { read } from '../../src/read/index.js';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { KINDS } from '../../src/record/kinds.js';
import { corpus, shared } from '../support/corpus.js';

// Each document is of exactly one family, or of none.
const LIMITS = { ...DEFAULT_LIMITS, maxBytes: 64 * 2 ** 20 };
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Known {
  path: string;
  kind: string | null;
}

function fixtures(): Known[] {
  const root = here('../fixtures/');
  return readdirSync(root).flatMap((kind) =>
    readdirSync(root + kind).flatMap((name) => {
      const folder = `${root}${kind}/${name}/`;
      const input = readdirSync(folder).find((file) => file.startsWith('input.'));
      return input ? [{ path: folder + input, kind }] : [];
    }),
  );
}

/** The samples, each of the kind that its record says. */
function samples(): Known[] {
  const root = here('../../samples/');
  const names = readdirSync(root).filter((name) => /\.(?:pdf|txt|md|html|docx)$/.test(name));
  return names
    .filter((name) => name !== 'README.md')
    .map((name) => ({ path: root + name, kind: kindOf(root, name.replace(/\.\w+$/, '')) }));
}

function kindOf(root: string, stem: string): string {
  const record = `${root}${stem}.json`;
  if (!existsSync(record)) throw new Error(`no record beside the sample ${stem}`);
  return JSON.parse(readFileSync(record, 'utf8')).kind;
}

const kinds: readonly string[] = FAMILIES.map(({ kind }) => kind);

function real(): Known[] {
  const folders = corpus('').map((path) => basename(path));
  const known = folders.filter((name) => kinds.includes(name));
  const others = folders.filter((name) => name === 'other' || name === 'press');
  return [...known, ...others].flatMap((folder) =>
    corpus(folder)
      .filter((path) => basename(path) !== 'not-a-pdf.pdf')
      .map((path) => ({ path, kind: kinds.includes(folder) ? folder : null })),
  );
}

const name = ({ path }: Known) => path.split('/').slice(-3).join('/');

it('has a family for each kind', () => {
  expect([...kinds].sort()).toEqual([...KINDS].sort());
});

/** Holds a document against all recognisers, not only the first that fits. */
async function isOfItsFamily(_: string, { path, kind }: Known): Promise<void> {
  const { tree } = await read(readFileSync(path), basename(path), LIMITS);
  const found = FAMILIES.filter((family) => family.recognise(tree).recognised);
  expect(found.map(({ kind }) => kind)).toEqual(kind === null ? [] : [kind]);
}

const named = (all: readonly Known[]) => all.map((known) => [name(known), known] as const);

describe('fixtures', () => {
  it.each(named(fixtures()))('%s', isOfItsFamily);
});

describe('samples', () => {
  it.each(named(samples()))('%s', isOfItsFamily);
});

describe.skipIf(!shared)('real documents', () => {
  it('are at hand', () => {
    expect(real()).not.toEqual([]);
  });

  it.each(named(real()))('%s', isOfItsFamily);
});

describe('a text that speaks of letters and statements', () => {
  const trees = new Map<string, Root>();
  const texts: Record<string, string> = {
    'a novel':
      'Chapter 1\n\nIt was a wet May. The inspector had not slept.\n\n“Main findings?” she said.\n',
    'a page of news':
      'Inspectors praise Fenwick\n\nOfsted and the CQC inspected SEND services in Fenwick last year. They asked for a written statement of action.\n\nA spokesman said that work had begun.\n',
    'minutes of a board':
      'Minutes\n\n1. Joint area SEND inspection: the letter was noted.\n\n2. The written statement of action is due in May. Members asked about actions, outcomes and evidence.\n',
    'a letter on a school':
      '3 May 2019\n\nDear Mrs Lane\n\nShort inspection of Fenwick Primary School\n\nFollowing my visit on 2 April 2019, I write to report the inspection findings.\n\nYours sincerely\n\nRuth Alder\nHer Majesty’s Inspector\n',
    'a letter that offers a statement of action':
      'Dear sir\n\nOur written statement of action is enclosed.\n\nActions\n\nThe weaknesses are answered.\n\nEvidence\n\nIt is on our website.\n\nYours faithfully\n\nAda Stowe\n',
  };

  beforeAll(async () => {
    for (const [name, words] of Object.entries(texts)) {
      const { tree } = await read(new TextEncoder().encode(words), 'a.txt', LIMITS);
      trees.set(name, tree);
    }
  });

  it.each(Object.keys(texts))('is of no family: %s', (name) => {
    const tree = trees.get(name) as Root;
    expect(FAMILIES.filter((family) => family.recognise(tree).recognised)).toEqual([]);
  });
});

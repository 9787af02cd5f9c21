import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { builtInThemes, parseThemes } from '../../src/index.js';
import { groupName, openingName, pairName, sectorsName } from '../../src/themes/feature-names.js';
import { phraseSteps } from '../../src/themes/phrase.js';
import { PHRASE_FEATURES } from '../../src/themes/phrase-features.js';
import { STRENGTHS } from '../../src/themes/theme.js';

// The data files of the themes fit the forms in which the program reads them.

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const data = (name: string): unknown => JSON.parse(text(`src/data/${name}.json`));

const KEYS = builtInThemes().map(({ key }) => key);

const wordGroups = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string().min(1),
      role: z.enum(['sector', 'manner']).optional(),
      phrases: z.array(z.string()).min(1),
    }),
  ),
  stopWords: z.array(z.string().regex(/^[a-z]+$/)),
  smallWords: z.array(z.string().regex(/^[a-z]+$/)),
});

const agreement = z.strictObject({
  precision: z.number().min(0).max(1),
  recall: z.number().min(0).max(1),
  f1: z.number().min(0).max(1),
});

const reached = z.strictObject({
  set: z.string(),
  findings: z.int().positive(),
  first: agreement,
  second: agreement,
});

const weight = z.int().min(-1000).max(1000);

const model = z.strictObject({
  learned: z.strictObject({
    labels: z.array(
      z.strictObject({
        file: z.string(),
        documents: z.int().positive(),
        findings: z.int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    settings: z.record(z.string(), z.number()),
    crossValidated: z.array(reached).min(1),
    heldBack: z.array(reached).min(1),
  }),
  themes: z.record(
    z.enum(KEYS),
    z.strictObject({
      base: weight,
      length: weight,
      phrases: z.record(z.enum(PHRASE_FEATURES), weight),
    }),
  ),
  columns: z.tuple(KEYS.map((key) => z.literal(key)) as [z.ZodLiteral, ...z.ZodLiteral[]]),
  features: z.record(z.string().min(1), z.array(weight).length(KEYS.length)),
});

it('the theme list is what --themes reads', () => {
  expect(parseThemes(text('src/data/themes.json'), 'themes.json')).toEqual(builtInThemes());
});

describe('the word groups', () => {
  const { groups } = wordGroups.parse(data('word-groups'));

  it('have each name once', () => {
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  });

  it('have phrases that can be read', () => {
    for (const phrase of groups.flatMap(({ phrases }) => phrases)) {
      expect(() => phraseSteps(phrase), phrase).not.toThrow();
    }
  });
});

describe('the model', () => {
  const { learned, features } = model.parse(data('theme-model'));
  const { groups } = wordGroups.parse(data('word-groups'));

  it('weighs features that the program knows', () => {
    const names = groups.map(({ name }) => name);
    const known = new Set([
      ...names.map(groupName),
      ...names.map((name) => openingName(groupName(name))),
      ...names.flatMap((one) => names.map((other) => pairName(one, other))),
      ...names.map((_, count) => sectorsName(count)),
      ...KEYS.flatMap((key) => [
        `@${key}`,
        ...[...STRENGTHS, 'aside'].map((which) => `@${key} ${which}`),
      ]),
    ]);
    const word = /^\^?[\p{L}\p{N}]+(?:'\p{L}+)?$/u;
    const unknown = Object.keys(features).filter((name) => !known.has(name) && !word.test(name));
    expect(unknown).toEqual([]);
    expect(Object.keys(features).length).toBeGreaterThan(1000);
  });

  it('weighs something for every theme', () => {
    for (const [column, key] of KEYS.entries()) {
      const telling = Object.values(features).filter((weights) => weights[column] !== 0);
      expect(telling.length, key).toBeGreaterThan(20);
    }
  });

  it('was learned from the labels that are here', () => {
    for (const { file, findings, sha256 } of learned.labels) {
      expect(createHash('sha256').update(text(file)).digest('hex'), file).toBe(sha256);
      const documents = Object.values(JSON.parse(text(file)) as Record<string, object>);
      const labelled = documents.reduce((sum, byId) => sum + Object.keys(byId).length, 0);
      expect(labelled, file).toBe(findings);
    }
  });
});

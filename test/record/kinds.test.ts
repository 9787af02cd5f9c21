import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/families/index.js';
import {
  FINDING_TYPES,
  JUDGING_TYPES,
  TYPE_TABLE,
  typeLabel,
} from '../../src/record/finding-types.js';
import { JUDGEMENTS, judgementsOf, KIND_TABLE, KINDS, VERDICTS } from '../../src/record/kinds.js';

// What the types of the two tables cannot say.

describe('the table of kinds', () => {
  it('has a row for each family, and a family for each row', () => {
    expect(FAMILIES.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  });

  it.each(KINDS)('%s: its row agrees with itself', (kind) => {
    const { years, types, weakness, verdicts, hasQuestions } = KIND_TABLE[kind];
    const [first, last] = years;
    expect(last ?? first).toBeGreaterThanOrEqual(first);
    expect(types).toEqual([...new Set(types)]);
    expect(types).toContain(weakness);
    expect(TYPE_TABLE[weakness].isWeakness).toBe(true);
    const has = (field: 'judgement' | 'question') =>
      types.some((type) => TYPE_TABLE[type].fields?.includes(field));
    expect(verdicts.length > 0).toBe(has('judgement'));
    if (hasQuestions) expect(has('question')).toBe(true);
  });

  it('gives each outcome to one kind', () => {
    const all = KINDS.flatMap((kind) => [...judgementsOf<typeof kind>(kind)]);
    expect(all).toEqual([...JUDGEMENTS]);
  });

  it('gives each verdict to some kind', () => {
    const given = new Set(KINDS.flatMap((kind) => KIND_TABLE[kind].verdicts));
    expect([...given].sort()).toEqual([...VERDICTS].sort());
  });

  it.each(['name', 'documents', 'noun', 'short'] as const)('tells kinds apart by %s', (names) => {
    const all = KINDS.map((kind) => KIND_TABLE[kind][names]);
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('the table of types', () => {
  it('gives each type to some kind', () => {
    const given = new Set(KINDS.flatMap((kind) => KIND_TABLE[kind].types));
    expect([...given].sort()).toEqual([...FINDING_TYPES].sort());
  });

  it('gives types that praise or criticise each a gravity of its own, and no others', () => {
    const judging = FINDING_TYPES.filter((type) =>
      ['weakness', 'development', 'strength'].includes(TYPE_TABLE[type].stance),
    );
    expect([...JUDGING_TYPES].sort()).toEqual(judging.sort());
    const gravities = JUDGING_TYPES.map((type) => TYPE_TABLE[type].gravity);
    expect(gravities).toEqual([...new Set(gravities)]);
  });

  it('ranks criticism before praise', () => {
    expect(JUDGING_TYPES.at(-1)).toBe('strength');
    expect(JUDGING_TYPES[0]).toBe('significant-weakness');
  });

  it('tells types apart by their labels', () => {
    const labels = FINDING_TYPES.map(typeLabel);
    expect(labels).toEqual([...new Set(labels)]);
    expect(typeLabel('area-for-development')).toBe('Area for development');
    expect(typeLabel('priority-action')).toBe('Priority action');
  });
});

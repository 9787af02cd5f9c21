import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, difference, isUnchanged } from '../../src/diff/index.js';
import { type Change, changeSchema } from '../../src/diff/schema.js';
import type { Finding, LetterRecord } from '../../src/index.js';
import { textOf } from '../../src/similarity/likeness.js';
import { pairFindings } from '../../src/similarity/pair.js';
import { changedWords } from '../../src/similarity/word-changes.js';
import { sample } from '../support/run.js';

const record = (stem: string): LetterRecord =>
  JSON.parse(readFileSync(sample(`${stem}.json`), 'utf8'));
const letter = record('wrenshire-2018-letter');
const statement = record('wrenshire-2019-statement');
const revisit = record('wrenshire-2021-revisit');
const report = record('wrenshire-2024-report');
const all = [letter, statement, revisit, report];

/** Some of a record's findings, some of them changed; ids as extract would give them. */
function variantsOf(original: LetterRecord): fc.Arbitrary<LetterRecord> {
  const change = fc.constantFrom('keep', 'keep', 'drop', 'reword', 'move');
  return fc
    .array(change, { minLength: original.findings.length, maxLength: original.findings.length })
    .map((changes) => {
      const findings = original.findings.flatMap((finding, index) =>
        changed(finding, changes[index]),
      );
      return { ...original, findings: numbered(findings) };
    });
}

function changed(finding: Finding, change: string | undefined): Finding[] {
  if (change === 'drop') return [];
  if (change === 'reword') return [{ ...finding, text: `Indeed, ${finding.text} Still.` }];
  if (change === 'move' && finding.type === 'strength') {
    return [{ ...finding, type: 'area-for-development' }];
  }
  return [finding];
}

function numbered(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const kind = [finding.question, finding.type].filter(Boolean).join('/');
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return { ...finding, id: `${kind}/${number}` };
  });
}

const variants = fc.constantFrom(...all).chain(variantsOf);
const pairsOfOne = fc
  .constantFrom(...all)
  .chain((original) => fc.tuple(variantsOf(original), variantsOf(original)));
const pairsOfAny = fc.tuple(variants, variants);
const RUNS = { numRuns: 60 };

/** What one change record says, seen from the other side. */
function turned({ change, before, after, score, basis, words }: Change['findings'][number]) {
  const kinds = {
    same: 'same',
    reworded: 'reworded',
    moved: 'moved',
    'taken-up': 'taken-up',
    added: 'dropped',
    dropped: 'added',
  };
  const sides = { same: 'same', in: 'out', out: 'in' } as const;
  // Of a stretch that differs, what went stands before what came, whichever side it is.
  const text = (kept: string) =>
    words
      .filter(([side]) => side === 'same' || side === kept)
      .map(([side, piece]) => [side === 'same' ? side : sides[side], piece]);
  return {
    ...{ change: kinds[change], before: after, after: before, score, basis },
    out: text('in'),
    in: text('out'),
  };
}

function seen(change: Change['findings'][number]) {
  const { change: kind, before, after, score, basis, words } = change;
  const text = (kept: string) => words.filter(([side]) => side === 'same' || side === kept);
  return { change: kind, before, after, score, basis, out: text('out'), in: text('in') };
}

/** Fields of findings are named by the later one's id, which the other side does not know. */
function fieldsOf({ fields }: Change, from: 'before' | 'after', to: 'before' | 'after'): string[] {
  return fields
    .map((field) => [field.path.replace(/^findings\..*\./, 'findings.'), field[from], field[to]])
    .map((field) => JSON.stringify(field))
    .sort();
}

const byIds = (one: { before: string | null; after: string | null }) =>
  `${one.before ?? ''} ${one.after ?? ''}`;
const sorted = <T extends { before: string | null; after: string | null }>(changes: T[]) =>
  [...changes].sort((a, b) => (byIds(a) < byIds(b) ? -1 : 1));

describe('properties', () => {
  it('a record against itself is empty', () => {
    fc.assert(
      fc.property(variants, (one) => {
        const change = diff(one, one);
        expect(change.relation).toBe('revision');
        expect(isUnchanged(change)).toBe(true);
        expect(change.themes).toEqual([]);
        const pairs = change.findings.map(({ before, after }) => [before, after]);
        expect(pairs).toEqual(one.findings.map(({ id }) => [id, id]));
      }),
      RUNS,
    );
  });

  it('diff of (A, B) and (B, A) mirror each other', () => {
    fc.assert(
      fc.property(pairsOfOne, ([a, b]) => {
        const there = diff(a, b);
        const back = diff(b, a);
        expect(sorted(back.findings.map(seen))).toEqual(sorted(there.findings.map(turned)));
        expect(back.before).toEqual(there.after);
        const swapped = there.themes.map(({ theme, before, after }) => {
          return { theme, before: after, after: before };
        });
        expect(back.themes).toEqual(swapped);
        expect(fieldsOf(back, 'after', 'before')).toEqual(fieldsOf(there, 'before', 'after'));
      }),
      RUNS,
    );
  });

  it('documents of two dates are put in the order of time, whichever is given first', () => {
    fc.assert(
      fc.property(pairsOfAny, ([a, b]) => {
        fc.pre(a.kind !== b.kind);
        const there = difference(a, b);
        const back = difference(b, a);
        expect(back.change).toEqual(there.change);
        expect(back.turned).toBe(!there.turned);
      }),
      RUNS,
    );
  });

  it('what takes a weakness up, and the weakness, stand there and are neither added nor dropped', () => {
    fc.assert(
      fc.property(pairsOfAny, ([a, b]) => {
        const { change } = difference(a, b);
        fc.pre(change.relation !== 'revision');
        const up = change.findings.filter((finding) => finding.change === 'taken-up');
        const found = change.weaknesses.filter(({ after }) => after.length > 0);
        expect(up.flatMap(({ before }) => before ?? []).sort()).toEqual(
          found.map(({ before }) => before).sort(),
        );
        expect(new Set(up.flatMap(({ after }) => after ?? []))).toEqual(
          new Set(found.flatMap(({ after }) => after)),
        );
      }),
      RUNS,
    );
  });

  it('every warning that concerns a finding stands beside it', () => {
    const later = {
      ...report,
      warnings: report.findings.map(({ id }) => ({
        ...{ rule: 'doubtful', message: `of ${id}`, at: null },
        findings: [id],
      })),
    };
    const { findings, weaknesses } = diff(letter, later);
    for (const { after, warnings } of findings) {
      const of = after === null ? [] : [`of ${after}`];
      expect(warnings.map(({ message }) => message)).toEqual(of);
    }
    for (const { after, warnings } of weaknesses) {
      const said = warnings.map(({ message }) => message);
      expect(said).toEqual(expect.arrayContaining(after.map((id) => `of ${id}`)));
    }
  });

  it('warnings of either record stand beside its findings, and go only where the record loses them', () => {
    fc.assert(
      fc.property(pairsOfAny, fc.infiniteStream(fc.boolean()), ([one, other], doubtful) => {
        const warned = (record: LetterRecord, name: string): LetterRecord => ({
          ...record,
          warnings: record.findings
            .filter(() => doubtful.next().value)
            .map(({ id }) => ({
              ...{ rule: 'doubtful', message: `${name} ${id}`, at: null },
              findings: [id],
            })),
        });
        const [a, b] = [warned(one, 'one'), warned(other, 'other')];
        const said = difference(a, b).change.findings.flatMap(({ warnings }) => warnings);
        const messages = [a, b].flatMap(({ warnings }) => warnings.map(({ message }) => message));
        expect(said.map(({ message }) => message).sort()).toEqual(messages.sort());
        const bare = difference({ ...a, warnings: [] }, { ...b, warnings: [] }).change;
        const marks = [...bare.findings, ...bare.weaknesses].flatMap(({ warnings }) => warnings);
        expect(marks).toEqual([]);
      }),
      RUNS,
    );
  });

  it('every finding of either side stands in it exactly once', () => {
    fc.assert(
      fc.property(pairsOfAny, ([a, b]) => {
        const { change, before, after } = difference(a, b);
        const ids = (side: 'before' | 'after') =>
          change.findings.flatMap((finding) => finding[side] ?? []).sort();
        expect(ids('before')).toEqual(before.findings.map(({ id }) => id).sort());
        expect(ids('after')).toEqual(after.findings.map(({ id }) => id).sort());
        const order = change.findings.flatMap((finding) => finding.after ?? []);
        expect(order).toEqual(after.findings.map(({ id }) => id));
      }),
      RUNS,
    );
  });

  it('it fits its schema', () => {
    fc.assert(
      fc.property(pairsOfAny, ([a, b]) => {
        const change = diff(a, b);
        expect(changeSchema.parse(change)).toEqual(change);
      }),
      RUNS,
    );
  });

  it('the same pairs are found whatever the order of the findings', () => {
    const shuffled = (findings: Finding[]) =>
      fc.shuffledSubarray(findings, { minLength: findings.length });
    const texts = (pairs: ReturnType<typeof pairFindings>) =>
      pairs.map(({ before, after, score }) => `${before.id} ${after.id} ${score}`).sort();
    fc.assert(
      fc.property(shuffled(letter.findings), shuffled(report.findings), (before, after) => {
        const given = texts(pairFindings(letter.findings, report.findings));
        expect(texts(pairFindings(before, after))).toEqual(given);
      }),
      RUNS,
    );
  });

  it('what stayed and went is the one text, what stayed and came the other', () => {
    const words = fc.array(fc.constantFrom('the', 'area', 'has', 'not', 'made', 'progress', ','));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const changes = changedWords(one.join(' '), other.join(' '));
        const text = (kept: string) =>
          changes.filter(([side]) => side === 'same' || side === kept).map(([, piece]) => piece);
        expect(text('out').join(' ')).toBe(one.join(' '));
        expect(text('in').join(' ')).toBe(other.join(' '));
      }),
    );
  });
});

describe('a finding', () => {
  const kinds = (change: Change) =>
    change.findings
      .filter(({ change: kind }) => kind !== 'same')
      .map((one) => [one.change, one.before, one.after]);
  const edit = (of: LetterRecord, id: string, more: Partial<Finding>): LetterRecord => ({
    ...of,
    findings: of.findings.map((finding) => (finding.id === id ? { ...finding, ...more } : finding)),
  });
  const [first] = report.findings.filter(({ type }) => type === 'strength') as [Finding];

  it('of other words is reworded, and the words that differ are told', () => {
    const change = diff(report, edit(report, first.id, { text: `${first.text} And more.` }));
    expect(kinds(change)).toEqual([['reworded', first.id, first.id]]);
    const told = change.findings.find((one) => one.change === 'reworded');
    expect(told?.words.at(-1)).toEqual(['in', 'And more.']);
  });

  it('of another type is moved', () => {
    const moved = edit(report, first.id, {
      type: 'area-for-development',
      id: 'area-for-development/99',
    });
    expect(kinds(diff(report, moved))).toEqual([['moved', first.id, 'area-for-development/99']]);
  });

  it('that is gone is dropped, and stands where it stood', () => {
    const without = {
      ...report,
      findings: report.findings.filter(({ id }) => id !== first.id),
    };
    const { findings } = diff(report, without);
    const at = findings.findIndex(({ change }) => change === 'dropped');
    expect(findings[at]).toMatchObject({ before: first.id, after: null });
    const before = report.findings.findIndex(({ id }) => id === first.id);
    expect(findings[at - 1]?.before).toBe(report.findings[before - 1]?.id);
  });

  it('whose points alone differ is reworded', () => {
    const [pointed] = revisit.findings.filter(({ points }) => points.length > 0) as [Finding];
    const more = edit(revisit, pointed.id, { points: [...pointed.points, 'One more.'] });
    expect(kinds(diff(revisit, more))).toEqual([['reworded', pointed.id, pointed.id]]);
  });

  it('is matched as one whole: no greedy pair takes what another needs', () => {
    const made = (id: string, text: string): Finding => ({ ...first, id, text, points: [] });
    const before = [
      made('strength/1', 'wheelchairs arrive late'),
      made('strength/2', 'wheelchairs arrive late in winter'),
    ];
    const after = [
      made('strength/1', 'wheelchairs arrive late in winter months'),
      made('strength/2', 'wheelchairs arrive'),
    ];
    const pairs = pairFindings(before, after).map((pair) => [pair.before.id, pair.after.id]);
    expect(pairs).toEqual([
      ['strength/2', 'strength/1'],
      ['strength/1', 'strength/2'],
    ]);
  });
});

describe('a weakness', () => {
  it('that no finding takes up has no match: nothing is claimed', () => {
    const silent = { ...report, findings: report.findings.filter(({ text }) => text === 'none') };
    for (const weakness of diff(letter, silent).weaknesses) {
      expect(weakness).toMatchObject({
        after: [],
        verdict: null,
        status: 'no-match',
        score: 0,
      });
      expect(weakness).toMatchObject({ words: null, basis: [], mentions: [] });
    }
  });

  it('has the words that show where it stands, verbatim', () => {
    const texts = new Map(report.findings.map((finding) => [finding.id, textOf(finding)]));
    const { weaknesses } = diff(letter, report);
    const taken = weaknesses.filter(({ words }) => words !== null);
    expect(taken.length).toBeGreaterThan(0);
    for (const { after, words } of taken) expect(texts.get(after[0] ?? '')).toContain(words);
    for (const { finding, words } of weaknesses.flatMap(({ mentions }) => mentions)) {
      expect(texts.get(finding)).toContain(words);
    }
  });

  it('has no verdict where the later one is no revisit', () => {
    expect(diff(letter, report).weaknesses.map(({ verdict }) => verdict)).toEqual(
      Array(5).fill(null),
    );
  });
});

it('documents of different areas are refused, and compare is named', () => {
  expect(() => diff(letter, record('saltmere-2021-letter'))).toThrow(/arealetter compare/);
});

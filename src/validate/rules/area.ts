import { areaOfCode, findArea, findAreaIn } from '../../record/areas.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Complaint, Rule } from '../rule.js';

/** The record is about one local area, under its usual name and with its own code. */
export const area: Rule = {
  name: 'area',
  demands:
    'The area has its usual name and the ONS code of its local authority, and the title names it.',
  level: 'error',
  *check(record) {
    yield* nameAndCode(record);
    yield* title(record);
  },
};

function* nameAndCode({ area: { name, code } }: LetterRecord): Generator<Complaint> {
  const known = name === null ? null : findArea(name);
  if (known === null) {
    if (code === null) return;
    const of = areaOfCode(code)?.name;
    const message = `${code} is ${of ? `the code of ${of}` : 'not the code of a known area'}, not of ${name ?? 'an area without a name'}`;
    yield { path: ['area', 'code'], message };
    return;
  }
  if (known.name !== name) {
    yield { path: ['area', 'name'], message: `the usual name of “${name}” is ${known.name}` };
  }
  const codes = [known.code, known.laterCode?.code];
  if (!codes.includes(code ?? undefined)) {
    const message = `the code of ${known.name} is ${known.code}, not ${code ?? 'unknown'}`;
    yield { path: ['area', 'code'], message };
  }
}

function* title({ kind, title, area: { name } }: LetterRecord): Generator<Complaint> {
  if (title === null || name === null) return;
  const named = findAreaIn(title);
  // The title of a statement need not name its area.
  if (named === null && (kind === 'statement-of-action' || includes(title, name))) return;
  if (named !== null && (findArea(named) === findArea(name) || includes(title, name))) return;
  const message = `the title does not name ${name}: “${title}”`;
  yield { path: ['area', 'name'], message };
}

function includes(title: string, name: string): boolean {
  return title.toLowerCase().includes(name.toLowerCase());
}

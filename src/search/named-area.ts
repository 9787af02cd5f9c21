import { loadData } from '../data/load.js';
import { findArea, findAreaIn, type LocalArea, localAreas } from '../record/areas.js';
import type { EverydayWords } from './everyday.js';

let short: Map<string, LocalArea | null> | undefined;

/** A local area that a question names, and the question without its name. */
export interface NamedArea {
  area: LocalArea | null;
  rest: string;
}

/**
 * The local area that a question names in capitals, whole or by the first word of its name ("Stoke"), where no
 * other area's name begins with it.
 */
export function namedArea(question: string): NamedArea {
  const name = findAreaIn(question) ?? firstWordIn(question);
  if (name === null) return { area: null, rest: question };
  const area = findArea(name) ?? firstWords().get(name) ?? null;
  return { area, rest: area ? question.replace(name, ' ') : question };
}

function firstWordIn(question: string): string | null {
  const words = question.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [];
  return words.find((word) => firstWords().get(word)) ?? null;
}

/** The first words of names of several words; null for one that several areas share. */
function firstWords(): Map<string, LocalArea | null> {
  if (short) return short;
  short = new Map();
  for (const area of localAreas()) {
    const [first, ...others] = area.name.split(/[\s-]/);
    if (first && others.length > 0) short.set(first, short.has(first) ? null : area);
  }
  for (const word of loadData<EverydayWords>('everyday-words').notAreas) short.set(word, null);
  return short;
}

import type { NumberOf, Visit } from './feature.js';
import { groupName, openingName, pairName, sectorsName } from './feature-names.js';
import type { Hit } from './matcher.js';
import { type WordGroup, wordGroups } from './word-groups.js';
import type { Span, Word } from './words.js';

/** A group in a sentence, by number, and where it stands first. */
interface GroupAt extends Span {
  group: number;
}

/** A pair whose number was not asked for yet. */
const UNKNOWN = -2;

/** The features of the groups of words that stand in a sentence. */
export class GroupFeatures {
  readonly #numberOf: NumberOf;
  readonly #groups: readonly WordGroup[] = wordGroups().groups;
  readonly #isSector = this.#groups.map(({ role }) => role === 'sector');
  readonly #anywhere: readonly number[];
  readonly #opening: readonly number[];
  readonly #pairs: Int32Array;
  readonly #sectors: readonly number[];

  constructor(numberOf: NumberOf) {
    this.#numberOf = numberOf;
    const names = this.#groups.map(({ name }) => groupName(name));
    this.#anywhere = names.map(numberOf);
    this.#opening = names.map((name) => numberOf(openingName(name)));
    this.#pairs = new Int32Array(names.length * names.length).fill(UNKNOWN);
    this.#sectors = names.map((_, count) => numberOf(sectorsName(count)));
  }

  /** @returns The groups of each sentence, each with its first place, for `visitTogether`. */
  visit(words: readonly Word[], hits: readonly Hit<number>[], visit: Visit): GroupAt[][] {
    const together: GroupAt[][] = [];
    for (const { use: group, from, to } of hits) {
      const { sentence, opening } = words[from] as Word;
      const groups = together[sentence];
      if (groups === undefined) together[sentence] = [{ group, from, to }];
      else if (!isIn(groups, group)) groups.push({ group, from, to });
      meet(visit, sentence, this.#anywhere[group], from, to);
      if (sentence === 0 || opening) meet(visit, sentence, this.#opening[group], from, to);
    }
    return together;
  }

  /** Meets what groups say together that stand in one sentence. */
  visitTogether(together: readonly (readonly GroupAt[] | undefined)[], visit: Visit): void {
    for (let sentence = 0; sentence < together.length; sentence += 1) {
      const groups = together[sentence];
      if (!groups) continue;
      for (let index = 0; index < groups.length; index += 1) {
        const one = groups[index] as GroupAt;
        for (let next = index + 1; next < groups.length; next += 1) {
          const other = groups[next] as GroupAt;
          const feature = this.#pair(one.group, other.group);
          if (feature >= 0) visit(sentence, feature, one.from, one.to, [other]);
        }
      }
      this.#visitSectors(sentence, groups, visit);
    }
  }

  #visitSectors(sentence: number, groups: readonly GroupAt[], visit: Visit): void {
    const sectors = groups.filter(({ group }) => this.#isSector[group]);
    const [first, ...others] = sectors;
    for (let count = 2; first && count <= sectors.length; count += 1) {
      meet(visit, sentence, this.#sectors[count], first.from, first.to, others);
    }
  }

  #pair(one: number, other: number): number {
    const at = one * this.#groups.length + other;
    const known = this.#pairs[at] as number;
    if (known !== UNKNOWN) return known;
    const names = [one, other].map((group) => this.#groups[group]?.name ?? '') as [string, string];
    const number = this.#numberOf(pairName(...names));
    this.#pairs[at] = number;
    return number;
  }
}

function isIn(groups: readonly GroupAt[], group: number): boolean {
  for (const one of groups) if (one.group === group) return true;
  return false;
}

function meet(
  visit: Visit,
  sentence: number,
  feature: number | undefined,
  from: number,
  to: number,
  others?: readonly Span[],
): void {
  if (feature !== undefined && feature >= 0) visit(sentence, feature, from, to, others);
}

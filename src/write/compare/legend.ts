import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Comparison } from '../../compare/schema.js';
import { isCriticism, STANCES, type Stance } from '../../compare/stances.js';
import { type Look, shape, unseen } from '../html/index.js';
import { LEGEND, stanceName } from './counts.js';

/** How the stances look. */
const LOOKS: Readonly<Record<Stance, Omit<Look, 'name'>>> = {
  weakness: { tone: 'red', shape: 'triangle' },
  development: { tone: 'amber', shape: 'diamond' },
  strength: { tone: 'green', shape: 'circle' },
  mention: { tone: 'grey', shape: 'ring' },
};

/** A number of findings or documents: never without its shape and, unseen, its name. */
export function tally(stance: Stance, number: number, words: string): Element {
  const { tone, shape: form } = LOOKS[stance];
  return h('span.tally', { className: [`tone-${tone}`] }, [
    shape(form),
    String(number),
    unseen(` ${words} `),
  ]);
}

type Entry = readonly [stance: Stance, name: string, words: string];

/** Where columns are groups, documents are counted. */
const OF_GROUPS: readonly Entry[] = [
  [
    'development',
    'for improvement',
    `documents with ${STANCES.filter(isCriticism)
      .map((stance) => LEGEND[stance])
      .join(', or ')}`,
  ],
  ['strength', 'a strength', `documents with ${LEGEND.strength}`],
];

/** What the shapes of the cells stand for. */
export function legend({ group }: Comparison): Element {
  const entries =
    group === null
      ? STANCES.map((stance): Entry => [stance, stanceName(stance, 2), LEGEND[stance]])
      : OF_GROUPS;
  return h(
    'dl.legend',
    {},
    entries.flatMap(([stance, name, words]) => [
      h('dt.tally', { className: [`tone-${LOOKS[stance].tone}`] }, [
        shape(LOOKS[stance].shape),
        name,
      ]),
      h('dd', {}, words),
    ]),
  );
}

import { text } from '../../read/tree.js';
import type { Outcome } from '../../record/schema.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import type { Section } from '../shared/sections/sections.js';

type Judgement = NonNullable<Outcome['judgement']>;

/** How the box words each of the three outcomes. */
const OUTCOMES: readonly (readonly [Judgement, RegExp])[] = [
  ['typically-positive', /typically lead to positive|typically positive/i],
  ['inconsistent', /inconsistent experiences|lead to inconsistent/i],
  ['widespread-or-systemic-failings', /widespread (?:and\/or|and|or) systemic failings/i],
];

const NEXT =
  /\bnext (?:full |area |SEND )*(?:re)?inspection (?:will (?:usually )?(?:be|take place)(?: carried out| held| undertaken)?|is due) ((?:approx\.|[^.])+)/i;

/** Reads the box with the outcome. Where it holds the words of two outcomes, neither is taken. */
export function readOutcome(draft: Draft, { heading, blocks }: Section): void {
  const paragraphs = openTables(blocks);
  const words = paragraphs.map(text).join(' ');
  const [found, ...others] = OUTCOMES.filter(([, pattern]) => pattern.test(words));
  draft.outcome = {
    judgement: found && others.length === 0 ? found[0] : null,
    text: words === '' ? null : words,
    nextInspection: NEXT.exec(words)?.[1] ?? null,
  };
  for (const block of paragraphs) draft.passage(heading, block);
}

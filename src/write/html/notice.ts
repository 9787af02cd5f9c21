import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Content } from './content.js';
import { type ShapeName, shape } from './shape.js';

const NOTICES = {
  note: { tone: 'blue', shape: 'square' },
  good: { tone: 'green', shape: 'tick' },
  warning: { tone: 'amber', shape: 'triangle' },
  error: { tone: 'red', shape: 'cross' },
} as const satisfies Record<string, { tone: string; shape: ShapeName }>;

/** Something that must not be missed, under a heading that says what. */
export function notice(
  kind: keyof typeof NOTICES,
  heading: string,
  content: readonly Content[],
  level: 2 | 3 | 4 = 2,
): Element {
  const { tone, shape: form } = NOTICES[kind];
  return h('section.notice', { className: [`tone-${tone}`] }, [
    h(`h${level}`, {}, [shape(form), h('span', {}, heading)]),
    ...content,
  ]);
}

/** What opens on demand; in print it is always open. */
export function disclosure(
  summary: Content,
  content: readonly Content[],
  { open = false }: { open?: boolean } = {},
): Element {
  return h('details', { open }, [h('summary', {}, summary), ...content]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, FindingType, Outcome } from '../../record/schema.js';
import { type Look, OUTCOMES, TYPES, themeName, VERDICTS } from './names.js';
import { shape } from './shape.js';

/** A label with its colour and shape. */
export function badge({ name, tone, shape: form }: Look): Element {
  return h('span.badge', { className: [`tone-${tone}`] }, [shape(form), h('span', {}, name)]);
}

/** What a finding is. */
export function typeBadge(type: FindingType): Element {
  return badge(TYPES[type]);
}

/** The inspectors' verdict on a weakness. */
export function verdictBadge(verdict: NonNullable<Finding['judgement']>): Element {
  return badge(VERDICTS[verdict]);
}

/** The outcome of an inspection. */
export function outcomeBadge(outcome: NonNullable<Outcome['judgement']>): Element {
  return badge(OUTCOMES[outcome]);
}

/** The themes of a finding; null where it has none. */
export function themeChips(themes: readonly string[]): Element | null {
  if (themes.length === 0) return null;
  const chips = themes.map((key) => h('li.chip', { dataTheme: key }, themeName(key)));
  return h('ul.chips', { ariaLabel: 'Themes' }, chips);
}

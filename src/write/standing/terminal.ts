import type { ChalkInstance } from 'chalk';
import { VERDICT_TABLE } from '../../record/kinds.js';
import type { Finding } from '../../record/schema.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { keptReference } from '../place.js';
import { weakMatch } from '../words.js';
import { hanging, indented } from '../wrap.js';
import { whoAndWhen } from './answers.js';
import { isSameWords, type Quote, type WeaknessView } from './view.js';

/** Findings that are named after the first; the others are counted. */
const SHOWN = 3;

/** Where a weakness stands, for a terminal: a line in capitals, and below it the words that show it. */
export function standingLines(
  view: WeaknessView,
  { chalk, width }: Pick<WriteOptions, 'chalk' | 'width'>,
  indent: string,
): string[] {
  const weak = view.weak ? `, ${weakMatch(view.score)}` : '';
  const colour = colourOf(view, chalk);
  return [
    colour(indented(`=> ${view.standing.toUpperCase()}${weak}`, indent, width)),
    ...[...view.warnings.map(doubtText), ...shownBy(view)].map((line) =>
      hanging(harmless(line), `${indent}   `, width),
    ),
  ];
}

function shownBy(view: WeaknessView): string[] {
  if (view.status === 'answered') {
    return view.takenUp.map((action) => `- ${withWho(action)} [${keptReference(action)}]`);
  }
  const [, ...others] = view.takenUp;
  return [
    ...view.quotes.map((quote, index) => quoteLine(view, quote, index)),
    ...(others.length > 0 ? [`also: ${firstOf(others.map(keptReference))}`] : []),
    ...mentionLines(view.mentions),
  ];
}

function withWho(action: Finding): string {
  const who = whoAndWhen(action);
  return who === '' ? action.text : `${action.text} (${who})`;
}

function quoteLine(view: WeaknessView, quote: Quote, index: number): string {
  if (index > 0) return `the inspectors: “${quote.words}”`;
  const words = isSameWords(view, quote) ? 'in the same words' : `“${quote.words}”`;
  return `${words} [${keptReference(quote.finding)}]`;
}

function mentionLines([best, ...others]: readonly Quote[]): string[] {
  if (!best) return [];
  const doubt = best.weak ? ', a weak match' : '';
  const more = others.map(({ finding }) => keptReference(finding));
  return [
    `mentioned: “${best.words}” [${keptReference(best.finding)}${doubt}]`,
    ...(more.length > 0 ? [`also mentioned in: ${firstOf(more)}`] : []),
  ];
}

function firstOf(references: readonly string[]): string {
  const rest = references.length - SHOWN;
  return `${references.slice(0, SHOWN).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

function colourOf({ status, verdict }: WeaknessView, chalk: ChalkInstance) {
  const stance = verdict === null ? null : VERDICT_TABLE[verdict].stance;
  if (stance === 'strength' || status === 'strength') return chalk.green;
  if (stance === 'weakness' || status === 'priority-action') return chalk.red;
  return chalk.yellow;
}

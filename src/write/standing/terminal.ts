import type { ChalkInstance } from 'chalk';
import { harmless } from '../harmless.js';
import { keptReference } from '../place.js';
import { hanging, indented } from '../wrap.js';
import { isSameWords, type Quote, type WeaknessView } from './view.js';

/** Findings that take a weakness up, shown by themselves; the others are counted. */
const SHOWN = 3;

/**
 * Where a weakness stands, for a terminal: a line in capitals, and below it the words that show it.
 *
 * @param indent - Before each line.
 */
export function standingLines(
  view: WeaknessView,
  { chalk, width }: { chalk: ChalkInstance; width: number },
  indent: string,
): string[] {
  const weak = view.weak ? `, a weak match (${view.score.toFixed(2)})` : '';
  const colour = colourOf(view, chalk);
  return [
    colour(indented(`=> ${view.standing.toUpperCase()}${weak}`, indent, width)),
    ...shownBy(view).map((line) => hanging(harmless(line), `${indent}   `, width)),
  ];
}

function shownBy(view: WeaknessView): string[] {
  if (view.status === 'answered') {
    return view.takenUp.map((action) => `- ${action.text} [${keptReference(action)}]`);
  }
  const [, ...others] = view.takenUp;
  return [
    ...view.quotes.map((quote, index) => quoteLine(view, quote, index)),
    ...(others.length > 0 ? [`also: ${listed(others.map(keptReference))}`] : []),
    ...(view.mentions.length > 0 ? mentionLines(view.mentions) : []),
  ];
}

function quoteLine(view: WeaknessView, quote: Quote, index: number): string {
  if (index > 0) return `the inspectors: “${quote.words}”`;
  const said = isSameWords(view, quote) ? 'in the same words' : `“${quote.words}”`;
  return `${said} [${keptReference(quote.finding)}]`;
}

function mentionLines(mentions: readonly Quote[]): string[] {
  const [best, ...others] = mentions;
  if (!best) return [];
  const doubt = best.weak ? ', a weak match' : '';
  const more = others.map(({ finding }) => keptReference(finding));
  return [
    `told of: “${best.words}” [${keptReference(best.finding)}${doubt}]`,
    ...(more.length > 0 ? [`also told of: ${listed(more)}`] : []),
  ];
}

function listed(references: readonly string[]): string {
  const rest = references.length - SHOWN;
  return `${references.slice(0, SHOWN).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

function colourOf({ status, verdict }: WeaknessView, chalk: ChalkInstance) {
  if (verdict === 'sufficient' || status === 'strength') return chalk.green;
  if (verdict === 'not-sufficient' || status === 'priority-action') return chalk.red;
  return chalk.yellow;
}

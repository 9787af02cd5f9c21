import type { Finding } from '../../record/schema.js';
import { doubtText } from '../doubt.js';
import { escaped } from '../markdown.js';
import { reference } from '../place.js';
import { weakMatch } from '../words.js';
import { whoAndWhen } from './answers.js';
import type { Quote, WeaknessView } from './view.js';

/** The words that a standing rests on, as Markdown: each with its place. */
export function standingParts(view: WeaknessView): string[] {
  const { status, takenUp, mentions, warnings } = view;
  const doubts = warnings.map((warning) => escaped(doubtText(warning)));
  if (status === 'answered') {
    return [...doubts, takenUp.map(answer).join('\n')];
  }
  return [
    ...doubts,
    ...quoteParts(view),
    ...mentions.slice(0, 1).flatMap(mentionParts),
    ...others(view),
  ];
}

function answer(action: Finding): string {
  const who = whoAndWhen(action);
  return `- ${escaped(action.text)}${who === '' ? '' : ` (${escaped(who)})`} [${reference(action)}]`;
}

function quoteParts({ quotes, standing, weak, score }: WeaknessView): string[] {
  const [best] = quotes;
  if (!best) return [];
  const doubt = weak ? `, ${weakMatch(score)}` : '';
  const lead = `${standing}${doubt} [${reference(best.finding)}]:`;
  return [lead, quotes.map(({ words }) => `> ${escaped(words)}`).join('\n>\n')];
}

function mentionParts({ finding, words, weak }: Quote): string[] {
  const doubt = weak ? ', a weak match' : '';
  return [`mentioned${doubt} [${reference(finding)}]:`, `> ${escaped(words)}`];
}

function others({ takenUp, mentions }: WeaknessView): string[] {
  const further = [...takenUp.slice(1), ...mentions.slice(1).map(({ finding }) => finding)];
  return further.length === 0 ? [] : [`also: ${further.map(reference).join('; ')}`];
}

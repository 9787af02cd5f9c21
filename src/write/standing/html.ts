import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Status } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { count } from '../count.js';
import { doubtText } from '../doubt.js';
import { badge, disclosure, type Look, quoted, TYPES, typeBadge, VERDICTS } from '../html/index.js';
import { reference } from '../place.js';
import { capitalised, weakMatch } from '../words.js';
import { whoAndWhen } from './answers.js';
import type { Quote, WeaknessView } from './view.js';

/** How each standing looks: like the type of finding, where one says it. Its words are the view's own. */
const LOOKS: Readonly<Record<Status, Omit<Look, 'name'>>> = {
  ...TYPES,
  verdict: { tone: 'amber', shape: 'diamond' },
  answered: { tone: 'blue', shape: 'arrow' },
  named: { tone: 'blue', shape: 'minus' },
  'no-match': { tone: 'grey', shape: 'minus' },
};

/** Where a weakness stands, as a label. */
export function standingBadge({ status, verdict, standing }: WeaknessView): Element {
  const look = verdict ? VERDICTS[verdict] : LOOKS[status];
  return badge({ ...look, name: capitalised(standing) });
}

/** Where a weakness stands, and the words that show it. */
export function standingContent(view: WeaknessView): Element[] {
  return [
    h('p', {}, [standingBadge(view), doubt(view)]),
    ...view.warnings.map((warning) => h('p.quiet', {}, doubtText(warning))),
    ...(view.status === 'answered' ? answers(view.takenUp) : shownBy(view)),
    ...view.mentions.slice(0, 1).map(mention),
    ...further(
      'Also mentioned in',
      view.mentions.slice(1).map(({ finding }) => finding),
    ),
  ];
}

function doubt({ weak, score }: WeaknessView): Element | null {
  return weak ? h('span.quiet', {}, ` ${capitalised(weakMatch(score))}: read both.`) : null;
}

function answers(actions: readonly Finding[]): Element[] {
  const entries = actions.map((action) =>
    h('li', {}, [
      h('span.verbatim', {}, action.text),
      h('span.quiet', {}, ` ${[whoAndWhen(action), reference(action)].filter(Boolean).join('; ')}`),
    ]),
  );
  return [h('ul', {}, entries)];
}

function shownBy({ quotes, takenUp }: WeaknessView): Element[] {
  const [best] = quotes;
  if (!best) return [];
  const words = quotes.map((quote) => quoted(quote.words));
  return [source(best, words), ...further('Also in', takenUp.slice(1))];
}

function mention(quote: Quote): Element {
  const lead = h('p.quiet', {}, quote.weak ? 'Mentioned (a weak match):' : 'Mentioned:');
  return h('div', {}, [lead, source(quote, [quoted(quote.words)])]);
}

function source({ finding }: Quote, words: readonly Element[]): Element {
  const about = [typeBadge(finding.type), h('span.quiet', {}, ` ${reference(finding)}`)];
  return h('blockquote', {}, [...words, h('footer', {}, about)]);
}

function further(lead: string, findings: readonly Finding[]): Element[] {
  if (findings.length === 0) return [];
  return [disclosure(`${lead} ${count(findings.length, 'finding')}`, findings.map(shortCard))];
}

function shortCard(finding: Finding): Element {
  return h('div', {}, [
    h('p', {}, [typeBadge(finding.type), h('span.quiet', {}, ` ${reference(finding)}`)]),
    quoted(textOf(finding)),
  ]);
}

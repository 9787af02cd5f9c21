import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../similarity/likeness.js';
import { doubtText } from '../doubt.js';
import { anchorOf, disclosure, quoted, table, typeBadge, wordChanges } from '../html/index.js';
import { reference } from '../place.js';
import { standingBadge, standingContent } from '../standing/html.js';
import type { WeaknessView } from '../standing/view.js';
import { overview } from '../standing/words.js';
import { capitalised, weakMatch } from '../words.js';
import { changesByPart, partsOf } from './parts.js';
import { type FindingGroup, type FindingView, isInSameWords, isMostlySame } from './view.js';
import { IN_SAME_WORDS } from './words.js';

/** Where each weakness stands: a table, then the words that show it. */
export function weaknessSections(views: readonly WeaknessView[]): Element[] {
  if (views.length === 0) return [];
  const rows = views.map((view) => [
    h('a.verbatim', { href: `#${anchorOf(view.weakness.id)}` }, textOf(view.weakness)),
    h('span', {}, [standingBadge(view), view.weak ? h('span.quiet', {}, ' weak match') : null]),
    view.takenUp.map(({ id }) => id).join(', ') || 'nowhere',
  ]);
  return [
    h('section', {}, [
      h('h2', {}, 'Where each weakness stands'),
      h('p', {}, overview(views)),
      table({
        caption: 'Each weakness, where it stands, and the findings that say so',
        columns: ['Weakness', 'Stands as', 'In'],
        rows,
        captionUnseen: true,
      }),
    ]),
    h('section', {}, [h('h2', {}, 'The words that show it'), ...views.map(weaknessCard)]),
  ];
}

function weaknessCard(view: WeaknessView): Element {
  const { weakness } = view;
  return h('article.finding', { id: anchorOf(weakness.id) }, [
    h('h3.finding-head', {}, [
      typeBadge(weakness.type),
      h('span.finding-about', {}, h('code', {}, reference(weakness))),
    ]),
    quoted(textOf(weakness)),
    ...standingContent(view),
  ]);
}

/** Findings that changed alike; those that stayed the same are folded away. */
export function findingsSection({ change, name, views }: FindingGroup): Element {
  const summary = h('h2', {}, `${name} (${views.length})`);
  return h(
    'section',
    {},
    disclosure(summary, views.map(changeCard), {
      open: change !== 'same' && change !== 'taken-up',
    }),
  );
}

function changeCard(view: FindingView): Element {
  const { before, after, score, weak } = view;
  const sides = [before, after].flatMap((finding) => (finding ? [finding] : []));
  const about = sides.flatMap((finding, index) => [
    index > 0 ? h('span', {}, 'became') : null,
    typeBadge(finding.type),
    h('code', {}, reference(finding)),
  ]);
  const doubt = weak && score !== null ? `${capitalised(weakMatch(score))}: read both.` : null;
  return h('article.finding', {}, [
    h('h3.finding-head', {}, about),
    doubt === null ? null : h('p.quiet', {}, doubt),
    ...view.warnings.map((warning) => h('p.quiet', {}, doubtText(warning))),
    ...wordsOf(view),
  ]);
}

function wordsOf(view: FindingView): Element[] {
  const { before, after, words } = view;
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return asPoints(changesByPart(words, before, after).map(wordChanges));
    return [
      h('p.quiet', {}, 'Before'),
      ...asPoints(partsOf(before).map(quoted)),
      h('p.quiet', {}, 'After'),
      ...asPoints(partsOf(after).map(quoted)),
    ];
  }
  const finding = after ?? before;
  if (!finding) return [];
  return [
    ...(isInSameWords(view) ? [h('p.quiet', {}, capitalised(IN_SAME_WORDS))] : []),
    ...asPoints(partsOf(finding).map(quoted)),
  ];
}

/** A text, and its points as a list behind it. */
function asPoints([text, ...points]: readonly Element[]): Element[] {
  const list =
    points.length > 0
      ? [
          h(
            'ul',
            {},
            points.map((point) => h('li', {}, point)),
          ),
        ]
      : [];
  return text ? [text, ...list] : list;
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Difference } from '../../diff/index.js';
import type { FindingChange, Side } from '../../diff/schema.js';
import { textOf } from '../../similarity/likeness.js';
import {
  anchorOf,
  day,
  disclosure,
  foot,
  KIND_NAMES,
  main,
  masthead,
  page,
  quoted,
  table,
  themeName,
  typeBadge,
  wordChanges,
} from '../html/index.js';
import { reference } from '../place.js';
import { standingBadge, standingContent } from '../standing/html.js';
import { overview, type WeaknessView } from '../standing/view.js';
import { valueText } from './fields.js';
import { countsText } from './themes.js';
import {
  CHANGES,
  changeName,
  type FindingView,
  findingViews,
  isMostlySame,
  RELATION_NAMES,
  weaknessViews,
} from './view.js';

/** A change record as one self-contained page: where each weakness stands, the findings, other fields. */
export function toHtml(difference: Difference): string {
  const { change, before, after } = difference;
  const title = `${before.area.name ?? 'Area not known'}: ${RELATION_NAMES[change.relation]}`;
  const weaknesses = weaknessViews(difference);
  const findings = findingViews(difference);
  return page({
    title,
    body: [
      masthead({
        about: 'arealetter diff',
        title,
        entries: [
          ['Before', sideOf(change.before)],
          ['After', sideOf(change.after)],
        ],
      }),
      main(
        ...weaknessesPart(weaknesses),
        ...themesPart(difference),
        ...CHANGES.flatMap(([kind]) =>
          findingsPart(
            changeName(kind, change.relation),
            findings.filter((view) => view.change === kind),
            kind,
          ),
        ),
        ...fieldsPart(difference),
      ),
      foot([before.source, after.source]),
    ],
  });
}

function sideOf({ title, kind, date, source }: Side): Element {
  return h('span', {}, [
    h('span.verbatim', {}, title ?? KIND_NAMES[kind]),
    ', ',
    date ? day(date) : 'no date',
    h('span.quiet', {}, ` (${source})`),
  ]);
}

function weaknessesPart(views: readonly WeaknessView[]): Element[] {
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

function findingsPart(
  name: string,
  views: readonly FindingView[],
  kind: FindingChange['change'],
): Element[] {
  if (views.length === 0) return [];
  const cards = views.map(changeCard);
  const summary = h('h2', {}, `${name} (${views.length})`);
  // What did not change is there to be looked up.
  return [h('section', {}, disclosure(summary, cards, { open: kind !== 'same' }))];
}

function changeCard(view: FindingView): Element {
  const { before, after, score, weak } = view;
  const sides = [before, after].flatMap((finding) => (finding ? [finding] : []));
  const about = sides.flatMap((finding, index) => [
    index > 0 ? h('span', {}, 'became') : null,
    typeBadge(finding.type),
    h('code', {}, reference(finding)),
  ]);
  return h('article.finding', {}, [
    h('h3.finding-head', {}, about),
    weak ? h('p.quiet', {}, `A weak match (${score?.toFixed(2)}): read both.`) : null,
    ...wordsOf(view),
  ]);
}

function wordsOf({ before, after, words }: FindingView): Element[] {
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return [wordChanges(words)];
    return [
      h('p.quiet', {}, 'Before'),
      quoted(textOf(before)),
      h('p.quiet', {}, 'After'),
      quoted(textOf(after)),
    ];
  }
  const finding = after ?? before;
  return finding ? [quoted(textOf(finding))] : [];
}

function fieldsPart({ change }: Difference): Element[] {
  if (change.fields.length === 0) return [];
  const rows = change.fields.map(({ path, before, after }) => [
    h('code', {}, path),
    h('span.verbatim', {}, valueText(before)),
    h('span.verbatim', {}, valueText(after)),
  ]);
  const caption = 'Fields that differ';
  const columns = ['Field', 'Before', 'After'];
  return [
    h('section', {}, [
      h('h2', {}, caption),
      table({ caption, columns, rows, captionUnseen: true }),
    ]),
  ];
}

function themesPart({ change }: Difference): Element[] {
  if (change.themes.length === 0) return [];
  const rows = change.themes.map(({ theme, before, after }) => [
    themeName(theme),
    countsText(before),
    countsText(after),
  ]);
  const caption = 'Findings by theme';
  const columns = ['Theme', 'Before', 'After'];
  return [
    h('section', {}, [
      h('h2', {}, caption),
      table({ caption, columns, rows, captionUnseen: true }),
    ]),
  ];
}

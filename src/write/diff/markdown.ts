import type { Difference } from '../../diff/index.js';
import type { Side } from '../../diff/schema.js';
import type { Finding } from '../../record/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { themeName } from '../html/names.js';
import { documentOf, escaped, list, table } from '../markdown.js';
import { reference } from '../place.js';
import { standingParts } from '../standing/markdown.js';
import type { WeaknessView } from '../standing/view.js';
import { overview } from '../standing/words.js';
import { changesAsMarkdown } from '../word-changes.js';
import { isCounted, typeCounts } from './counted.js';
import { fieldLines } from './fields.js';
import { changesByPart, partsOf } from './parts.js';
import { countsText } from './themes.js';
import {
  type FindingGroup,
  type FindingView,
  findingGroups,
  isInSameWords,
  isMostlySame,
  titleOf,
  weaknessViews,
} from './view.js';
import { IN_SAME_WORDS } from './words.js';

/** A change record as Markdown, for a committee paper or a pull request. */
export function toMarkdown(difference: Difference, { full }: Pick<WriteOptions, 'full'>): string {
  const { before, after, fields, relation } = difference.change;
  return documentOf([
    `# ${escaped(titleOf(difference))}`,
    [side('Before', before), side('After', after)].join('\n'),
    ...weaknessesPart(weaknessViews(difference)),
    ...themesPart(difference),
    ...findingGroups(difference).flatMap((group) =>
      findingsPart(group, !full && isCounted(group.change, relation, group.views)),
    ),
    ...(fields.length > 0 ? ['## Fields that differ', list(fieldLines(fields))] : []),
  ]);
}

function side(name: string, { title, kind, date, source }: Side): string {
  return `- ${name}: ${escaped(title ?? kind)}${date ? `, ${date}` : ''} (${escaped(source)})`;
}

function weaknessesPart(views: readonly WeaknessView[]): string[] {
  if (views.length === 0) return [];
  const rows = views.map(({ weakness, standing, weak, takenUp }, index) => [
    `${index + 1}`,
    escaped(textOf(weakness)),
    `${standing}${weak ? ' (weak match)' : ''}`,
    takenUp.map(({ id }) => id).join(', '),
  ]);
  return [
    '## Where each weakness stands',
    overview(views),
    table(['', 'weakness', 'stands as', 'where'], rows),
    ...views.flatMap(shownBy),
  ];
}

function shownBy(view: WeaknessView, index: number): string[] {
  const parts = standingParts(view);
  if (parts.length === 0) return [];
  return [`### ${index + 1}. ${escaped(textOf(view.weakness))}`, ...parts];
}

function findingsPart({ name, views }: FindingGroup, counted: boolean): string[] {
  const title = `## ${name} (${views.length})`;
  return [
    title,
    counted ? `${typeCounts(views)} (--full shows them)` : views.map(findingLine).join('\n'),
  ];
}

function findingLine(view: FindingView): string {
  const { before, after, words, weak, warnings } = view;
  const about = [before, after].flatMap((finding) => (finding ? [reference(finding)] : []));
  const doubt = weak ? ', a weak match' : '';
  const uncertain = warnings.map((warning) => ` (${escaped(doubtText(warning))})`).join('');
  const line = `- [${about.join(' → ')}${doubt}]${uncertain}`;
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) {
      return withPoints(`${line} `, changesByPart(words, before, after).map(changesAsMarkdown));
    }
    const sides = [
      withPoints('  - before: ', said(before)),
      withPoints('  - after: ', said(after)),
    ];
    return [line, ...sides].join('\n');
  }
  const finding = after ?? before;
  if (!finding) return line;
  return withPoints(`${line} ${isInSameWords(view) ? `${IN_SAME_WORDS} ` : ''}`, said(finding));
}

function said(finding: Finding): string[] {
  return partsOf(finding).map(escaped);
}

/** A text behind its lead, and its points as a list below, one step further in. */
function withPoints(lead: string, [text = '', ...points]: readonly string[]): string {
  const step = ' '.repeat(lead.search(/\S/) + 2);
  return [lead + text, ...points.map((point) => `${step}- ${point}`)].join('\n');
}

function themesPart({ change }: Difference): string[] {
  if (change.themes.length === 0) return [];
  const rows = change.themes.map(({ theme, before, after }) => [
    themeName(theme),
    countsText(before),
    countsText(after),
  ]);
  return ['## Findings by theme', table(['theme', 'before', 'after'], rows)];
}

import type { Difference } from '../../diff/index.js';
import type { Side } from '../../diff/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { doubtText } from '../doubt.js';
import { themeName } from '../html/names.js';
import { documentOf, escaped, list, table } from '../markdown.js';
import { reference } from '../place.js';
import { standingParts } from '../standing/markdown.js';
import type { WeaknessView } from '../standing/view.js';
import { overview } from '../standing/words.js';
import { changesAsMarkdown } from '../word-changes.js';
import { fieldLines } from './fields.js';
import { countsText } from './themes.js';
import {
  type FindingGroup,
  type FindingView,
  findingGroups,
  isMostlySame,
  titleOf,
  weaknessViews,
} from './view.js';

/** A change record as Markdown, for a committee paper or a pull request. */
export function toMarkdown(difference: Difference): string {
  const { before, after, fields } = difference.change;
  return documentOf([
    `# ${escaped(titleOf(difference))}`,
    [side('Before', before), side('After', after)].join('\n'),
    ...weaknessesPart(weaknessViews(difference)),
    ...themesPart(difference),
    ...findingGroups(difference).flatMap(findingsPart),
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

function findingsPart({ name, views }: FindingGroup): string[] {
  return [`## ${name} (${views.length})`, views.map(findingLine).join('\n')];
}

function findingLine({ before, after, words, weak, warnings }: FindingView): string {
  const about = [before, after].flatMap((finding) => (finding ? [reference(finding)] : []));
  const doubt = weak ? ', a weak match' : '';
  const uncertain = warnings.map((warning) => ` (${escaped(doubtText(warning))})`).join('');
  const line = `- [${about.join(' → ')}${doubt}]${uncertain}`;
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return `${line} ${changesAsMarkdown(words)}`;
    const sides = [`before: ${escaped(textOf(before))}`, `after: ${escaped(textOf(after))}`];
    return [line, ...sides.map((words) => `  - ${words}`)].join('\n');
  }
  const finding = after ?? before;
  return finding ? `${line} ${escaped(textOf(finding))}` : line;
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

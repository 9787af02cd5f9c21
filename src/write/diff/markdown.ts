import type { Difference } from '../../diff/index.js';
import type { Side, WordChange } from '../../diff/schema.js';
import { textOf } from '../../similarity/likeness.js';
import { themeName } from '../html/names.js';
import { reference } from '../place.js';
import { plain } from '../record/markdown.js';
import { standingParts } from '../standing/markdown.js';
import { overview, type WeaknessView } from '../standing/view.js';
import { fieldLines } from './fields.js';
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

/** A change record as Markdown, for a committee paper or a pull request. */
export function toMarkdown(difference: Difference): string {
  const { change, before } = difference;
  const weaknesses = weaknessViews(difference);
  const findings = findingViews(difference);
  const parts = [
    `# ${plain(before.area.name ?? 'Area not known')}: ${RELATION_NAMES[change.relation]}`,
    [side('Before', change.before), side('After', change.after)].join('\n'),
    ...weaknessesPart(weaknesses),
    ...themesPart(difference),
    ...CHANGES.flatMap(([kind]) =>
      findingsPart(
        changeName(kind, change.relation),
        findings.filter((view) => view.change === kind),
      ),
    ),
    ...listPart('Fields that differ', fieldLines(change.fields)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function side(name: string, { title, kind, date, source }: Side): string {
  return `- ${name}: ${plain(title ?? kind)}${date ? `, ${date}` : ''} (${plain(source)})`;
}

function weaknessesPart(views: readonly WeaknessView[]): string[] {
  if (views.length === 0) return [];
  const rows = views.map(
    ({ weakness, standing, weak, takenUp }, index) =>
      `| ${index + 1} | ${plain(textOf(weakness))} | ${standing}${weak ? ' (weak match)' : ''} | ${takenUp.map(({ id }) => id).join(', ')} |`,
  );
  return [
    '## Where each weakness stands',
    overview(views),
    ['| | weakness | stands as | where |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...views.flatMap(shownBy),
  ];
}

function shownBy(view: WeaknessView, index: number): string[] {
  const parts = standingParts(view);
  return parts.length === 0 ? [] : [`### ${index + 1}. ${plain(textOf(view.weakness))}`, ...parts];
}

function findingsPart(name: string, views: readonly FindingView[]): string[] {
  if (views.length === 0) return [];
  return [`## ${name} (${views.length})`, views.map(findingLine).join('\n')];
}

function findingLine({ before, after, words, weak }: FindingView): string {
  const about = [before, after].flatMap((finding) => (finding ? [reference(finding)] : []));
  const doubt = weak ? ', a weak match' : '';
  const line = `- [${about.join(' → ')}${doubt}]`;
  if (before && after && words.length > 0) {
    if (isMostlySame(words)) return `${line} ${marked(words)}`;
    return `${line}\n  - before: ${plain(textOf(before))}\n  - after: ${plain(textOf(after))}`;
  }
  const finding = after ?? before;
  return finding ? `${line} ${plain(textOf(finding))}` : line;
}

function marked(words: readonly WordChange[]): string {
  const pieces = words.map(([kind, text]) => {
    if (kind === 'same') return plain(text);
    return kind === 'out' ? `~~${plain(text)}~~` : `**${plain(text)}**`;
  });
  return pieces.join(' ');
}

function listPart(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [`## ${title}`, lines.map((line) => `- ${plain(line)}`).join('\n')];
}

function themesPart({ change }: Difference): string[] {
  if (change.themes.length === 0) return [];
  const rows = change.themes.map(
    ({ theme, before, after }) =>
      `| ${themeName(theme)} | ${countsText(before)} | ${countsText(after)} |`,
  );
  const table = ['| theme | before | after |', '| --- | --- | --- |', ...rows].join('\n');
  return ['## Findings by theme', table];
}

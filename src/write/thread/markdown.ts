import type { Followed } from '../../thread/index.js';
import type { Thread } from '../../thread/schema.js';
import { plain } from '../record/markdown.js';
import { standingParts } from '../standing/markdown.js';
import {
  eventDate,
  eventSource,
  eventText,
  shortName,
  threadViews,
  type WeaknessThreadView,
} from './view.js';

/** A thread as Markdown: the time line, and each weakness with where it stands and the words that show it. */
export function toMarkdown(followed: Followed): string {
  const { thread } = followed;
  const views = threadViews(followed);
  const parts = [
    `# ${plain(thread.area.name ?? 'Area not known')}: what became of each weakness`,
    ...notes(thread),
    timeLine(thread),
    ...overview(views),
    ...views.flatMap(weaknessParts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function notes({ notes }: Thread): string[] {
  return notes.length === 0
    ? []
    : ['## To be checked', notes.map((note) => `- ${plain(note)}`).join('\n')];
}

function timeLine({ events, documents }: Thread): string {
  const rows = events.map((event) => {
    const source = plain(eventSource(event, documents));
    return `| ${eventDate(event)} | ${plain(eventText(event))} | ${source} |`;
  });
  return [
    '## Time line',
    ['| date | what happened | source |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function overview(views: readonly WeaknessThreadView[]): string[] {
  if (views.length === 0) return ['No document names a weakness.'];
  const rows = views.map(({ text, origin, steps }, index) => {
    const stations = steps.map(
      ({ document, standing, weak }) =>
        `${shortName(document)}: ${standing}${weak ? ' (weak match)' : ''}`,
    );
    return `| ${index + 1} | ${plain(text)} (${shortName(origin)}) | ${stations.join('<br>')} |`;
  });
  const table = ['| | weakness | stands as |', '| --- | --- | --- |', ...rows].join('\n');
  return ['## Where each weakness stands', table];
}

function weaknessParts({ text, steps }: WeaknessThreadView, index: number): string[] {
  const stations = steps.flatMap((step) => {
    const named = step.standing.charAt(0).toUpperCase() + step.standing.slice(1);
    const shown = standingParts(step);
    return [`### ${shortName(step.document)}: ${named}`, ...shown];
  });
  return [`## ${index + 1}. ${plain(text)}`, ...stations];
}

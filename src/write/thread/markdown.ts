import type { Followed } from '../../thread/index.js';
import type { Thread } from '../../thread/schema.js';
import { documentOf, escaped, list, table } from '../markdown.js';
import { standingParts } from '../standing/markdown.js';
import { capitalised } from '../words.js';
import { actionsDue } from './actions.js';
import { eventDate, eventSource, eventText } from './events.js';
import { shortName, threadViews, titleOf, type WeaknessThreadView } from './view.js';

/** A thread as Markdown: the time line, and each weakness with where it stands and the words that show it. */
export function toMarkdown(followed: Followed): string {
  const { thread } = followed;
  const views = threadViews(followed);
  return documentOf([
    `# ${escaped(titleOf(followed))}`,
    ...notes(thread),
    ...timeLine(followed),
    ...overview(views),
    ...views.flatMap(weaknessParts),
  ]);
}

function notes({ notes }: Thread): string[] {
  return notes.length === 0 ? [] : ['## To be checked', list(notes)];
}

function timeLine({ thread: { events, documents }, records }: Followed): string[] {
  const rows = events.map((event) => [
    eventDate(event),
    [
      escaped(eventText(event, documents)),
      ...actionsDue(event, records).map(
        ({ text, reference }) => `- ${escaped(text)} (${reference})`,
      ),
    ].join('<br>'),
    escaped(eventSource(event, documents)),
  ]);
  return ['## Time line', table(['date', 'what happened', 'source'], rows)];
}

function overview(views: readonly WeaknessThreadView[]): string[] {
  if (views.length === 0) return ['No document names a weakness.'];
  const rows = views.map(({ text, origin, steps }, index) => {
    const stations = steps.map(
      ({ document, standing, weak }) =>
        `${shortName(document)}: ${standing}${weak ? ' (weak match)' : ''}`,
    );
    return [`${index + 1}`, `${escaped(text)} (${shortName(origin)})`, stations.join('<br>')];
  });
  return ['## Where each weakness stands', table(['', 'weakness', 'stands as'], rows)];
}

function weaknessParts({ text, steps }: WeaknessThreadView, index: number): string[] {
  const stations = steps.flatMap((step) => {
    const title = `### ${shortName(step.document)}: ${capitalised(step.standing)}`;
    return [title, ...standingParts(step)];
  });
  return [`## ${index + 1}. ${escaped(text)}`, ...stations];
}

import type { LetterRecord } from '../../record/schema.js';
import type { Followed } from '../../thread/index.js';
import type { Thread, ThreadEvent } from '../../thread/schema.js';
import { count } from '../count.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { standingLines } from '../standing/terminal.js';
import { areaName } from '../words.js';
import { hanging, indented, wrap } from '../wrap.js';
import { actionsDue } from './actions.js';
import { eventDate, eventText } from './events.js';
import { type StepView, shortName, threadViews, type WeaknessThreadView } from './view.js';

type Options = Pick<WriteOptions, 'chalk' | 'width'>;

/**
 * A thread for a terminal: what to check, the time line, an overview of the weaknesses, then each of them
 * with the words that show where it stands. No meaning rests on colour.
 */
export function toTerminal(followed: Followed, options: Options): string {
  const { thread } = followed;
  const views = threadViews(followed);
  const parts = [
    head(thread, options),
    notes(thread, options),
    timeLine(followed, options),
    overview(views, options),
    ...views.map((view, index) => weaknessPart(view, index + 1, options)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ area, documents }: Thread, { chalk, width }: Options): string {
  const about = [area.code, area.region].filter(Boolean).join(', ');
  const line = `${areaName(area)}${about ? ` (${about})` : ''}`;
  const listed = documents.map(({ title, source, ...document }, index) =>
    hanging(
      harmless(`[${index + 1}] ${shortName(document)}: ${title ?? 'no title'} (${source})`),
      '  ',
      width,
    ),
  );
  return [chalk.bold(indented(harmless(line), '', width)), ...listed].join('\n');
}

function notes(thread: Thread, { chalk, width }: Options): string {
  return thread.notes
    .map((note) => chalk.yellow(hanging(harmless(`note: ${note}`), '', width)))
    .join('\n');
}

/** Room for `2018-10-08 to 2018-10-12`, and a gap. */
const DATES = 26;

function timeLine({ thread, records }: Followed, { chalk, width }: Options): string {
  const { events, documents } = thread;
  const lines = events.flatMap((event) => {
    const source = event.document === null ? 'official statistics' : event.document + 1;
    const what = eventText(event, documents) + dueInShort(event, records);
    const words = harmless(`${what} [${source}]`);
    return wrap(words, width - DATES - 2).map((line, index) => {
      const date = index === 0 ? eventDate(event) : '';
      return `  ${date.padEnd(DATES)}${line}`;
    });
  });
  return [chalk.bold('Time line'), ...lines].join('\n');
}

/** The first action that is due, and how many more are. */
function dueInShort(event: ThreadEvent, records: readonly LetterRecord[]): string {
  const [first, ...others] = actionsDue(event, records);
  if (!first) return '';
  const more =
    others.length > 0 ? `, and ${count(others.length, 'more action', 'more actions')}` : '';
  return `: “${first.text}”${more}`;
}

function overview(views: readonly WeaknessThreadView[], { chalk, width }: Options): string {
  if (views.length === 0) return 'No document names a weakness.';
  const lines = views.flatMap(({ text, origin, steps }, index) => {
    const title = harmless(`${index + 1}. ${text}`);
    const stations = steps.map((step) => `${shortName(step.document)}: ${standingOf(step)}`);
    const since =
      stations.length > 0
        ? stations
        : [`named in ${shortName(origin)}; no later document is asked`];
    return [cut(title, '  ', width), ...since.map((line) => hanging(line, '     ', width))];
  });
  return [chalk.bold('Where each weakness stands'), ...lines].join('\n');
}

/** The first line of a text; an ellipsis where there is more. */
function cut(words: string, indent: string, width: number): string {
  const [first = '', ...rest] = wrap(words, width - indent.length - 1);
  return `${indent}${first}${rest.length > 0 ? '…' : ''}`;
}

function standingOf({ standing, weak }: StepView): string {
  return weak ? `${standing} (weak match)` : standing;
}

const INDENT = '   ';

function weaknessPart(
  { text, origin, steps }: WeaknessThreadView,
  number: number,
  options: Options,
): string {
  const { chalk, width } = options;
  const words = harmless(`${text} [${shortName(origin)}]`);
  const title = `${number}. ${indented(words, INDENT, width).trimStart()}`;
  const stations = steps.flatMap((step) => [
    chalk.bold(indented(harmless(stepTitle(step)), INDENT, width)),
    ...standingLines(step, options, `${INDENT}  `),
  ]);
  return [title, ...stations].join('\n');
}

function stepTitle({ document }: StepView): string {
  const date = document.date ? `, ${document.date}` : '';
  return `${shortName({ ...document, date: null })}${date} (${document.source})`;
}

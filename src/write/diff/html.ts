import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Difference } from '../../diff/index.js';
import type { Side } from '../../diff/schema.js';
import {
  type Content,
  day,
  foot,
  KIND_NAMES,
  main,
  masthead,
  page,
  table,
  themeName,
} from '../html/index.js';
import { valueText } from './fields.js';
import { findingsSection, weaknessSections } from './html-findings.js';
import { countsText } from './themes.js';
import { findingGroups, titleOf, weaknessViews } from './view.js';

/** A change record as one self-contained page: where each weakness stands, the findings, other fields. */
export function toHtml(difference: Difference): string {
  const { change, before, after } = difference;
  const title = titleOf(difference);
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
        ...weaknessSections(weaknessViews(difference)),
        ...themesSection(difference),
        ...findingGroups(difference).map(findingsSection),
        ...fieldsSection(difference),
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

function themesSection({ change }: Difference): Element[] {
  const rows = change.themes.map(({ theme, before, after }) => [
    themeName(theme),
    countsText(before),
    countsText(after),
  ]);
  return beforeAndAfter('Findings by theme', 'Theme', rows);
}

function fieldsSection({ change }: Difference): Element[] {
  const rows = change.fields.map(({ path, before, after }) => [
    h('code', {}, path),
    h('span.verbatim', {}, valueText(before)),
    h('span.verbatim', {}, valueText(after)),
  ]);
  return beforeAndAfter('Fields that differ', 'Field', rows);
}

function beforeAndAfter(
  caption: string,
  what: string,
  rows: readonly (readonly Content[])[],
): Element[] {
  if (rows.length === 0) return [];
  const columns = [what, 'Before', 'After'];
  const drawn = table({ caption, columns, rows, captionUnseen: true });
  return [h('section', {}, [h('h2', {}, caption), drawn])];
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, ComparedDocument, Comparison } from '../../compare/schema.js';
import { count, day, findingCard, KIND_NAMES, themeName } from '../html/index.js';
import { panelId } from './heat-map.js';
import { columnNames, findingsOf, MANY } from './view.js';

/**
 * The findings behind each cell, each in a panel that its cell opens; all of them are printed where the
 * columns are few.
 */
export function panels(comparison: Comparison): Element {
  const names = columnNames(comparison);
  const rows = [...comparison.themes, { theme: null, cells: comparison.withoutTheme }];
  const drawn = rows.flatMap(({ theme, cells }) =>
    cells.flatMap((cell, place) =>
      cell.findings.length === 0 ? [] : [panel(theme, cell, place, names, comparison)],
    ),
  );
  const isPrinted = comparison.group === null && names.length <= MANY;
  return h('section.panels', { className: isPrinted ? [] : ['unprinted'] }, [
    h('h2', {}, 'The findings behind the counts'),
    ...drawn,
  ]);
}

function panel(
  theme: string | null,
  cell: Cell,
  place: number,
  names: readonly string[],
  comparison: Comparison,
): Element {
  const id = panelId(theme, place);
  const found = findingsOf(cell, comparison);
  // Of one document it is said once.
  const only = comparison.columns[place]?.documents.length === 1 ? found[0] : undefined;
  const title = `${theme === null ? 'Without a theme' : themeName(theme)}: ${names[place]}`;
  return h('section', { id, popover: 'auto', ariaLabelledBy: [`${id}-head`] }, [
    h('div.panel-head', {}, [
      h('h3', { id: `${id}-head` }, `${title} (${count(cell.findings.length, 'finding')})`),
      h('button', { type: 'button', popoverTarget: id, popoverTargetAction: 'hide' }, 'Close'),
    ]),
    ...(only ? [origin(only.document)] : []),
    ...found.map(({ finding, document }) =>
      findingCard(finding, { level: 4, anchor: null, after: only ? [] : [origin(document)] }),
    ),
  ]);
}

function origin({ area, kind, date, source }: ComparedDocument): Element {
  return h('p.quiet', {}, [
    [area, KIND_NAMES[kind]].filter(Boolean).join(', '),
    ...(date ? [', ', day(date)] : []),
    ` (${source})`,
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord } from '../../record/schema.js';
import { PARTS } from '../../review/schema.js';
import { TYPES, themeName } from '../html/index.js';

/** The keys of the page, and what its script does for each. */
export const KEYS = [
  ['N', 'next'],
  ['P', 'previous'],
  ['A', 'accept'],
  ['F', 'flag'],
  ['C', 'correct'],
  ['M', 'missing'],
  ['U', 'undo'],
  ['/', 'search'],
  ['Esc', 'leave field'],
] as const;

/** Search, filters, the progress of the review and its file; hidden until the page's script runs. */
export function tools(record: LetterRecord): Element {
  return h('section.tools', { id: 'tools', ariaLabel: 'Review', hidden: true }, [
    h('div.tools-row', {}, [
      h('div.tools-row', { role: 'search' }, [
        field('Search', h('input', { type: 'search', id: 'search', autoComplete: 'off' })),
        field('Type', choice('filter-type', 'All types', typesOf(record))),
        field('Theme', choice('filter-theme', 'All themes', themesOf(record))),
        field('Review', choice('filter-decision', 'All', DECISIONS)),
      ]),
      h('div.tools-row.tools-file', {}, [
        field('Reviewer', h('input', { type: 'text', id: 'reviewer', autoComplete: 'name' })),
        field('Date', h('input', { type: 'date', id: 'signed-on' })),
        h('button.main-button', { type: 'button', id: 'save' }, 'Save review'),
        h('label.file-button', {}, [
          h('span', {}, 'Load review'),
          h('input', { type: 'file', id: 'load', accept: '.json,application/json' }),
        ]),
        h('button', { type: 'button', id: 'undo', disabled: true }, 'Undo'),
      ]),
    ]),
    h('div.tools-row.tools-state', {}, [
      h('p.progress', {}, [
        h('progress', {
          id: 'progress',
          max: record.findings.length + PARTS.length,
          value: 0,
          ariaLabel: 'Reviewed',
        }),
        h('span', { id: 'progress-words', role: 'status' }),
      ]),
      h('p.keys', {}, [
        h('label', {}, [h('input', { type: 'checkbox', id: 'keys-on', checked: true }), ' Keys:']),
        ...KEYS.map(([key, what]) => h('span', {}, [h('kbd', {}, key), ` ${what}`])),
      ]),
      h('p.said', { id: 'said', role: 'status' }),
    ]),
    loadingDialog(),
  ]);
}

/** Asks before a review that is loaded takes the place of decisions. */
function loadingDialog(): Element {
  const choice = (what: string, name: string) =>
    h('button', { type: 'button', id: `loading-${what}` }, name);
  return h('dialog.loading', { id: 'loading', ariaLabelledBy: 'loading-name' }, [
    h('h2', { id: 'loading-name' }, 'There are decisions on this page'),
    h('p', { id: 'loading-words' }),
    h('p', {}, 'Merged, what either has stands, and a flag stands against an acceptance.'),
    h('p.decision-buttons', {}, [
      choice('merge', 'Merge the two'),
      choice('replace', 'Replace mine'),
      choice('cancel', 'Cancel'),
    ]),
  ]);
}

const DECISIONS: readonly Option[] = [
  ['open', 'Not reviewed'],
  ['accepted', 'Accepted'],
  ['flagged', 'Flagged'],
];

type Option = readonly [key: string, name: string];

function field(name: string, control: Element): Element {
  return h('label.field', {}, [h('span', {}, name), control]);
}

function choice(id: string, all: string, options: readonly Option[]): Element {
  const every = [['', all] as const, ...options];
  return h(
    'select',
    { id },
    every.map(([value, name]) => h('option', { value }, name)),
  );
}

function typesOf({ findings }: LetterRecord): Option[] {
  return counted(findings.map(({ type }) => type)).map(([type, number]) => [
    type,
    `${TYPES[type].name} (${number})`,
  ]);
}

function themesOf({ findings }: LetterRecord): Option[] {
  return counted(findings.flatMap(({ themes }) => themes))
    .map(([key, number]): Option => [key, `${themeName(key)} (${number})`])
    .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB'));
}

function counted<Key>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

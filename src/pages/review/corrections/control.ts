import type { Person } from '../../../record/schema.js';
import { button, make } from '../make.js';
import { selectedWords } from '../selection.js';
import { say } from '../session.js';
import type { Choices, Field, Sort } from './fields.js';

let fields = 0;

/** A label and a control for a value; `take` gets the value whenever it changes. */
export function control(
  { label, path, sort, canBeNone }: Field,
  value: unknown,
  choices: Choices,
  take: (value: unknown) => void,
): HTMLElement {
  if (sort === 'people') return people(value as Person[], choices, take);
  fields += 1;
  const id = `correct-${fields}`;
  const text = (value as string | null) ?? '';
  const none = (given: string) => (given === '' && canBeNone ? null : given);
  const name = make('label', { htmlFor: id }, label);
  if (isChoice(sort)) {
    const options = canBeNone ? [['', 'none'] as const, ...choices[sort]] : choices[sort];
    const select = make('select', { id }, ...options.map(([key, of]) => new Option(of, key)));
    select.value = text;
    select.addEventListener('input', () => take(none(select.value)));
    return make('p', { className: 'correct-field' }, name, select);
  }
  if (sort === 'day') {
    const day = make('input', { id, type: 'date', value: text });
    day.addEventListener('input', () =>
      day.value || canBeNone ? take(none(day.value)) : undefined,
    );
    return make('p', { className: 'correct-field' }, name, day);
  }
  const shown = sort === 'lines' ? (value as string[]).join('\n') : text;
  const area = make('textarea', { id, value: shown, rows: rowsFor(shown) });
  Object.assign(area.dataset, { sort, path });
  area.addEventListener('input', () => {
    const lines = area.value.split('\n').map(tidy);
    if (sort === 'lines') take(lines.filter((line) => line !== ''));
    else if (canBeNone || area.value.trim() !== '') take(none(tidy(area.value)));
  });
  for (const touch of ['pointerup', 'keyup']) {
    area.addEventListener(touch, () => {
      area.dataset.touched = '';
    });
  }
  const copy = button('Use the selected words', () => copyInto(area), `for ${label}`);
  return make('p', { className: 'correct-field' }, name, area, copy);
}

const isChoice = (sort: Sort): sort is keyof Choices =>
  !['words', 'lines', 'day', 'people'].includes(sort);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const rowsFor = (text: string) =>
  Math.min(8, Math.max(1, Math.ceil(text.length / 60), text.split('\n').length));

/** Puts the words that are selected in the document where the cursor is; in place of a text without one. */
function copyInto(area: HTMLTextAreaElement): void {
  const selected = selectedWords();
  if (!selected) {
    say('Select the words in the document first.');
    return;
  }
  const { sort, touched } = area.dataset;
  if (touched === undefined && sort === 'words') area.select();
  area.setRangeText(selected.words, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input'));
  area.focus();
}

const NOBODY: Person = {
  name: null,
  postNominals: null,
  role: null,
  organisation: null,
  part: 'addressee',
};
const NAMES = [
  ['name', 'Name'],
  ['postNominals', 'Post-nominals'],
  ['role', 'Role'],
  ['organisation', 'Organisation'],
] as const;

/** People, each with its fields; the whole list is the value. */
function people(
  given: readonly Person[],
  choices: Choices,
  take: (value: unknown) => void,
): HTMLElement {
  const list = make('div', { className: 'correct-people' });
  const draw = (all: readonly Person[]) => {
    const change = (to: readonly Person[], isDrawn = true) => {
      all = to;
      take(to);
      if (isDrawn) draw(to);
    };
    const rows = all.map((_, index) => {
      const put = (key: keyof Person, value: string) =>
        change(
          all.map((own, at) => (at === index ? { ...own, [key]: tidy(value) || null } : own)),
          false,
        );
      const inputs = NAMES.map(([key, label]) => {
        const input = make('input', { type: 'text', value: all[index]?.[key] ?? '' });
        input.addEventListener('input', () => put(key, input.value));
        return make('label', {}, make('span', {}, label), input);
      });
      const part = make('select', {}, ...choices.person.map(([key, of]) => new Option(of, key)));
      part.value = all[index]?.part ?? '';
      part.addEventListener('input', () => put('part', part.value));
      const gone = button(
        'Remove',
        () => change(all.filter((_, at) => at !== index)),
        `person ${index + 1}`,
      );
      return make(
        'fieldset',
        {},
        make('legend', {}, `Person ${index + 1}`),
        ...inputs,
        make('label', {}, make('span', {}, 'Part'), part),
        gone,
      );
    });
    list.replaceChildren(
      ...rows,
      button('Add a person', () => change([...all, NOBODY])),
    );
  };
  draw(given);
  return list;
}

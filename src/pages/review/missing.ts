import type { Finding } from '../../record/schema.js';
import type { Missing } from '../../review/schema.js';
import { add, changeInRun, type FindingRun, runsIn, takeBack } from './corrections/change.js';
import { control } from './corrections/control.js';
import { fieldsOfFinding } from './corrections/fields.js';
import { miss, noteMissing, unmiss } from './corrections/marks.js';
import { choices } from './corrections/panel.js';
import { valueAt, withValue } from './corrections/value.js';
import { all, byId, lookAgain, one } from './elements.js';
import { button, make } from './make.js';
import { drawMarks } from './missing-marks.js';
import { selectedWords } from './selection.js';
import { onReplace, onShow, record, review, say, take } from './session.js';
import { showSide } from './viewing.js';

const list = byId('missing', HTMLElement);

/** The words that were selected when a mark was made, to begin a finding with. */
const words = new Map<string, string>();

/** Makes “Something is missing here” work. */
export function startMissing(): void {
  for (const marker of all<HTMLButtonElement>('[data-missing]')) {
    marker.addEventListener('mousedown', (event) => event.preventDefault());
    marker.addEventListener('click', () => mark(marker));
  }
  for (const mover of all<HTMLButtonElement>('[data-passage]')) {
    mover.addEventListener('click', () => {
      const passage = record.passages[Number(mover.dataset.passage)];
      if (passage) begin(passage.text, passage.at, passage.heading);
    });
  }
  let before = '';
  onReplace(draw);
  onShow(({ missing }) => {
    const runs = addedIn();
    const now = JSON.stringify([missing.map(({ at }) => at), runs.map(({ index }) => index)]);
    if (now === before) return;
    before = now;
    draw();
  });
}

/** Marks what is selected on a page, else the whole page. */
function mark(marker: HTMLElement): void {
  const page = marker.closest<HTMLElement>('[data-page]');
  const selected = selectedWords();
  const here =
    selected &&
    (!page || ('page' in selected.at && selected.at.page === Number(page.dataset.page)));
  const at = here ? selected.at : page && wholePage(page);
  if (!at) {
    say('Select the lines first between or in which something is missing.');
    return;
  }
  if (here) words.set(JSON.stringify(at), selected.words);
  take(miss(review(), at));
  showSide('record');
  one(`[data-entry="missing/${review().missing.length}"] textarea`).focus();
}

function wholePage(sheet: HTMLElement): Missing['at'] {
  const page = Number(sheet.dataset.page);
  const [width, height] = [Number(sheet.dataset.width), Number(sheet.dataset.height)];
  return { page, endPage: page, boxes: [{ page, x: 0, y: 0, width, height }] };
}

/** The runs that add a finding. */
const addedIn = (): FindingRun[] => runsIn(review()).filter(({ read }) => read.length === 0);

function draw(): void {
  const { missing } = review();
  const entries = [...missing.map(entryOfMark), ...addedIn().map(entryOfFinding)];
  list.hidden = entries.length === 0;
  one('ul', list).replaceChildren(...entries);
  drawMarks(missing);
  lookAgain();
}

function entryOfMark({ note, at }: Missing, index: number): HTMLElement {
  const name = `missing/${index + 1}`;
  const id = `missing-note-${index + 1}`;
  const area = make('textarea', { id, rows: 2, value: note });
  area.addEventListener('input', () => {
    take(noteMissing(review(), index, area.value), id);
    one('.note-printed', entry).textContent = review().missing[index]?.note ?? '';
  });
  const entry = make(
    'li',
    { tabIndex: -1, id: `missing-${index + 1}` },
    make('label', { htmlFor: id }, `Missing, ${placeWords(at)}: what it is`),
    area,
    make('p', { className: 'note-printed' }, note),
    make(
      'p',
      { className: 'decision-buttons' },
      button('Add it as a finding', () => {
        take(unmiss(review(), index));
        begin(words.get(JSON.stringify(at)) ?? note, at, null);
      }),
      button('Take back', () => take(unmiss(review(), index)), `this mark, ${placeWords(at)}`),
    ),
  );
  entry.dataset.entry = name;
  return entry;
}

function placeWords(at: Missing['at']): string {
  return 'page' in at ? `page ${at.page}` : `line ${at.line}`;
}

/** Begins a finding that was missed, of the type of the one before it. */
function begin(text: string, at: Missing['at'], heading: string | null): void {
  const before =
    record.findings.filter((one) => isSamePlace(one.at, at)).at(-1) ?? record.findings[0];
  const finding: Finding = {
    id: 'strength/1',
    type: before?.type ?? 'strength',
    question: before?.question ?? null,
    heading: heading ?? before?.heading ?? null,
    text,
    points: [],
    judgement: null,
    verdict: null,
    responsible: [],
    parent: before?.parent ?? null,
    details: [],
    due: null,
    themes: [],
    at,
  };
  take(add(review(), record, finding));
  showSide('record');
  one('li:last-child', list).scrollIntoView({ block: 'nearest' });
  one('li:last-child select', list).focus();
}

function isSamePlace(one: Missing['at'], other: Missing['at']): boolean {
  if ('page' in one) return 'page' in other && one.page <= other.page;
  return 'line' in other && one.line <= other.line;
}

function entryOfFinding(run: FindingRun): HTMLElement {
  const finding = run.right[0] as Finding;
  const isOwn = (one: FindingRun) => one.index === run.index;
  const fields = fieldsOfFinding(finding, '').map((field) =>
    control(field, valueAt(finding, field.path), choices, (value) => {
      const now = addedIn().find(isOwn);
      if (now?.right[0]) {
        take(
          changeInRun(review(), now, [withValue(now.right[0], field.path, value)]),
          `missed ${run.index} ${field.path}`,
        );
      }
    }),
  );
  const back = button('Take back', () => take(takeBack(review(), run.index)), 'this finding');
  return make(
    'li',
    {},
    make(
      'fieldset',
      { className: 'correcting' },
      make('legend', {}, 'A finding that was missed'),
      ...fields,
      back,
    ),
  );
}

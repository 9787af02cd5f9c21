import type { Finding, LetterRecord, Person } from '../../../record/schema.js';
import { cards, idOf } from '../cards.js';
import { all, byId, one } from '../elements.js';
import { button, make } from '../make.js';
import { decide, decisionOn, type Review } from '../review.js';
import { onReplace, onShow, record, review, say, take } from '../session.js';
import {
  changeInRun,
  correctedPeople,
  correctPeople,
  correctValue,
  divide,
  join,
  remove,
  runAt,
  takeBack,
  valuesBelow,
} from './change.js';
import { control } from './control.js';
import { type Choices, type Field, fieldsOfFinding, fieldsOfPart } from './fields.js';
import { shownRun, shownValue } from './shown.js';
import { valueAt, withValue } from './value.js';

/** The values to choose from. */
export const choices = JSON.parse(byId('choices', HTMLScriptElement).text) as Choices;

/** Makes “Correct” open a form in each card. */
export function startCorrecting(): void {
  let before: Review | null = null;
  onShow((now) => {
    if (now.corrections === before?.corrections) return;
    before = now;
    for (const card of cards()) if (card.querySelector('.corrections')) showCorrections(card, now);
  });
  onReplace(() => {
    for (const opener of all('[data-correct][aria-expanded="true"]')) {
      const card = opener.closest('article');
      if (card) drawForm(card);
    }
  });
  for (const card of cards()) {
    const opener = card.querySelector<HTMLButtonElement>('[data-correct]');
    opener?.addEventListener('click', () => {
      const isOpen = opener.getAttribute('aria-expanded') === 'true';
      opener.setAttribute('aria-expanded', String(!isOpen));
      drawForm(card);
      if (!isOpen)
        one('.correcting', card).querySelector<HTMLElement>('select, textarea, input')?.focus();
    });
  }
}

/** Shows what is corrected in a card. */
function showCorrections(card: HTMLElement, of: Review): void {
  const index = findingIndex(card);
  const run = index < 0 ? undefined : runAt(of, index);
  const rows = run
    ? [shownRun(run, () => undo(card, run.index))]
    : valuesBelow(of, pathsOf(card)).map((correction) =>
        shownValue(correction, labelOf(card, correction.path), () => undo(card, correction.index)),
      );
  const list = one('.corrections', card);
  list.hidden = rows.length === 0;
  list.replaceChildren(...rows);
}

const findingIndex = (card: HTMLElement) =>
  record.findings.findIndex(({ id }) => id === idOf(card));

function pathsOf(card: HTMLElement): string[] {
  const index = findingIndex(card);
  if (index >= 0) return [`/findings/${index}`];
  return fieldsOfPart(record, idOf(card)).map(({ path }) => path);
}

function labelOf(card: HTMLElement, path: string): string {
  const [, people, index = '', key] = path.split('/');
  if (people === 'people' && key) return `Person ${Number(index) + 1}, ${key}`;
  return fieldsOf(card).find((field) => field.path === path)?.label ?? path;
}

function fieldsOf(card: HTMLElement): Field[] {
  const index = findingIndex(card);
  if (index < 0) return fieldsOfPart(record, idOf(card));
  return fieldsOfFinding(record.findings[index] as Finding, `/findings/${index}`);
}

/** Draws the form of a card anew, where it is open. */
function drawForm(card: HTMLElement): void {
  const form = one('.correcting', card);
  form.hidden = card.querySelector('[data-correct]')?.getAttribute('aria-expanded') !== 'true';
  if (form.hidden) {
    form.replaceChildren();
    return;
  }
  const index = findingIndex(card);
  const run = index < 0 ? undefined : runAt(review(), index);
  if (run) form.replaceChildren(...run.right.map((_, at) => formOfRun(card, index, at)));
  else form.replaceChildren(...formOfValues(card), ...(index < 0 ? [] : [cuts(card, index)]));
}

function formOfValues(card: HTMLElement): HTMLElement[] {
  return fieldsOf(card).map((field) =>
    control(field, corrected(record, field.path), choices, (value) =>
      settle(card, correctAt(field, value), field.path),
    ),
  );
}

function correctAt({ path, sort }: Field, value: unknown): Review {
  return sort === 'people'
    ? correctPeople(review(), record, value as Person[])
    : correctValue(review(), record, path, value);
}

/** A value with its correction, if it has one. */
function corrected(of: LetterRecord, path: string): unknown {
  if (path === '/people') return correctedPeople(review(), of);
  const correction = review().corrections.find((one) => one.path === path);
  return correction ? correction.right : valueAt(of, path);
}

/** The form of one of the findings that a run should be. */
function formOfRun(card: HTMLElement, index: number, at: number): HTMLElement {
  const run = () => runAt(review(), index);
  const finding = run()?.right[at] as Finding;
  const fields = fieldsOfFinding(finding, '').map((field) =>
    control(field, valueAt(finding, field.path), choices, (value) => {
      const now = run();
      if (!now) return;
      const right = now.right.map((own, each) =>
        each === at ? withValue(own, field.path, value) : own,
      );
      settle(card, changeInRun(review(), now, right), `${index} ${at} ${field.path}`);
    }),
  );
  return make('fieldset', {}, make('legend', {}, `Finding ${at + 1}`), ...fields);
}

/** How a finding can be cut otherwise. */
function cuts(card: HTMLElement, index: number): HTMLElement {
  const redraw = (changed: Review) => {
    settle(card, changed);
    drawForm(card);
  };
  const parts = [
    button('Divide at the cursor', () => {
      const area = one('.correcting', card).querySelector<HTMLTextAreaElement>(
        `textarea[data-path="/findings/${index}/text"]`,
      );
      const changed = divide(review(), record, index, area?.selectionStart ?? 0);
      if (changed === review())
        say('Put the cursor into “Words”, where the second finding begins.');
      else redraw(changed);
    }),
    index + 1 < record.findings.length && !runAt(review(), index + 1)
      ? button('Join with the next', () => redraw(join(review(), record, index)))
      : null,
    hasChildren(index)
      ? null
      : button('This is no finding', () => redraw(remove(review(), record, index))),
  ];
  return make('p', { className: 'correct-cuts' }, ...parts);
}

function hasChildren(index: number): boolean {
  const id = record.findings[index]?.id;
  return record.findings.some(({ parent }) => parent === id);
}

/** Takes a correction; what is corrected and not decided on is flagged. */
function settle(card: HTMLElement, changed: Review, what: string | null = null): void {
  const run = runAt(changed, findingIndex(card));
  const concerned = run ? run.read.map(({ id }) => id) : [idOf(card)];
  const open = concerned.filter((id) => decisionOn(changed, id)?.decision === null);
  take(
    open.reduce((flagged, id) => decide(flagged, id, 'flagged'), changed),
    what,
  );
}

function undo(card: HTMLElement, index: number): void {
  take(takeBack(review(), index));
  drawForm(card);
  card.focus();
}

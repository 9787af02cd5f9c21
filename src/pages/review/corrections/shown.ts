import { button, make } from '../make.js';
import type { FindingRun, ValueCorrection } from './change.js';

/** A corrected value: what was read, and what is right. */
export function shownValue(
  { read, right }: ValueCorrection,
  label: string,
  takeBack: () => void,
): HTMLElement {
  return make(
    'li',
    {},
    make('span', { className: 'quiet' }, `${label}: `),
    make('del', {}, words(read)),
    ' ',
    make('ins', {}, words(right)),
    ' ',
    button('Take back', takeBack, `the correction of ${label}`),
  );
}

/** How findings should be cut. */
export function shownRun({ read, right }: FindingRun, takeBack: () => void): HTMLElement {
  const what =
    right.length === 0
      ? 'This is no finding.'
      : read.length === 0
        ? 'A finding was missed:'
        : `${read.length === 1 ? 'This finding should be' : `These ${read.length} findings should be`} ${right.length === 1 ? 'one' : right.length}:`;
  const findings = right.map(({ type, text, points }) =>
    make('li', {}, make('code', {}, type), ' ', make('ins', {}, [text, ...points].join(' · '))),
  );
  return make(
    'li',
    {},
    make('span', { className: 'quiet' }, what),
    right.length > 0 ? make('ol', {}, ...findings) : ' ',
    button('Take back', takeBack, 'this correction'),
  );
}

function words(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const entries = value.map((one) =>
    typeof one === 'object'
      ? Object.values(one as Record<string, unknown>)
          .filter((part) => part !== null)
          .join(', ')
      : String(one),
  );
  return entries.length === 0 ? 'none' : entries.join('; ');
}

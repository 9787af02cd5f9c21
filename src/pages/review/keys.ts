/** What a key does on the page. */
export type Act =
  | 'next'
  | 'previous'
  | 'accept'
  | 'flag'
  | 'correct'
  | 'missing'
  | 'undo'
  | 'search'
  | 'leave';

/** What is known of a key that was pressed. */
export interface Press {
  key: string;
  /** Whether Control, Alt, Windows or Command is held: such keys are the browser's. */
  held: boolean;
  /** Whether the focus is in a field to type in. */
  typing: boolean;
  /** Whether the keys of the page are switched on. */
  on: boolean;
}

const ACTS: ReadonlyMap<string, Act> = new Map([
  ['n', 'next'],
  ['j', 'next'],
  ['p', 'previous'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['f', 'flag'],
  ['c', 'correct'],
  ['m', 'missing'],
  ['u', 'undo'],
  ['/', 'search'],
]);

/** What a key does; null where it is not one of the page's. */
export function actOf({ key, held, typing, on }: Press): Act | null {
  if (held) return null;
  if (key === 'Escape') return typing ? 'leave' : null;
  if (typing || !on) return null;
  return ACTS.get(key.toLowerCase()) ?? null;
}

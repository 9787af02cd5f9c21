/** What a key does on the page. */
export type Act = 'next' | 'previous' | 'accept' | 'flag' | 'search' | 'leave';

/** What is known of a key that was pressed. */
export interface Press {
  key: string;
  /** Control, Alt or the Windows or Command key is held: such keys are the browser's. */
  held: boolean;
  /** The focus is in a field that takes letters. */
  typing: boolean;
  /** Keys of one letter are switched on. */
  on: boolean;
}

const ACTS: ReadonlyMap<string, Act> = new Map([
  ['n', 'next'],
  ['j', 'next'],
  ['p', 'previous'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['f', 'flag'],
  ['/', 'search'],
]);

/** What a key does; null where it is none of the page's. */
export function actOf({ key, held, typing, on }: Press): Act | null {
  if (held) return null;
  if (key === 'Escape') return typing ? 'leave' : null;
  if (typing || !on) return null;
  return ACTS.get(key.toLowerCase()) ?? null;
}

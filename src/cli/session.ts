import { type Messenger, messenger } from './messages.js';
import type { World } from './world.js';

/** What a run of a command works with. */
export interface Session {
  world: World;
  /** Speaks to the person who runs it. */
  say: Messenger;
  /** When to use colours: `auto`, `always` or `never`. */
  color?: string | undefined;
}

export async function startSession(world: World, color?: string): Promise<Session> {
  return { world, say: await messenger(world, color), color };
}

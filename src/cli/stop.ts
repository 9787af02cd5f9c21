import type { World, WorldEvent } from './world.js';

const SIGNALS: readonly WorldEvent[] = ['SIGINT', 'SIGTERM'];

/** Turns a first Ctrl-C into a signal to stop in good order; a second one ends the program at once. */
export function stopperFor(world: Pick<World, 'on' | 'off'>): {
  signal: AbortSignal;
  release(): void;
} {
  const controller = new AbortController();
  const release = () => {
    for (const name of SIGNALS) world.off?.(name, stop);
  };
  const stop = () => {
    release();
    controller.abort();
  };
  for (const name of SIGNALS) world.on?.(name, stop);
  return { signal: controller.signal, release };
}

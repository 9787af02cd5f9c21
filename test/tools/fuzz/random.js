/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of many. */
export function pick(all, random) {
  return all[Math.floor(random() * all.length)];
}

/** A place in bytes. */
export function placeIn(bytes, random) {
  return Math.floor(random() * bytes.length);
}

/** A stretch of bytes, mostly short. @returns {[start: number, end: number]} */
export function stretchOf(bytes, random) {
  const start = placeIn(bytes, random);
  const most = random() < 0.5 ? 100 : 10_000;
  return [start, Math.min(bytes.length, start + 1 + Math.floor(random() * most))];
}

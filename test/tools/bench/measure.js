/** The milliseconds that something takes. */
export function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The same of something that is waited for. */
export async function timed(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/**
 * Measures several things in turns, so that what else the machine does slows all of them alike.
 *
 * @param {Record<string, () => Promise<unknown>>} runs
 * @returns {Promise<Record<string, number[]>>} The milliseconds of each turn.
 */
export async function inTurns(runs, turns) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, run] of Object.entries(runs)) times[name].push(await timed(run));
  }
  return times;
}

export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** How many times as long as another thing: the median of the ratios of each turn. */
export function ratio(times, others) {
  return median(times.map((time, turn) => time / others[turn]));
}

export function ms(value) {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

export function spread(values) {
  return `${ms(Math.min(...values))} to ${ms(Math.max(...values))}`;
}

// The program on many PDFs at once, started cold, beside other programs two at a time on the same cores.

import { join } from 'node:path';
import { fillFolder } from './documents.js';
import { inTurns, median, ms, ratio, timed } from './measure.js';
import { ended, isInstalled, OTHERS, readTwoAtATime, startProgram } from './programs.js';

const TURNS = 3;

/** All PDFs once, and each of them three times under other names. */
export async function benchBatches(pdfs, scratch) {
  if (pdfs.length === 0) return [];
  const rows = [];
  for (const times of [1, 3]) {
    const paths = fillFolder(join(scratch, `times-${times}`), pdfs, pdfs.length * times);
    rows.push(...(await benchBatch(paths, scratch)));
  }
  return rows;
}

async function benchBatch(paths, scratch) {
  const others = Object.keys(OTHERS).filter(isInstalled);
  let turn = 0;
  const outOf = (number) => join(scratch, `records-${paths.length}-${number}`);
  const times = await inTurns(
    {
      arealetter: () => ended(startProgram('extract', '-o', `${outOf(turn++)}/`, ...paths)),
      ...Object.fromEntries(others.map((name) => [name, () => readTwoAtATime(name, paths)])),
    },
    TURNS,
  );
  const update = () => ended(startProgram('extract', '-o', `${outOf(0)}/`, '--update', ...paths));
  const updates = [];
  for (let number = 0; number < TURNS; number += 1) updates.push(await timed(update));
  return [
    [`${paths.length} PDFs`, `${ms(median(times.arealetter))}, cold, into files`],
    ...others.flatMap((name) => [
      [name, `${ms(median(times[name]))}, two at a time`],
      ['ratio to it', `${ratio(times.arealetter, times[name]).toFixed(2)} × its time`],
    ]),
    ['--update', `${ms(median(updates))}, nothing changed`],
  ];
}

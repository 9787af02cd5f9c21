// Loaded into the program before it runs: says at its end how much of the processor it had, all threads together.

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.AREALETTER_USAGE, JSON.stringify(process.cpuUsage()));
  });
}

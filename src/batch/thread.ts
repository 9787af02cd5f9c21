// What a worker thread runs: it is handed documents one after the other and hands back what came of them.

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf, type Task } from './outcome.js';

/** A document as a thread is handed it. */
export interface Errand {
  bytes: Uint8Array;
  name: string;
}

const task = workerData as Task;
let lost = false;
process.on('unhandledRejection', () => {
  lost = true;
});

parentPort?.on('message', async ({ bytes, name }: Errand) => {
  lost = false;
  parentPort?.postMessage(await outcomeOf(bytes, name, task, () => lost));
});

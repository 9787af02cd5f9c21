// What a worker thread runs: it is handed documents one after the other and hands back what came of them.

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { boundBuffers } from '../thread-memory.js';
import { loadExtract, outcomeOf, type Task } from './job.js';

/** What a thread is started with. */
export interface Orders {
  task: Task;
}

/** A document as a thread is handed it. */
export interface Errand {
  bytes: Uint8Array;
  name: string;
}

/** What a thread says when it can begin. */
export type Ready = 'ready';
const READY: Ready = 'ready';

const { task } = workerData as Orders;

boundBuffers(process);

// Loaded before a document's time begins.
await loadExtract();

parentPort?.on('message', async ({ bytes, name }: Errand) => {
  parentPort?.postMessage(await outcomeOf(bytes, name, task));
});
parentPort?.postMessage(READY);

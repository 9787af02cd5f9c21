// What a worker thread runs: it is handed documents one after the other and hands back what came of them.

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { loadExtract, outcomeOf, type Task } from './job.js';

/** What a thread is started with. */
export interface Orders {
  task: Task;
  /** Megabytes that documents may unpack to: the heap's limit does not count them. */
  maxMemory: number;
}

/** A document as a thread is handed it. */
export interface Errand {
  bytes: Uint8Array;
  name: string;
}

/** What a thread says when it can begin. */
export type Ready = 'ready';
const READY: Ready = 'ready';

const { task, maxMemory } = workerData as Orders;

// Milliseconds: what unpacks by the gigabyte is seen in time.
const OFTEN = 50;
const MEGABYTE = 1024 * 1024;

setInterval(() => {
  const { arrayBuffers } = process.memoryUsage();
  if (arrayBuffers < maxMemory * MEGABYTE) return;
  // Ends the thread, as a heap that is full does.
  throw Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
}, OFTEN);

// Loaded before a document's time begins.
await loadExtract();

let lost = false;
process.on('unhandledRejection', () => {
  lost = true;
});

parentPort?.on('message', async ({ bytes, name }: Errand) => {
  lost = false;
  parentPort?.postMessage(await outcomeOf(bytes, name, task, () => lost));
});
parentPort?.postMessage(READY);

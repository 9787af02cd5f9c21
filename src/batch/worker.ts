// What a worker runs: it is handed documents one after the other, and hands back what came of each.

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { ArealetterError } from '../errors.js';
import { type GivenDocument, type JobName, type JobSettings, loadJob } from './job.js';
import { failure } from './outcome.js';

/** What a worker is started with. */
export interface Assignment {
  job: JobName;
  settings: JobSettings;
  /** Megabytes that documents may unpack to: the heap's limit does not count them. */
  maxMemory: number;
}

/** What a worker says when it can begin. */
export type Ready = 'ready';
const READY: Ready = 'ready';

const { job, settings, maxMemory } = workerData as Assignment;

// Milliseconds: what unpacks by the gigabyte is seen in time.
const OFTEN = 50;
const MEGABYTE = 1024 * 1024;

setInterval(() => {
  const { arrayBuffers } = process.memoryUsage();
  if (arrayBuffers < maxMemory * MEGABYTE) return;
  // Ends the worker, as a heap that is full does.
  throw Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
}, OFTEN);

const doJob = await loadJob(job);

// pdf.js can lose the pages of a damaged file and tell nobody but Node.
let lost = false;
process.on('unhandledRejection', () => {
  lost = true;
});

parentPort?.on('message', async (document: GivenDocument) => {
  lost = false;
  parentPort?.postMessage(await outcomeOf(document));
});
parentPort?.postMessage(READY);

async function outcomeOf(document: GivenDocument) {
  try {
    const made = await doJob(document, settings);
    if (!lost) return { made };
    throw new ArealetterError('damaged', 'parts of the PDF are damaged; download it again');
  } catch (error) {
    return failure(error);
  }
}

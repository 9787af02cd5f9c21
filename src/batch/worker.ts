// What a worker runs: it is handed documents one after the other, and hands back what came of each.

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { boundBuffers } from '../thread-memory.js';
import { type GivenDocument, type JobName, type JobSettings, loadJob } from './job.js';
import { failure } from './outcome.js';

/** What a worker is started with. */
export interface Assignment {
  job: JobName;
  settings: JobSettings;
}

/** What a worker says when it can begin. */
export type Ready = 'ready';
const READY: Ready = 'ready';

const { job, settings } = workerData as Assignment;

boundBuffers(process);

const doJob = await loadJob(job);

parentPort?.on('message', async (document: GivenDocument) => {
  parentPort?.postMessage(await outcomeOf(document));
});
parentPort?.postMessage(READY);

async function outcomeOf(document: GivenDocument) {
  try {
    return { made: await doJob(document, settings) };
  } catch (error) {
    return failure(error);
  }
}

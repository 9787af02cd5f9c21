// The thread in which pdf.js parses documents. Some of the promises that it makes are rejected while nobody
// awaits them, as for the pages that a damaged file has lost. Here they end no process of the caller's.

import process from 'node:process';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { boundBuffers } from '../../../thread-memory.js';
import { keepingPush } from './push.js';

/** What the thread says when something of a document is lost. */
export type Lost = 'lost';
const LOST: Lost = 'lost';

interface WorkerHalf {
  WorkerMessageHandler: { initializeFromPort(port: MessagePort): void };
}

// It has no types.
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

process.on('unhandledRejection', () => parentPort?.postMessage(LOST));
boundBuffers(process);
const { WorkerMessageHandler } = await keepingPush(() => import(WORKER) as Promise<WorkerHalf>);
if (parentPort) WorkerMessageHandler.initializeFromPort(parentPort);

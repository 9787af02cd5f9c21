/** Bounds on one document that only a worker can keep. */
export interface WorkerLimits {
  /** Seconds. */
  maxSeconds: number;
  /** Megabytes of a worker's heap. */
  maxMemory: number;
}

export const WORKER_LIMITS: WorkerLimits = { maxSeconds: 60, maxMemory: 512 };

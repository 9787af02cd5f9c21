/** Bounds on one document that only a thread can keep. */
export interface ThreadLimits {
  /** Seconds. */
  maxSeconds: number;
  /** Megabytes of a thread's heap. */
  maxMemory: number;
}

export const THREAD_LIMITS: ThreadLimits = { maxSeconds: 60, maxMemory: 512 };

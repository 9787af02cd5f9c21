/** What an argument stands for: a file, an address or stdin, which may hold a document or records. */
export interface Input {
  /** As messages name it. */
  path: string;
  /** As a record names its document. */
  name: string;
  /** The base name without its ending: what its result is called. */
  stem: string;
  /** The folders between the folder that was given and the file; empty for what was named singly. */
  below: string;
  /** Where it stands on the disk, and must not be written over; null for an address and for stdin. */
  file: string | null;
  /** Whether there is anything to read: a file may be missing. */
  exists(): Promise<boolean>;
  /** The first bytes, which tell a record from a document. All of it can still be read afterwards. */
  start(): Promise<Uint8Array>;
  /** All of it, up to the limit. */
  read(): Promise<Uint8Array>;
  /** All of it as it comes, however long it is. */
  stream(): AsyncIterable<Uint8Array>;
}

/** Bounds on what is taken in. */
export interface InputLimits {
  /** Bytes of one document. */
  maxBytes: number;
  /** Seconds that fetching one address may take. */
  fetchSeconds: number;
}

import { nameOf, shown } from './address.js';
import type { Input, InputLimits } from './input.js';

/** An address as an input; it is fetched once, when it is first read. */
export function addressInput(address: URL, { maxBytes, fetchSeconds }: InputLimits): Input {
  let fetched: Promise<Uint8Array> | null = null;
  const fetchOnce = async () => {
    // Loaded when it is needed: most runs fetch nothing.
    const { fetchDocument } = await import('./fetch.js');
    return fetchDocument(address, { maxBytes, seconds: fetchSeconds });
  };
  const read = async () => {
    fetched ??= fetchOnce();
    // A copy: bytes that a worker is handed are gone.
    return (await fetched).slice();
  };
  return {
    path: shown(address),
    ...nameOf(address),
    below: '',
    file: null,
    exists: async () => true,
    start: read,
    read,
    async *stream() {
      yield await read();
    },
  };
}

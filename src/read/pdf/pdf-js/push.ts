/**
 * Loads a half of pdf.js and puts `push` back. On Node 20 its polyfills replace it for the sake of arrays
 * that nobody can write to, which costs a tenth of all time.
 */
export async function keepingPush<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { push } = Array.prototype;
  const loaded = await load();
  if (Array.prototype.push !== push) {
    Object.defineProperty(Array.prototype, 'push', {
      value: push,
      writable: true,
      configurable: true,
    });
  }
  return loaded;
}

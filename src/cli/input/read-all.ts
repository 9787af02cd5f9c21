import { ArealetterError } from '../../errors.js';

/**
 * Reads to the end, or to the limit: some files have no end and no size.
 *
 * @throws ArealetterError `too-large`.
 */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

export function tooLarge(maxBytes: number): ArealetterError {
  return new ArealetterError(
    'too-large',
    `the file has more than ${maxBytes} bytes, which is the most that is read (--max-bytes)`,
  );
}

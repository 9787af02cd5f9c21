import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ArealetterError } from '../../errors.js';

// Word documents of some hundred pages have some hundred parts.
const MOST_ENTRIES = 10_000;
// Of all the XML that is unpacked, in bytes: as a rule a few megabytes.
const MOST_BYTES = 32 * 1024 * 1024;

/** A ZIP archive whose files are unpacked one by one, within bounds that are checked before. */
export class Archive {
  private left = MOST_BYTES;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, readonly Entry[]>,
  ) {}

  /** @throws ArealetterError `damaged`, `encrypted` or `too-large`. */
  static async open(bytes: Uint8Array): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      );
      if (zip.entryCount > MOST_ENTRIES) throw tooLarge(`has ${zip.entryCount} parts`);
      const entries = new Map<string, Entry[]>();
      for await (const entry of zip.eachEntry()) {
        const same = entries.get(keyOf(entry.fileName));
        if (same) same.push(entry);
        else entries.set(keyOf(entry.fileName), [entry]);
      }
      return new Archive(zip, entries);
    } catch (error) {
      throw asRefusal(error, 'the Word document is damaged or cut short; get it again');
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /**
   * The content of a file. No more is unpacked than the archive's directory declares.
   *
   * @throws ArealetterError `damaged`, `encrypted` or `too-large`.
   */
  async read(name: string): Promise<Buffer> {
    const [entry, ...others] = this.entries.get(keyOf(name)) ?? [];
    // Of two files of one name, one program shows the first, another the second.
    if (entry === undefined || others.length > 0) throw damaged(name);
    if (entry.isEncrypted()) throw encrypted();
    this.left -= entry.uncompressedSize;
    if (this.left < 0) throw tooLarge(`unpacks to more than ${MOST_BYTES} bytes of XML`);
    try {
      const content = await this.unpack(entry);
      if (crc32(content) === entry.crc32) return content;
    } catch (error) {
      throw damaged(name, error);
    }
    throw damaged(name);
  }

  private async unpack(entry: Entry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}

/** Names of parts differ in more than their case. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

function damaged(name: string, cause?: unknown): ArealetterError {
  const message = `the Word document is damaged: “${name}” in it cannot be unpacked; get it again`;
  return new ArealetterError('damaged', message, { cause });
}

function encrypted(cause?: unknown): ArealetterError {
  const message = 'the Word document is encrypted; save it without a password';
  return new ArealetterError('encrypted', message, { cause });
}

function tooLarge(what: string): ArealetterError {
  return new ArealetterError('too-large', `the Word document ${what}, which is more than is read`);
}

function asRefusal(error: unknown, message: string): ArealetterError {
  if (error instanceof ArealetterError) return error;
  if (error instanceof Error && /encrypt/i.test(error.message)) return encrypted(error);
  return new ArealetterError('damaged', message, { cause: error });
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else (where it plainly is none) as
 * Windows-1252, which old Windows programs write. Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): string {
  return unifyLineEnds(decoderFor(bytes));
}

/** Line ends of any system, and those that only word processors write, as `\n`. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r+\n|[\r\u0085\u2028\u2029\v]/g, '\n');
}

function decoderFor(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') && !isMostlyUtf8(bytes, text) ? decodeWindows1252(bytes) : text;
}

/**
 * Whether a text with bytes that are no UTF-8 is UTF-8 all the same: it was cut within a letter, or few
 * bytes of it are damaged. In Windows-1252 hardly two bytes happen to make up a letter of UTF-8.
 */
function isMostlyUtf8(bytes: Uint8Array, text: string): boolean {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  // Replacement characters that were written are no damage.
  const wasWritten = written.includes('\ufffd') ? countOf(written, Buffer.from('\ufffd')) : 0;
  const damaged = lost - wasWritten;
  const isCut = damaged === 1 && text.endsWith('\ufffd') && endsWithinLetter(bytes);
  return isCut || damaged <= kept / 4;
}

function countOf(bytes: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) {
    count += 1;
  }
  return count;
}

/** Whether the last bytes begin a letter of UTF-8 and do not end it. One byte alone could be any letter. */
function endsWithinLetter(bytes: Uint8Array): boolean {
  const [before = 0, last = 0] = bytes.subarray(-2);
  return before >= 0xe0 && before <= 0xf4 && last >= 0x80 && last <= 0xbf;
}

// What stands at 0x80 to 0x9F; the rest of Windows-1252 is Latin-1. Node 20 decodes it as Latin-1.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => windowsLetter(letter.charCodeAt(0)));
}

/** The letter that a byte is in Windows-1252. */
export function windowsLetter(byte: number): string {
  return WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte);
}

/** The byte that a letter is in Windows-1252, or null where it has none. */
export function windowsByte(letter: string): number | null {
  const index = WINDOWS_1252.indexOf(letter);
  if (index >= 0) return 0x80 + index;
  const code = letter.charCodeAt(0);
  return letter.length === 1 && code <= 0xff ? code : null;
}

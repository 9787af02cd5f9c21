/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else (where that fails) as
 * Windows-1252, which old Windows programs write. Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): string {
  return decoderFor(bytes).replace(/\r\n?/g, '\n');
}

function decoderFor(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
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

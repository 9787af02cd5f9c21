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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ArealetterError } from '../../errors.js';
import { withThread } from './pdf-js/thread.js';

/**
 * Opens a PDF with pdf.js, runs `read` on it and always closes it. Whatever pdf.js does with the promises that
 * it makes, the caller's process meets none of them: they stay in a thread of their own.
 *
 * @param bytes - The file; pdf.js gets a copy, because it takes the buffer away.
 * @param options - `strict`: damage anywhere is an error; else what is damaged is left out.
 * @throws ArealetterError `encrypted`, `damaged` or `too-large`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  { strict }: { strict: boolean },
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  return withThread(async ({ getDocument, worker }) => {
    const task = getDocument({
      ...OPTIONS,
      ...assetUrls(),
      worker,
      stopAtErrors: strict,
      data: new Uint8Array(bytes),
    });
    try {
      return await read(await task.promise);
    } catch (error) {
      throw explain(error);
    } finally {
      await task.destroy();
    }
  });
}

// Nothing of the document is run, and fonts are drawn stroke by stroke where pages are drawn at all.
const OPTIONS = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  useWasm: false,
  enableXfa: false,
};

function assetUrls() {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
  };
}

function explain(error: unknown): unknown {
  if (error instanceof ArealetterError || !(error instanceof Error)) return error;
  // Those of pdf.js come through its message handler under names of its own: these are ours.
  if (error instanceof TypeError || error instanceof RangeError) return error;
  if (error.name === 'PasswordException') {
    return new ArealetterError(
      'encrypted',
      'the PDF is encrypted and asks for a password; save a copy without one and read that',
      { cause: error },
    );
  }
  if (/encrypt/i.test(error.message)) {
    return new ArealetterError(
      'encrypted',
      'the PDF is encrypted in a way that cannot be read; save a copy without protection',
      { cause: error },
    );
  }
  return new ArealetterError(
    'damaged',
    `the PDF is damaged or cut short (${error.message}); download it again`,
    { cause: error },
  );
}

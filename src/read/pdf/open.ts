import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ArealetterError } from '../../errors.js';

/**
 * Opens a PDF, runs `read` on it and always closes it.
 *
 * @param bytes - The file; pdf.js gets a copy, because it takes the buffer away.
 * @param options - `strict`: damage anywhere is an error; else what is damaged is left out.
 * @throws ArealetterError `encrypted` or `damaged`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  { strict }: { strict: boolean },
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await loadPdfJs();
  const task = getDocument({
    ...OPTIONS,
    ...assetUrls(),
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
}

const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * pdf.js for Node. Its polyfills replace `push` on Node 20 for the sake of arrays that nobody can
 * write to; that costs a tenth of all time, so the one of Node is put back.
 */
export async function loadPdfJs() {
  standInForCanvas();
  const { push } = Array.prototype;
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js would load this itself, later; it has no types.
  await import(WORKER);
  if (Array.prototype.push !== push) {
    Object.defineProperty(Array.prototype, 'push', {
      value: push,
      writable: true,
      configurable: true,
    });
  }
  return pdfJs;
}

/**
 * pdf.js makes a matrix while it is loaded, of a class that it takes from `@napi-rs/canvas`. That is a
 * program of its own for each platform: where there is none, words can be read all the same.
 */
function standInForCanvas(): void {
  if ('DOMMatrix' in globalThis) return;
  try {
    const here = createRequire(import.meta.url);
    createRequire(here.resolve('pdfjs-dist/package.json'))('@napi-rs/canvas');
  } catch {
    Object.assign(globalThis, { DOMMatrix: class {} });
  }
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

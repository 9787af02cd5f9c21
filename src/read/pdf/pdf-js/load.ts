import { createRequire } from 'node:module';
import { keepingPush } from './push.js';

/** Loads the half of pdf.js that asks for pages and draws them; the other half runs in a thread of its own. */
export async function loadPdfJs() {
  standInForCanvas();
  return keepingPush(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/**
 * pdf.js makes a matrix while it loads, of a class that it takes from `@napi-rs/canvas`. That is a binary
 * for each platform: where there is none, text can still be read.
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

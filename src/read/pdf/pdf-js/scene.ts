import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { WITHOUT_NOTES } from './drawn.js';
import { loadPdfJs } from './load.js';
import { Painter } from './painter.js';
import type { Scene } from './sights.js';

/** Notes the letters and the filled rectangles of a page, in the order in which they are drawn. */
export async function sceneOf(document: PDFDocumentProxy, proxy: PDFPageProxy): Promise<Scene> {
  const { OPS } = await loadPdfJs();
  const { fnArray, argsArray } = await proxy.getOperatorList(WITHOUT_NOTES);
  const layers = await document.getOptionalContentConfig();
  const painter = new Painter(proxy.view as [number, number, number, number], (properties) =>
    properties === null || properties === undefined ? true : layers.isVisible(properties),
  );
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
  for (const [index, operator] of fnArray.entries()) {
    painter.draw(names.get(operator) ?? '', (argsArray[index] ?? []) as unknown[]);
  }
  return painter;
}

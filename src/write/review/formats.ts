import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';
import type { ReviewParts } from './html.js';

/** The formats of a record beside its document. */
export const REVIEW_FORMATS = {
  html: { endings: ENDINGS.html, load: async () => (await import('./html.js')).toHtml },
} satisfies Formats<ReviewParts>;

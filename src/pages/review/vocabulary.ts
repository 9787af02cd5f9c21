import { byId } from './elements.js';
import { Seeker, type Vocabulary } from './seeking.js';

/** Finds words on this page. */
export const seeker = new Seeker(
  JSON.parse(byId('vocabulary', HTMLScriptElement).text) as Vocabulary,
);

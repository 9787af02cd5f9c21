import type { Box } from '../tree.js';

/** Why words are no part of the text: mostly because a person does not see them. */
export type Reason =
  | 'layer'
  | 'invisible'
  | 'background'
  | 'outside'
  | 'covered'
  | 'watermark'
  | 'turned'
  | 'note';

/** Words that are left out, because a person does not see them, or not as part of the text. */
export interface Unseen {
  reason: Reason;
  /** Empty for what is under a drawn box: who covered it did not want it read. */
  text: string;
  box: Box;
}

/** What is said of words that are left out. */
export const SAID: Readonly<Record<Reason, string>> = {
  layer: 'stand in a layer that is hidden',
  invisible: 'are there, but not drawn',
  background: 'have the colour of what they stand on',
  outside: 'stand outside of what the page shows',
  covered: 'are under a box that is drawn over them',
  watermark: 'are drawn across the page, as a watermark is',
  note: 'stand in a note that lies over the page',
  turned: 'run at another angle than the text of the page',
};

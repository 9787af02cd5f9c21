import type { Draft } from '../draft/draft.js';

/** Warns where no title was read, and says what titles of the family are like. */
export function checkTitle(draft: Draft, like: string): void {
  if (draft.title === null) draft.warn('title-unread', `no title “${like}” was found`, null);
}

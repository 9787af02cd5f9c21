import type { Kind } from '../../record/kinds.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';

const LIKE: Readonly<Partial<Record<Kind, string>>> = {
  'area-send-inspection': 'Joint area SEND inspection in …',
  'area-send-revisit': 'Joint area SEND revisit in …',
  'area-send-report': 'Area SEND inspection of …',
  'area-send-monitoring': 'Area SEND monitoring inspection of …',
  'targeted-area-letter': 'Joint targeted area inspection of …',
};

/** Every document has a title. */
export const titleUnread: RecordRule = {
  name: 'title-unread',
  holds: 'The document has a title, and it was read.',
  kinds: ALL,
  *check({ kind, title }) {
    if (title !== null) return;
    const like = LIKE[kind];
    const message = like ? `no title “${like}” was found` : 'no title was found';
    yield { message, at: null, field: ['title'] };
  },
};

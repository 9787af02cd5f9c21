export { badge, outcomeBadge, themeChips, typeBadge, verdictBadge } from './badges.js';
export { type WordChange, wordChanges } from './changes.js';
export { type Content, day, days, quoted, unseen } from './content.js';
export { anchorOf, type CardOptions, findingCard } from './finding.js';
export { type Fact, facts, foot, main, masthead, type SourceDocument, section } from './frame.js';
export {
  KIND_NAMES,
  type Look,
  OUTCOMES,
  QUESTIONS,
  type Tone,
  TYPES,
  themeName,
  VERDICTS,
} from './names.js';
export { disclosure, notice } from './notice.js';
export { type PageParts, page, type Script, type Styles } from './page.js';
export { type ShapeName, shape, shapePath } from './shape.js';
export { type Cell, type GroupHead, type Heat, heatOf, type TableParts, table } from './table.js';
export { type TimelineEvent, timeline } from './timeline.js';

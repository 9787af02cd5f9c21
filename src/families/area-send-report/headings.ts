import type { Section } from '../shared/sections.js';

/** The title of a report; the area's name as printed in it. */
export const TITLE =
  /^Area (?:SEND|special educational needs and\/or disabilities(?: \(SEND\))?) (?:full )?inspection of (?:the )?(.+?)(?:(?: Local)? Area Partnership)?\.?$/i;

/** The headings of a report. */
export const HEADINGS = {
  outcome: /^Inspection outcome:?$/i,
  about: /^Information about the (?:local )?area partnership:?$/i,
  experience:
    /^What is it like to be a child (?:or|and) (?:a )?young person\b.{0,90}\bin (?:(?:this|the) (?:local )?area\s?\??|[\p{Lu}][\p{L} ,-]{1,40}\?)$/iu,
  effective:
    /^What is the (?:local )?area partnership doing (?:that is effective|effectively|well)\s?\??$/i,
  better: /^What does the (?:local )?area partnership need to (?:do better|improve)\s?\??$/i,
  priority: /^Areas? (?:for|of) priority actions?:?$/i,
  improvement: /^Areas? (?:for|of) improvements?:?$/i,
  details: /^Local area partnership details:?$/i,
  inspection: /^Information about (?:this|the) inspection:?$/i,
  team: /^(?:The )?inspection team:?$/i,
} as const;

export type Key = keyof typeof HEADINGS;

/** A section of a report. */
export type ReportSection = Section<Key>;

import { placeOf, text } from '../../read/tree.js';
import { readArea } from '../shared/area.js';
import { openTables } from '../shared/blocks.js';
import type { Draft } from '../shared/draft/draft.js';
import { readInspected } from '../shared/inspected.js';
import { readTitle } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** Reads the title, which names the area, and the opening paragraphs, which give the days. */
export function readOpening(draft: Draft, section: Section): void {
  readTitle(draft, section);
  const said = openTables(section.blocks).map((block) => ({
    text: text(block),
    at: placeOf(block),
  }));
  const texts = said.map(({ text }) => text);
  const named = areaIn(section.heading ?? '') ?? texts.map(areaInSentence).find(Boolean) ?? null;
  readArea(draft, named, section.headings[0] ?? null);
  if (draft.dates.inspection) return;
  const isOn = (pattern: RegExp) => said.filter(({ text }) => pattern.test(text));
  readInspected(draft, [...isOn(/\binspection\b/i), ...isOn(/\b(?:inspectors|inspected)\b/i)]);
}

/** "… of the multi-agency response to … in X" or "… of X": what follows the last "in", else the "of". */
function areaIn(title: string): string | null {
  const named = [
    /^.*\bin (?:the area of )?(.+)$/i,
    /\binspection\b.*? (?:of|[:–—-]) (?:the area of )?(.+)$/i,
  ].map((pattern) => pattern.exec(title)?.[1]?.replace(/\.$/, ''));
  // "sexual abuse in the family" names no area.
  return named.find((name) => name !== undefined && NAME.test(name)) ?? null;
}

const NAME = /^(?:the )?(?:(?:city|county|borough) of )?\p{Lu}/u;

/** A sentence on the inspection names the area last: "… to abuse and neglect in Elmshire." */
function areaInSentence(words: string): string | null {
  const [sentence = ''] = words.split(/(?<=\p{Ll})\.(?=\s|$)/u);
  if (!/\binspection\b/i.test(sentence)) return null;
  return (
    sentence
      .match(IN_AREA)
      ?.at(-1)
      ?.replace(/^in (?:the area of )?/, '') ?? null
  );
}

const IN_AREA =
  /\bin (?:the )?(?:area of )?(?:(?:London|Royal|Metropolitan) Borough of |(?:city|county|borough) of )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}’'-]+(?:(?:,? (?:and|upon|on|of|with)|,)? \p{Lu}[\p{L}’'-]+)*/gu;

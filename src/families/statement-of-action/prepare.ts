import type { Root } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { isStrong } from '../shared/blocks.js';
import { setSentencesApart } from '../shared/sections/headings-apart.js';
import { headsContents } from './contents.js';
import { headMeaning } from './heads.js';
import { isAfterwards, isChildType } from './headings.js';
import { weaknessLabel } from './labels.js';
import { opensForeword } from './signers.js';
import { namesPlan, namesStatement } from './titles.js';

/** Sets headings apart in a text whose lines run on without a blank one; other trees stay as they are. */
export function prepare(tree: Root): Root {
  const marked = tree.children.some((block) => block.type === 'heading' || isStrong(block));
  return marked || !tree.children.some(isRunOn) ? tree : setSentencesApart(tree, isHeadingLine);
}

function isRunOn(block: Block): boolean {
  return (block.data?.lines?.length ?? 0) > 1 || text(block).length > 200;
}

const USUAL = /^(?:introduction|background|context|executive summary|our vision|vision|summary)$/i;

function isHeadingLine(words: string): boolean {
  if (/[.;,]$/.test(words)) return false;
  const bare = words.replace(/:$/, '');
  return (
    USUAL.test(bare) ||
    headsContents(words) ||
    opensForeword(bare) ||
    isAfterwards(bare) ||
    namesStatement(words) ||
    namesPlan(words) ||
    weaknessLabel(words) !== null ||
    (words.length > 6 && isChildType(headMeaning(words)))
  );
}

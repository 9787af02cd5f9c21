import { type Block, lines } from '../../read/tree.js';

/** How the publisher's closing page begins, whichever paragraph comes first. */
const CLOSING_PAGE =
  /^(?:If you are not happy with (?:the|this) inspection|The Office for Standards in Education, Children[’']s Services and Skills \(Ofsted\) (?:regulates|inspects)|If you would like a copy of this document|You may (?:re-?use|copy) this information|This publication is available at)/;

/** Whether a block begins the publisher's closing page; all that follows it is boilerplate too. */
export function beginsClosingPage(words: string): boolean {
  return CLOSING_PAGE.test(words);
}

const LETTERHEAD_LINE =
  /^(?:(?:T|E|W|Tel|Telephone|Textphone|Fax|F|Email|Direct T)\b[:\s].*|\S+@\S+|(?:https?:\/\/|www\.)\S+|Ofsted|Agora|Care Quality Commission|CQC|Aviation House|Piccadilly Gate|Store Street|Manchester|Nottingham|Bristol|London|Cambridge|Clive House|\d+ (?:Cumberland Place|Kingsway|Petty France|Buckingham Palace Road)|(?:M1 2WD|NG1 6HJ|WC2B 6SE|BS1 6XN|SW1H 9EX|SW1W 9SZ))$/i;
const LETTERHEAD_SIGN = /@ofsted\.gov\.uk|www\.(?:ofsted\.gov\.uk|gov\.uk\/ofsted)|Textphone/i;

/**
 * The blocks of an inspectorate's letterhead: a run of lines of its address, in one paragraph or in one
 * each, among them at least one that stands nowhere else.
 */
export function letterheadIn(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let run: Block[] = [];
  for (const block of [...blocks, null]) {
    if (block && isAddress(block)) {
      run.push(block);
      continue;
    }
    if (run.flatMap(lines).some((line) => LETTERHEAD_SIGN.test(line))) found.push(...run);
    run = [];
  }
  return found;
}

function isAddress(block: Block): boolean {
  return lines(block).every((line) => LETTERHEAD_LINE.test(line));
}

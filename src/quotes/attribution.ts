import type { Paragraph } from './article.js';
import { readAround, readSubject } from './author.js';
import { inspectorsNamedIn } from './inspectors.js';
import { type Quotation, type Stretch, wordsOf } from './quotation.js';
import { clauseBefore } from './reporting.js';
import { maskedSentences, type Sentence } from './sentences.js';
import type { Whose } from './source.js';
import { maySpeak, sourceIn, subjectOfSentence } from './sources.js';
import { type Read, Speakers } from './speakers.js';
import { surroundingsOf } from './surroundings.js';

/** To whom an article attributes a quotation. */
export interface Attribution {
  to: Whose;
  /** As the article names them; null where it cannot be read. */
  name: string | null;
  /** The words by which it is read: a verb of saying, `by …`; null where there are none. */
  words: string | null;
  /** It is read from a sentence before, or through a pronoun. */
  carried: boolean;
}

const NOT_READ: Attribution = { to: 'unknown', name: null, words: null, carried: false };

/**
 * Finds to whom an article attributes each quotation: by the words around it, else by the sentence before,
 * by who spoke last and goes on, or by what leads into its list.
 */
export function attributions(
  quotations: readonly Quotation[],
  paragraphs: readonly Paragraph[],
): Map<Quotation, Attribution> {
  const reader = new AttributionReader(quotations, paragraphs);
  for (const index of paragraphs.keys()) reader.readParagraph(index);
  return reader.found;
}

class AttributionReader {
  readonly found = new Map<Quotation, Attribution>();
  /** Who spoke last, and in which paragraph. */
  private speaker: { read: Read; paragraph: number } | null = null;
  private readonly speakers = new Speakers();
  /** What leads into the list at hand. */
  private leadIn = '';

  /** The quotations with words in each paragraph. */
  private readonly inParagraph = new Map<number, Quotation[]>();

  constructor(
    quotations: readonly Quotation[],
    private readonly paragraphs: readonly Paragraph[],
  ) {
    for (const quotation of quotations) {
      for (const index of new Set(quotation.stretches.map(({ paragraph }) => paragraph))) {
        const known = this.inParagraph.get(index);
        if (known) known.push(quotation);
        else this.inParagraph.set(index, [quotation]);
      }
    }
  }

  readParagraph(index: number): void {
    const paragraph = this.paragraphs[index] as Paragraph;
    const here = this.inParagraph.get(index) ?? [];
    const sentences = maskedSentences(index, paragraph.text, here);
    for (const [position, sentence] of sentences.entries()) {
      const begun = here.filter(
        ({ stretches, within }) => within === null && begins(stretches, index, sentence),
      );
      for (const quotation of begun)
        this.readQuotation(quotation, sentence, sentences[position + 1]);
      if (begun.length === 0) this.readPlain(sentence.text, index);
    }
    const isBlock = here.some(({ manner }) => manner === 'block');
    if (!paragraph.listed && !isBlock) this.leadIn = sentences.at(-1)?.text ?? this.leadIn;
    this.readNested(index, here);
  }

  private readQuotation(
    quotation: Quotation,
    sentence: Sentence,
    next: Sentence | undefined,
  ): void {
    const paragraph = quotation.stretches[0]?.paragraph ?? 0;
    const read =
      quotation.manner === 'block'
        ? this.ofBlock(quotation)
        : readAround(surroundingsOf(quotation, sentence, this.paragraphs), next, this.speakers);
    const found = read ?? this.carried(quotation, sentence, paragraph);
    if (found === null) {
      this.found.set(quotation, NOT_READ);
      return;
    }
    const { source, words, carried } = found;
    this.found.set(quotation, {
      to: source.whose,
      name: source.name,
      words: words || null,
      carried,
    });
    this.speaks(found, quotation.stretches.at(-1)?.paragraph ?? paragraph);
  }

  /** By the line under it that begins with a dash, else by the sentence that leads into it. */
  private ofBlock(quotation: Quotation): Read | null {
    const last = quotation.stretches.at(-1) as Stretch;
    const line = /^[—–―-]{1,2}\s*(\p{L}.*)$/u.exec(wordsOf(last, this.paragraphs))?.[1];
    if (line && quotation.stretches.length > 1) {
      quotation.stretches.pop();
      const source = sourceIn(line);
      if (source && typeof source === 'object') return { source, words: line, carried: false };
    }
    const before = this.leadIn;
    return (
      this.speakers.read(clauseBefore(before, '')) ?? readSubject(`${before}:`, '', this.speakers)
    );
  }

  /** From the lead-in of a list, or from whoever spoke just before. */
  private carried(quotation: Quotation, sentence: Sentence, paragraph: number): Read | null {
    if (this.paragraphs[paragraph]?.listed) {
      const read = this.speakers.read(clauseBefore(this.leadIn, ''));
      const source = read?.source ?? inspectorsNamedIn(this.leadIn);
      return source && { source, words: read?.words ?? '', carried: true };
    }
    const last = this.speaker;
    if (!last) return null;
    const { before } = surroundingsOf(quotation, sentence, this.paragraphs);
    const leads = !/\p{L}/u.test(before);
    const sameParagraph = last.paragraph === paragraph && !maySpeak(before);
    const follows = leads && this.onlyFurnitureBetween(last.paragraph, paragraph);
    return sameParagraph || follows ? { ...last.read, carried: true } : null;
  }

  private onlyFurnitureBetween(from: number, to: number): boolean {
    return this.paragraphs
      .slice(from + 1, to)
      .every(({ text }) => text.split(' ').length <= 6 && !/[.?!]$/.test(text));
  }

  /** A sentence without quotations can name who speaks next, or whom a pronoun means. */
  private readPlain(text: string, paragraph: number): void {
    const read = this.speakers.read(clauseBefore(text, ''));
    if (read) this.speaks(read, paragraph);
    else {
      const subject = subjectOfSentence(text);
      if (subject) this.speakers.name(subject);
    }
  }

  /** A quotation in a quotation is read by the words of the outer one alone. */
  private readNested(index: number, here: readonly Quotation[]): void {
    for (const quotation of here) {
      const [first] = quotation.stretches;
      if (!quotation.within || first?.paragraph !== index) continue;
      const outer = quotation.within.stretches.find(
        ({ paragraph, from, to }) => paragraph === index && from <= first.from && first.to <= to,
      );
      const { text } = this.paragraphs[index] as Paragraph;
      const said = outer ? text.slice(outer.from, first.from - 1) : '';
      const sentence = said.split(/[.?!]\s+(?=\p{Lu})/u).at(-1) ?? '';
      const read = this.speakers.read(clauseBefore(sentence, ''));
      const { source, words } = read ?? { source: null, words: null };
      this.found.set(
        quotation,
        source ? { to: source.whose, name: source.name, words, carried: false } : NOT_READ,
      );
    }
  }

  private speaks(read: Read, paragraph: number): void {
    this.speaker = { read, paragraph };
    this.speakers.name(read.source);
  }
}

function begins(stretches: readonly Stretch[], paragraph: number, { from, to }: Sentence): boolean {
  const [first] = stretches;
  return (
    first !== undefined && first.paragraph === paragraph && first.from >= from && first.from <= to
  );
}

import { readFileSync } from 'node:fs';
import { ROOT } from '../../src/package.js';

/** A fenced block of a page of Markdown. */
export interface Block {
  /** Of its opening fence, from 1. */
  line: number;
  language: string;
  text: string;
  /** The file that holds it in the reader's folder: `file=NAME` after the language. */
  file: string | null;
  /** What its last command exits with: `exit=1` after the language. */
  exit: number;
  /** `not-run` after the language: it needs the network, or a program that no test can count on. */
  isRun: boolean;
}

/** A command as a `console` block shows it, with what it prints. */
export interface Command {
  text: string;
  shown: string[];
}

/** The text of a page of the project, such as `GUIDE.md`. */
export function pageText(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8');
}

/** The fenced blocks of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map((found) => {
    const [, opening = '', text = ''] = found;
    const [language = '', ...marks] = opening.split(' ');
    const mark = (name: string) =>
      marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1);
    return {
      line: markdown.slice(0, found.index).split('\n').length,
      language,
      text,
      file: mark('file') ?? null,
      exit: Number(mark('exit') ?? 0),
      isRun: !marks.includes('not-run'),
    };
  });
}

/** The commands of a `console` block: a line that begins with `$ `, its output below it. */
export function commandsOf({ text }: Block): Command[] {
  const commands: Command[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ text: line.slice(2), shown: [] });
    else if (last) last.shown.push(line);
    else throw new Error(`output before the first command: ${line}`);
  }
  return commands;
}

/** The headings of a page outside its blocks, and the anchors that GitHub gives them. */
export function headingsOf(markdown: string): { level: number; text: string; anchor: string }[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks.length,
    text,
    anchor: text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  }));
}

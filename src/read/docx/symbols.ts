import { loadData } from '../../data/load.js';

/** The characters of symbol fonts, by font: from code 32 on, a space where Unicode has none. */
type SymbolFonts = Readonly<Record<string, string>>;

const FIRST = 0x20;
const PRIVATE = 0xf000;
let fonts: ReadonlyMap<string, readonly string[]> | null = null;

/** The characters of a font by their code, less 32; undefined for a font of letters. */
function charactersOf(font: string): readonly string[] | undefined {
  fonts ??= new Map(
    Object.entries(loadData<SymbolFonts>('symbols')).map(([name, characters]) => [
      name.toLowerCase(),
      Array.from(characters),
    ]),
  );
  return fonts.get(font.toLowerCase());
}

/** Whether what is typed in a font shows as other characters: "§" in Wingdings is a square. */
export function isSymbolFont(font: string | null): font is string {
  return font !== null && /^(?:symbol|webdings|wingdings)/i.test(font) && hasCharacters(font);
}

function hasCharacters(font: string): boolean {
  return charactersOf(font) !== undefined;
}

/**
 * The character that a code of a font stands for, be it written as such or moved to the private codes;
 * null where none is known.
 *
 * @param starts - Whether it begins a paragraph.
 */
export function symbolOf(font: string, code: number, starts: boolean): string | null {
  const own = isPrivate(code) ? code - PRIVATE : code;
  if (starts && BULLETS.has(`${font.toLowerCase()} ${own}`)) {
    return String.fromCharCode(PRIVATE + own);
  }
  const characters = charactersOf(font);
  const character = characters ? characters[own - FIRST] : plainCharacter(code);
  return character === undefined || character === ' ' ? null : character;
}

function plainCharacter(code: number): string | undefined {
  return code < FIRST || (code >= 0xd800 && code <= 0xf8ff) || code > 0xffff
    ? undefined
    : String.fromCharCode(code);
}

function isPrivate(code: number): boolean {
  return code >= PRIVATE && code <= PRIVATE + 0xff;
}

/** Text typed in a symbol font, as it shows. What is not known stays as it is typed. */
export function inSymbols(font: string, text: string, starts: boolean): string {
  return Array.from(text, (letter, index) => {
    const code = letter.codePointAt(0) ?? 0;
    return symbolOf(font, code, starts && index === 0) ?? letter;
  }).join('');
}

// Arrows and shapes that Word offers as bullets. Where they begin a paragraph they stay private codes,
// which all who read lists take for bullets; the characters that show them are used for much else.
const BULLETS = new Set(
  [0x76, 0xa8, 0xd8, 0xe0, 0xe8, 0xf0, 0xfc, 0xfe].map((code) => `wingdings ${code}`),
);

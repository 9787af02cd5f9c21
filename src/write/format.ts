import type { ChalkInstance } from 'chalk';

/** How to write. A writer for terminals uses all of it, the others what concerns them. */
export interface WriteOptions {
  /** Colours, or none. */
  chalk: ChalkInstance;
  /** Characters in a line. */
  width: number;
  /** Everything, where there is a short form too. */
  full: boolean;
}

/** Turns a result into text. */
export type Writer<Result> = (result: Result, options: WriteOptions) => string;

/** What the command line must know about a format before it loads its writer. */
export interface NamedFormat {
  /** How the names of its files end, the usual ending first: `.md`. A file so named asks for it. */
  endings: readonly string[];
  /** It is not text: never for a terminal. */
  binary?: true;
}

/** A way to write a result as text. */
export interface Format<Result> extends NamedFormat {
  /** Loads the writer, for which help and completion need not wait. */
  load(): Promise<Writer<Result>>;
}

/** The formats of a result, by name, the usual one first. */
export type Formats<Result> = Readonly<Record<string, Format<Result>>>;

/** Finds the format that a file's ending asks for; the longest ending that fits decides. */
export function formatOfPath<Name extends string>(
  formats: Readonly<Record<Name, NamedFormat>>,
  path: string,
): Name | undefined {
  const lower = path.toLowerCase();
  const names = Object.keys(formats) as Name[];
  return names
    .flatMap((name) => formats[name].endings.map((ending) => ({ name, ending })))
    .filter(({ ending }) => lower.endsWith(ending))
    .sort((one, other) => other.ending.length - one.ending.length)[0]?.name;
}

/** The ending that a new file in a format gets. */
export function endingOf({ endings }: NamedFormat): string {
  return endings[0] ?? '';
}

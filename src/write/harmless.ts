/**
 * Replaces what could steer a terminal or turn its words about: control characters, and marks that change
 * the direction of writing. Line ends stay.
 */
export function harmless(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to replace
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    ' ',
  );
}

/** A message whose lines are no commands to the machine that runs a build: none begins with `::`. */
export function withoutCommands(message: string): string {
  return message.replace(/^(?=[ ]*::)/gm, '> ');
}

const CHARACTERS = [
  '\u0000',
  '\t',
  '\f',
  '\r\n',
  '\n\n',
  '\u00ad',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '\ud83d',
  '\u202e',
];

const MARKDOWN = [
  '• ',
  '- ',
  '1. ',
  '(a) ',
  '## ',
  '> ',
  '| a | b |',
  '[^1]',
  '[^1]: ',
  '```\n',
  '***',
  '~~',
  '\\',
];

const MARKUP = [
  '<table><tr><td>',
  '</td>',
  '<li>',
  '<ul>',
  '<!--',
  '<![CDATA[',
  '&#0;',
  '&amp',
  '</w:p>',
  '<w:p>',
];

const WORDS = ['"', '{', ']', '1 May 2018', 'Dear ', 'Yours sincerely', '__proto__'];

/** What readers may stumble over where nobody expects it. */
export const TOKENS = [...CHARACTERS, ...MARKDOWN, ...MARKUP, ...WORDS];

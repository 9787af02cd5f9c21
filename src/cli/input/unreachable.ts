import { STATUS_CODES } from 'node:http';

type Words = readonly [pattern: RegExp, words: string];

// By the codes that Node gives; the first that fits is taken.
const TROUBLES: readonly Words[] = [
  [/^ENOTFOUND$/, 'no server of that name was found; check the address'],
  [/^EAI_/, 'the server’s name cannot be looked up; is there a connection?'],
  [/^ECONNREFUSED$/, 'the connection was refused; check the address'],
  [/^E(?:NET|HOST)(?:UNREACH|DOWN)$|^ETIMEDOUT$/, 'the server cannot be reached; try again later'],
  [
    /^(?:ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/,
    'the connection broke off before the whole document had come; try again',
  ],
  [/CERT|SIGNED|SIGNATURE|ISSUER/, 'the server’s certificate is not trusted'],
  [/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/, 'no secure connection could be made'],
  [/^Z_|^ERR_(?:BROTLI|\w*_ERROR_)/, 'what came is damaged or cut short; try again'],
  [/^HPE_/, 'what the server answered is not HTTP'],
];

/** Says in plain words why there was no document, by the error of Node's network. */
export function troubleInWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words = TROUBLES.find(([pattern]) => code && pattern.test(code))?.[1];
  const [trouble = 'it cannot be fetched', ...advice] = words?.split(/(?=;)/) ?? [];
  return `${trouble} (${code ?? message})${advice.join('')}`;
}

const ADVICE: readonly Words[] = [
  [/^(?:404|410)$/, 'check the address'],
  [
    /^(?:401|402|403|407|451)$/,
    'open it in a browser, save the document, and give the file instead',
  ],
  [/^(?:408|425|429|5\d\d)$/, 'try again later'],
];

/** Says which status was answered, in the words of HTTP rather than the server's, and what to do. */
export function statusInWords(status: number): string {
  const meaning = STATUS_CODES[status]?.toLowerCase();
  const advice = ADVICE.find(([pattern]) => pattern.test(String(status)))?.[1];
  const answer = `the server answered ${status}${meaning ? ` (${meaning})` : ''}`;
  return `${answer}; ${advice ?? 'open the address in a browser to see what is there'}`;
}

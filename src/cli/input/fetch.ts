import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { ArealetterError } from '../../errors.js';
import { version } from '../../package.js';
import { credentialsOf, redirectTarget, shown, withoutCredentials } from './address.js';
import { readAll, tooLarge } from './read-all.js';
import { statusInWords, troubleInWords } from './unreachable.js';

const MOST_REDIRECTS = 5;

// Milliseconds; a timer set for longer goes off at once.
const LONGEST_TIMER = 2 ** 31 - 1;

export interface FetchLimits {
  /** Bytes of the document, when it is unpacked. */
  maxBytes: number;
  /** Seconds for all of it, redirects and body. */
  seconds: number;
}

/**
 * Fetches the document at an address, and nothing that it refers to.
 *
 * Node's own `fetch` is not used: it takes a compressed body that is cut short, or a chunked one on
 * a connection that was to be closed, for whole.
 *
 * @throws ArealetterError `unreachable`, or `too-large`.
 */
export async function fetchDocument(
  address: URL,
  { maxBytes, seconds }: FetchLimits,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(Math.min(seconds * 1000, LONGEST_TIMER));
  let url = address;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      // A password is for the server that it was given for.
      const auth = url.origin === address.origin ? credentialsOf(address) : null;
      const response = await ask(url, auth, signal);
      try {
        const target = redirectOf(response, url);
        if (!target) return await bodyOf(response, maxBytes);
        url = target;
      } finally {
        response.destroy();
      }
    }
    throw new ArealetterError('unreachable', `more than ${MOST_REDIRECTS} redirects in a row`);
  } catch (error) {
    const known = error instanceof ArealetterError ? error : null;
    const trouble = () => (signal.aborted ? tooSlow(seconds) : troubleInWords(error));
    const words = known?.message ?? trouble();
    const via = url === address ? '' : `redirects to ${shown(url)}: `;
    throw new ArealetterError(known?.code ?? 'unreachable', `${via}${words}`, { cause: error });
  }
}

function tooSlow(seconds: number): string {
  return `it took longer than ${seconds} s, which is the most that is waited (--fetch-seconds)`;
}

function ask(url: URL, auth: string | null, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    accept: 'application/pdf, text/markdown, text/plain, text/html;q=0.8, */*;q=0.1',
    'accept-encoding': 'gzip, br',
    connection: 'close',
    'user-agent': `arealetter/${version()}`,
  };
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = get(withoutCredentials(url), { auth, headers, signal });
    request.on('error', reject);
    // No error and no answer: the server wants to speak another protocol.
    request.on('close', () => {
      reject(new ArealetterError('unreachable', 'the server did not answer what was asked'));
    });
    request.on('response', (response) => {
      // A connection can break when the answer has begun.
      request.on('error', (error) => response.destroy(error));
      resolve(response);
    });
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null {
  const redirects = [301, 302, 303, 307, 308].includes(statusCode) && headers.location;
  return redirects ? redirectTarget(redirects, url) : null;
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  // 206 is a part, for which nobody asked.
  if (statusCode < 200 || statusCode > 299 || statusCode === 206) {
    throw new ArealetterError('unreachable', statusInWords(statusCode));
  }
  if (Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
  return readAll(unpacked(response), maxBytes);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  if (encoding === 'identity') return response;
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress };
  if (!Object.hasOwn(unpack, encoding)) {
    throw new ArealetterError(
      'unreachable',
      'the server packed the document in a way that was not asked for; save it in a browser',
    );
  }
  // The reader of the stream gets its errors.
  return pipeline(response, unpack[encoding as keyof typeof unpack](), () => undefined);
}

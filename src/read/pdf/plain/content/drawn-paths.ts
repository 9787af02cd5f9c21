import { type Corners, noCorners, widen } from '../../corners.js';
import type { View } from '../file/pages.js';
import type { Matrix } from '../matrix.js';
import type { Visitor } from './visitor.js';

/** Notes the paths that a page draws. */
export class DrawnPaths implements Visitor {
  readonly paths: Corners[] = [];

  constructor(private readonly view: View) {}

  point(x: number, y: number, begins: boolean, [a, b, c, d, e, f]: Matrix): void {
    if (begins) this.paths.push(noCorners());
    const path = this.paths.at(-1);
    if (path) widen(path, a * x + c * y + e - this.view.left, this.view.top - (b * x + d * y + f));
  }
}

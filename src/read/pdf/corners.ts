/** The corners of a part of a path; points from the top left of the page. */
export interface Corners {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Those of a path that has no points yet. */
export function noCorners(): Corners {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

/** Makes room for a point. */
export function widen(corners: Corners, x: number, y: number): void {
  corners.left = Math.min(corners.left, x);
  corners.right = Math.max(corners.right, x);
  corners.top = Math.min(corners.top, y);
  corners.bottom = Math.max(corners.bottom, y);
}

/** What two rectangles have in common. */
export function overlap(one: Corners, other: Corners): Corners {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Points of a closed line; coordinates in whatever unit the maker says. */
export type Point = readonly [number, number];
export type Outline = Point[];

const STEPS = 8;

/** Points along a Bézier curve of any degree after its first point, by de Casteljau. */
export function curve(controls: readonly Point[]): Point[] {
  return Array.from({ length: STEPS }, (_, step) => onCurve(controls, (step + 1) / STEPS));
}

function onCurve(controls: readonly Point[], t: number): Point {
  let level = [...controls];
  while (level.length > 1)
    level = level.slice(1).map(([x, y], i): Point => {
      const [px, py] = level[i] ?? [x, y];
      return [px + (x - px) * t, py + (y - py) * t];
    });
  return level[0] ?? [0, 0];
}

/** A line of some width through points, a rectangle for each stretch. */
export function stroked(points: readonly Point[], width: number): Outline[] {
  return points.slice(1).flatMap(([x2, y2], i): Outline[] => {
    const [x1, y1] = points[i] ?? [x2, y2];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) return [];
    const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)];
    const corners: Outline = [
      [x1 + dx, y1 - dy],
      [x2 + dx, y2 - dy],
      [x2 - dx, y2 + dy],
      [x1 - dx, y1 + dy],
    ];
    return [corners];
  });
}

import type { Rule } from './pdf-page.ts';

/** A speck that may be part of a dotted line. */
export interface Dot {
  x: number;
  y: number;
}

const STEP = 5;
const FEWEST = 8;

/** Rows and columns of dots, set close enough together, are the ruling lines that they look like. */
export function dottedRules(dots: readonly Dot[]): Rule[] {
  const level = chains(dots.map(({ x, y }) => [y, x]));
  const upright = chains(dots.map(({ x, y }) => [x, y]));
  return [
    ...level.map(([y, x1, x2]): Rule => ({ x1, x2, y1: y, y2: y })),
    ...upright.map(([x, y1, y2]): Rule => ({ x1: x, x2: x, y1, y2 })),
  ];
}

/** Runs of points `[across, along]` that share their place across: `[across, from, to]`. */
function chains(points: [across: number, along: number][]): [number, number, number][] {
  const lines = new Map<number, number[]>();
  for (const [across, along] of points) {
    const key = Math.round(across * 2) / 2;
    const line = lines.get(key) ?? [];
    line.push(along);
    lines.set(key, line);
  }
  const found: [number, number, number][] = [];
  for (const [across, places] of lines) {
    const sorted = places.sort((a, b) => a - b);
    let from = 0;
    sorted.forEach((place, i) => {
      const next = sorted[i + 1];
      if (next !== undefined && next - place <= STEP) return;
      if (i - from + 1 >= FEWEST) found.push([across, sorted[from] ?? place, place]);
      from = i + 1;
    });
  }
  return found;
}

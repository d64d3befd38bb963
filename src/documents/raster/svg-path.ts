import { curve, type Outline, type Point } from './outline.ts';

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** How many numbers each command takes; those of arcs are drawn as straight lines to their end. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, z: 0 };

/** All numbers in an attribute. */
export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(Number);
}

/** The lines of a path (`M L H V Q C Z`, large and small), curves as short lines. */
export function pathOutlines(d: string): Outline[] {
  const outlines: Outline[] = [];
  let at: Point = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([mlhvqcaz])([^mlhvqcaz]*)/gi)) {
    const command = letter.toLowerCase();
    const takes = TAKES[command] ?? 0;
    if (takes === 0) {
      at = outlines.at(-1)?.[0] ?? at;
      outlines.at(-1)?.push(at);
      continue;
    }
    const numbers = numbersIn(rest);
    for (let i = 0; i + takes <= numbers.length; i += takes) {
      const points = pointsOf(command, numbers.slice(i, i + takes), at, letter === command);
      if (command === 'm' && i === 0) outlines.push([...points]);
      else outlines.at(-1)?.push(...(points.length > 1 ? curve([at, ...points]) : points));
      at = points.at(-1) ?? at;
    }
  }
  return outlines.filter((outline) => outline.length > 1);
}

function pointsOf(command: string, numbers: readonly number[], [x, y]: Point, isRelative: boolean): Point[] {
  const [ox, oy] = isRelative ? [x, y] : [0, 0];
  if (command === 'h') return [[(numbers[0] ?? 0) + ox, y]];
  if (command === 'v') return [[x, (numbers[0] ?? 0) + oy]];
  const pairs = command === 'a' ? numbers.slice(5) : numbers;
  return Array.from({ length: pairs.length / 2 }, (_, i) => [
    (pairs[i * 2] ?? 0) + ox,
    (pairs[i * 2 + 1] ?? 0) + oy,
  ]);
}

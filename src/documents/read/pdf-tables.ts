import type { Rule } from './pdf-page.ts';

/** A cell of a ruled table; edges in points from the top left of the page, grid columns counted from 0. */
export interface GridCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
  column: number;
  span: number;
  row: number;
  rowSpan: number;
}

export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  columns: number;
  rows: number;
  cells: GridCell[];
}

const NEAR = 2.5;
/** Widest gap between the dashes of one line. */
const DASH = 4;
/** How far upright lines must stand out for another row to be there. */
const OPEN = 7;

/** Finds the tables that a page's ruling lines draw, top to bottom. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const level = joinCollinear(rules.filter((r) => r.y1 === r.y2));
  const upright = joinCollinear(rules.filter((r) => r.x1 === r.x2).map(turn)).map(turn);
  const grids: Grid[] = [];
  for (const group of connected(level, upright)) {
    const grid = gridOf(group.level, group.upright);
    if (grid) grids.push(grid);
  }
  return grids.sort((a, b) => a.top - b.top || a.left - b.left);
}

function turn({ x1, y1, x2, y2 }: Rule): Rule {
  return { x1: y1, y1: x1, x2: y2, y2: x2 };
}

/** Joins level rules that lie on one line and touch. */
function joinCollinear(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1);
  const bands: Rule[][] = [];
  for (const rule of sorted) {
    const band = bands.at(-1);
    if (band?.[0] && rule.y1 - band[0].y1 < 1.2) band.push(rule);
    else bands.push([rule]);
  }
  return bands.flatMap((band) => {
    const joined: Rule[] = [];
    for (const rule of band.sort((a, b) => a.x1 - b.x1)) {
      const last = joined.at(-1);
      if (last && rule.x1 <= last.x2 + DASH) last.x2 = Math.max(last.x2, rule.x2);
      else joined.push({ ...rule });
    }
    return joined;
  });
}

interface Group {
  level: Rule[];
  upright: Rule[];
}

/** Groups of rules that cross or touch one another. */
function connected(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  const groups: Group[] = [];
  for (const rule of upright) {
    const touching = level.filter((l) => crosses(l, rule));
    const met = groups.filter((g) => g.level.some((l) => touching.includes(l)));
    const merged: Group = {
      level: [...new Set([...touching, ...met.flatMap((g) => g.level)])],
      upright: [rule, ...met.flatMap((g) => g.upright)],
    };
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function crosses(level: Rule, upright: Rule): boolean {
  return (
    upright.x1 >= level.x1 - NEAR &&
    upright.x1 <= level.x2 + NEAR &&
    level.y1 >= upright.y1 - NEAR &&
    level.y1 <= upright.y2 + NEAR
  );
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  const xs = cluster(upright.map((r) => r.x1));
  const ys = cluster(level.map((r) => r.y1));
  // A row cut by the end of the page may have no line below (or above): its upright lines show how far it goes.
  const [first = 0, last = 0] = [ys[0], ys.at(-1)];
  const low = upright.filter((r) => r.y2 > last + OPEN);
  const high = upright.filter((r) => r.y1 < first - OPEN);
  if (low.length > 1) ys.push(Math.max(...low.map((r) => r.y2)));
  if (high.length > 1) ys.unshift(Math.min(...high.map((r) => r.y1)));
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (xs.length < 3 || ys.length < 2 || xs.length > 40 || ys.length > 400) return null;
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const edge = (list: readonly number[], at: number) => list[at] ?? 0;
  /** Whether a line is drawn at the right of that slot, or below it. */
  const walled = (row: number, column: number) => {
    const y = (edge(ys, row) + edge(ys, row + 1)) / 2;
    return upright.some((r) => Math.abs(r.x1 - edge(xs, column + 1)) < NEAR && r.y1 <= y && r.y2 >= y);
  };
  const floored = (row: number, column: number) => {
    const x = (edge(xs, column) + edge(xs, column + 1)) / 2;
    return level.some((r) => Math.abs(r.y1 - edge(ys, row + 1)) < NEAR && r.x1 <= x && r.x2 >= x);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let span = 1;
      while (
        column + span < columns &&
        !walled(row, column + span - 1) &&
        !taken.has(row * columns + column + span)
      )
        span++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !floored(row + rowSpan - 1, column)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + span; c++) taken.add(r * columns + c);
      cells.push({
        left: edge(xs, column),
        right: edge(xs, column + span),
        top: edge(ys, row),
        bottom: edge(ys, row + rowSpan),
        column,
        span,
        row,
        rowSpan,
      });
    }
  }
  return { left, right, top, bottom, columns, rows, cells };
}

function cluster(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found;
}

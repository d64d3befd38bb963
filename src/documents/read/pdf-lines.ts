import type { Glyph } from './pdf-page.ts';
import { cleanText } from './source-document.ts';

/** A printed line, or the part of one that stands apart by a wide gap. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
}

/**
 * Puts characters into lines, top to bottom, each from left to right whatever order they were drawn in.
 *
 * @param splitAt gap, in ems, from which on the line is taken for two that stand side by side; Infinity never splits
 */
export function linesOf(glyphs: readonly Glyph[], splitAt: number): Line[] {
  const lines: Line[] = [];
  for (const row of baselines(glyphs)) {
    let part: Glyph[] = [];
    let blank = 0;
    for (const glyph of row) {
      const last = part.at(-1);
      if (isBlank(glyph)) {
        blank = Math.max(blank, glyph.x + glyph.width);
        if (last) part.push(glyph);
        continue;
      }
      const lastInk = part.findLast((g) => !isBlank(g));
      // A number left blank before its slash ("Số:      /KH") parts nothing.
      const gap = lastInk && glyph.text !== '/' ? glyph.x - (lastInk.x + lastInk.width) : 0;
      if (gap > splitAt * glyph.size) {
        lines.push(lineOf(part));
        part = [];
      }
      part.push(glyph);
    }
    if (part.length > 0) lines.push(lineOf(part));
  }
  return lines.filter((line) => line.text !== '');
}

/** Groups characters that share a baseline; superscripts join the line they belong to. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = glyphs.filter((g) => g.text !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= Math.max(1.5, Math.min(row.size, glyph.size) * 0.4)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
      if (!isBlank(glyph)) row.y = Math.max(row.y, glyph.y - 0.5);
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x));
}

function lineOf(glyphs: readonly Glyph[]): Line {
  let text = '';
  let previous: Glyph | null = null;
  let bold = 0;
  let ink = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  let y = 0;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      if (!text.endsWith(' ')) text += ' ';
      continue;
    }
    if (previous) {
      // The same letter drawn twice a hair apart is a poor man's bold.
      if (previous.text === glyph.text && Math.abs(previous.x - glyph.x) < glyph.size * 0.08) continue;
      const gap = glyph.x - (previous.x + previous.width);
      if (gap > glyph.size * 0.19 && !text.endsWith(' ')) text += ' ';
    }
    text += glyph.text;
    previous = glyph;
    ink++;
    if (glyph.bold) bold++;
    left = Math.min(left, glyph.x);
    right = Math.max(right, glyph.x + glyph.width);
    if (glyph.size > size) {
      size = glyph.size;
      y = glyph.y;
    }
  }
  return {
    text: cleanText(text).replace(/\s+/g, ' ').trim(),
    left,
    right,
    y,
    size,
    bold: ink > 0 && bold >= ink * 0.8,
  };
}

function isBlank(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLORS, EDGE, FADED, FOCUS, INK, LINK, PAPER, SHEET, TONES } from './colors.ts';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('text can be read on paper, on sheets and on the darkest ground of rows', () => {
  for (const text of [INK, FADED, LINK, COLORS.son[6], COLORS.gray[6]]) {
    for (const ground of [PAPER, SHEET, COLORS.gray[1]]) {
      const ratio = contrast(text, ground);
      assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
    }
  }
});

test('words of every state can be read on their ground', () => {
  for (const [name, { text, ground }] of Object.entries(TONES)) {
    const ratio = contrast(text, ground);
    assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)}`);
  }
});

test('edges of fields and the focus ring stand out', () => {
  for (const line of [EDGE, FOCUS]) {
    for (const ground of [PAPER, SHEET]) assert.ok(contrast(line, ground) >= 3, `${line} on ${ground}`);
  }
  assert.ok(contrast(SHEET, COLORS.son[6]) >= 4.5, 'white on the deep red');
});

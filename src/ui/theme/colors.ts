/** Ten shades, light to dark, as the component library wants them. */
type Shades = readonly [string, string, string, string, string, string, string, string, string, string];

/** Paper of the page, the white of what lies on it, and the ink of the text. */
export const PAPER = '#fbfaf6';
export const SHEET = '#ffffff';
export const INK = '#26241f';
/** Text of less weight; at least 4.5:1 on paper. */
export const FADED = '#5e5a52';
/** Lines that bound something one can act on; at least 3:1 on white. */
export const EDGE = '#87827a';
/** Lines that only divide. */
export const RULE = '#e3dfd6';
export const LINK = '#1b4b78';
export const FOCUS = '#0b57d0';
/** Only for honours and the mark of the product. */
export const GOLD = '#b07a10';

/** The one deep red: for the act that matters. */
const son: Shades = [
  '#fbecea',
  '#f4d5d1',
  '#e6aaa4',
  '#d67d75',
  '#c4564f',
  '#ad3530',
  '#8f1d1e',
  '#7c1619',
  '#691115',
  '#530b0f',
];

/** Ink: everything ordinary. */
const ink: Shades = [
  '#f3f4f5',
  '#e3e5e8',
  '#c9cdd3',
  '#a5abb4',
  '#7b838e',
  '#5b6470',
  '#3d4652',
  '#323a45',
  '#272e38',
  '#1a2029',
];

/** Warm greys; the library's own are too light for text. */
const gray: Shades = [
  '#f7f5f0',
  '#f0ede6',
  RULE,
  '#d3cec3',
  EDGE,
  '#75716a',
  '#67635b',
  '#524e47',
  '#3d3a34',
  INK,
];

const gold: Shades = [
  '#fbf4e2',
  '#f5e6c0',
  '#ebcf8c',
  '#e0b757',
  '#d3a02f',
  '#c28c17',
  GOLD,
  '#8b5f0b',
  '#6d4a08',
  '#503605',
];

export const COLORS = { son, ink, gray, gold };

/** What a state says at a glance; always beside a word. */
export const TONES = {
  grey: { text: '#524e47', ground: '#f0ede6', edge: '#cfc9bd' },
  blue: { text: '#1b4b78', ground: '#e6eff8', edge: '#b3cde6' },
  green: { text: '#1b5e3a', ground: '#e4f2e9', edge: '#aed6bd' },
  amber: { text: '#7a4a00', ground: '#fdf0d9', edge: '#ecc98a' },
  red: { text: '#94191c', ground: '#fbe9e7', edge: '#e9b1ac' },
} as const;

export type Tone = keyof typeof TONES;

/** How certificates are printed: paper, and which words stand where. Millimetres from the upper left corner, points for letters. */
export interface CertificateLayout {
  paper: Paper;
  orientation: 'landscape' | 'portrait';
  /** A double line around the sheet; without it for paper that was printed beforehand. */
  frame: boolean;
  blocks: CertificateBlock[];
  qr: { x: number; y: number; size: number } | null;
}

export interface CertificateBlock {
  /** With placeholders; lines are kept. */
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  align: (typeof ALIGNS)[number];
  anchor: (typeof ANCHORS)[number];
  color: (typeof COLORS)[number];
  rule: boolean;
}

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];
export const ALIGNS = ['left', 'center', 'right'] as const;
export const ANCHORS = ['top', 'middle'] as const;
export const COLORS = ['black', 'red', 'gold'] as const;
export const MOST_BLOCKS = 30;
/** Greatest size of a background picture in bytes. */
export const MAX_BACKGROUND_BYTES = 8_000_000;

/** ISO 216, upright. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] };

/** Width and height of the sheet in millimetres. */
export function sheetSize({ paper, orientation }: Pick<CertificateLayout, 'paper' | 'orientation'>): {
  width: number;
  height: number;
} {
  const [short, long] = SIZES[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Boxes, by number from 1, that reach over the edge of the paper; 0 stands for the QR code. */
export function outsideSheet(layout: CertificateLayout): number[] {
  const { width, height } = sheetSize(layout);
  const beyond = ({ x, y, width: w, height: h }: { x: number; y: number; width: number; height: number }) =>
    x < 0 || y < 0 || x + w > width || y + h > height;
  const blocks = layout.blocks.flatMap((block, i) => (beyond(block) ? [i + 1] : []));
  const { qr } = layout;
  return qr !== null && beyond({ ...qr, width: qr.size, height: qr.size }) ? [0, ...blocks] : blocks;
}

import { type CertificateBlock, type CertificateLayout, sheetSize } from '../../model/certificates/layout.ts';

/** Stands for the QR code where boxes are counted from 0. */
export const QR_BOX = -1;

/** Millimetres, as the server takes them. */
const LEAST = { width: 5, height: 3, qr: 15 } as const;
const MOST_QR = 80;

/** Where a box stands, in millimetres. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The place of the box `at`, or of the QR code; undefined where there is none. */
export function placeAt({ blocks, qr }: CertificateLayout, at: number): Place | undefined {
  if (at !== QR_BOX) return blocks[at];
  return qr === null ? undefined : { x: qr.x, y: qr.y, width: qr.size, height: qr.size };
}

/** The layout with one box changed. */
export function withBlock(
  layout: CertificateLayout,
  at: number,
  change: Partial<CertificateBlock>,
): CertificateLayout {
  return { ...layout, blocks: layout.blocks.map((block, i) => (i === at ? { ...block, ...change } : block)) };
}

const within = (value: number, least: number, most: number) =>
  Math.round(Math.max(Math.min(value, most), least) * 10) / 10;

/** The layout with a box, or the QR code, moved by millimetres, never over the edge of the paper. */
export function moved(
  layout: CertificateLayout,
  at: number,
  [dx, dy]: readonly [number, number],
): CertificateLayout {
  const place = placeAt(layout, at);
  if (place === undefined) return layout;
  const sheet = sheetSize(layout);
  const to = {
    x: within(place.x + dx, 0, sheet.width - place.width),
    y: within(place.y + dy, 0, sheet.height - place.height),
  };
  return at === QR_BOX && layout.qr !== null
    ? { ...layout, qr: { ...layout.qr, ...to } }
    : withBlock(layout, at, to);
}

/** The layout with a box made wider and higher by millimetres, its upper left corner kept; the QR code stays square. */
export function resized(
  layout: CertificateLayout,
  at: number,
  [dx, dy]: readonly [number, number],
): CertificateLayout {
  const place = placeAt(layout, at);
  if (place === undefined) return layout;
  const { width, height } = sheetSize(layout);
  const [right, below] = [width - place.x, height - place.y];
  if (at === QR_BOX && layout.qr !== null) {
    const more = Math.abs(dx) > Math.abs(dy) ? dx : dy;
    const size = within(place.width + more, LEAST.qr, Math.min(right, below, MOST_QR));
    return { ...layout, qr: { ...layout.qr, size } };
  }
  return withBlock(layout, at, {
    width: within(place.width + dx, LEAST.width, right),
    height: within(place.height + dy, LEAST.height, below),
  });
}

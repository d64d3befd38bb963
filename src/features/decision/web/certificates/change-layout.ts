import { type CertificateBlock, type CertificateLayout, sheetSize } from '../../model/certificates/layout.ts';

/** The layout with one box changed. */
export function withBlock(
  layout: CertificateLayout,
  at: number,
  change: Partial<CertificateBlock>,
): CertificateLayout {
  return { ...layout, blocks: layout.blocks.map((block, i) => (i === at ? { ...block, ...change } : block)) };
}

/** The layout with one box moved by millimetres, never over the edge of the paper. */
export function moved(
  layout: CertificateLayout,
  at: number,
  [dx, dy]: readonly [number, number],
): CertificateLayout {
  const block = layout.blocks[at];
  if (block === undefined) return layout;
  const { width, height } = sheetSize(layout);
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
  return withBlock(layout, at, {
    x: within(block.x + dx, width - block.width),
    y: within(block.y + dy, height - block.height),
  });
}

import { ImageRun, Paragraph } from 'docx';
import { svgToPng } from '../../raster/svg-to-png.ts';
import type { Figure } from '../official-document.ts';
import type { Orientation } from '../table-layout.ts';
import { AREA, TWIPS } from './measures.ts';

const PIXELS_A_POINT = 96 / 72;
const HIGHEST = 420;

/** A drawing as wide as the text; as SVG for programs that know it, as a picture of points for the others. */
export function figure({ svg, ratio, alternative }: Figure, page: Orientation): Paragraph {
  const width = Math.min(AREA[page] / TWIPS, HIGHEST * ratio) * PIXELS_A_POINT;
  const height = width / ratio;
  return new Paragraph({
    style: 'Figure',
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: svgToPng(svg, Math.round(width * 2), Math.round(height * 2)) },
        transformation: { width, height },
        altText: { name: alternative.slice(0, 80), title: '', description: alternative },
      }),
    ],
  });
}

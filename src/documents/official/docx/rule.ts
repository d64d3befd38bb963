import { BorderStyle, Paragraph } from 'docx';

/** A solid line in the middle; `length` and the room it stands in (`within`) in twentieths of a point. */
export function rule(length: number, within: number): Paragraph {
  const indent = Math.max(0, Math.round((within - Math.min(length, within)) / 2));
  return new Paragraph({
    style: 'Line',
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  });
}

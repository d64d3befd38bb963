import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

interface Look {
  bold?: boolean;
  italics?: boolean;
  align?: 'left' | 'center' | 'both';
  size?: number;
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

function line(
  text: string,
  { bold = false, italics = false, align = 'left', size = 14 }: Look = {},
): Paragraph {
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.JUSTIFIED }[
      align
    ],
    spacing: { after: 60 },
    children: [new TextRun({ text, bold, italics, size: size * 2 })],
  });
}

function twoColumns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({ children, width: { size: share, type: WidthType.PERCENTAGE } });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [new TableRow({ children: [cell(left, 42), cell(right, 58)] })],
  });
}

/** A template to begin with: the layout of Decree 30/2020/NĐ-CP with every common placeholder in its place. */
export function makeSampleTemplate(): Promise<Buffer> {
  const centre = { align: 'center' } as const;
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
          },
        },
        children: [
          twoColumns(
            [
              line('{co_quan_cap_tren}', { ...centre, size: 13 }),
              line('{co_quan}', { ...centre, bold: true, size: 13 }),
              line('{so_ky_hieu}', { ...centre, size: 13 }),
            ],
            [
              line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, bold: true, size: 13 }),
              line('Độc lập - Tự do - Hạnh phúc', { ...centre, bold: true }),
              line('{dia_danh_ngay}', { ...centre, italics: true }),
            ],
          ),
          line(''),
          line('{loai_van_ban}', { ...centre, bold: true }),
          line('{trich_yeu}', { ...centre, bold: true }),
          line('{kinh_gui}', centre),
          line('{tham_quyen}', { ...centre, bold: true }),
          line('{#danh_sach_can_cu}{muc}{/danh_sach_can_cu}', { italics: true, align: 'both' }),
          line('{noi_dung}', { align: 'both' }),
          line(''),
          twoColumns(
            [line('Nơi nhận:', { bold: true, italics: true, size: 12 }), line('{noi_nhan}', { size: 11 })],
            [
              line('{quyen_han_ky}', { ...centre, bold: true }),
              line(''),
              line(''),
              line(''),
              line('{nguoi_ky}', { ...centre, bold: true }),
            ],
          ),
          line('{phu_luc}'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { INDENT, SIZES, TWIPS } from './measures.ts';

const FONT = 'Times New Roman';
const GAP = 120;
const LINE = 264;
const { CENTER, JUSTIFIED, LEFT } = AlignmentType;

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: Align;
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  keepNext?: boolean;
  indent?: { left?: number; hanging?: number; firstLine?: number };
  line?: number;
  basedOn?: string;
}

/** Styles of the blocks of an official document, by the id that paragraphs name: name in Word, look. */
const STYLES = {
  Nation: ['Quốc hiệu', { size: SIZES.nation, bold: true, align: CENTER }],
  Motto: ['Tiêu ngữ', { size: SIZES.motto, bold: true, align: CENTER }],
  Superior: ['Cơ quan chủ quản', { size: SIZES.nation, align: CENTER }],
  Issuer: ['Cơ quan ban hành', { size: SIZES.nation, bold: true, align: CENTER }],
  Number: ['Số, ký hiệu', { size: SIZES.number, align: CENTER }],
  About: ['Trích yếu công văn', { size: SIZES.number, align: CENTER, before: GAP }],
  PlaceAndDate: ['Địa danh, ngày tháng', { size: SIZES.motto, italics: true, align: CENTER }],
  TypeName: ['Tên loại', { bold: true, align: CENTER, before: 240, keepNext: true }],
  Subject: ['Trích yếu', { bold: true, align: CENTER, keepNext: true }],
  Addressees: ['Kính gửi', { before: 240, after: GAP, align: LEFT }],
  Addressee: ['Nơi kính gửi', { align: LEFT, after: 60 }],
  Authority: ['Thẩm quyền ban hành', { bold: true, align: CENTER, before: 240, after: 240, keepNext: true }],
  Basis: [
    'Căn cứ',
    { italics: true, align: JUSTIFIED, after: GAP, line: LINE, indent: { firstLine: INDENT } },
  ],
  Resolves: ['Lệnh ban hành', { bold: true, align: CENTER, before: 240, after: 240, keepNext: true }],
  Body: ['Lời văn', { align: JUSTIFIED, after: GAP, line: LINE, indent: { firstLine: INDENT } }],
  Article: ['Điều', { basedOn: 'Body' }],
  Item: ['Gạch đầu dòng', { basedOn: 'Body' }],
  Figure: ['Hình vẽ', { align: CENTER, before: GAP, after: GAP }],
  TableHead: ['Đầu bảng', { size: 13, bold: true, align: CENTER, before: 40, after: 40 }],
  TableSection: [
    'Mục trong bảng',
    { size: 13, bold: true, align: LEFT, before: 40, after: 40, keepNext: true },
  ],
  TableCell: ['Ô bảng', { size: 13, align: LEFT, before: 40, after: 40 }],
  TableHead12: ['Đầu bảng cỡ 12', { basedOn: 'TableHead', size: 12 }],
  TableSection12: ['Mục trong bảng cỡ 12', { basedOn: 'TableSection', size: 12 }],
  TableCell12: ['Ô bảng cỡ 12', { basedOn: 'TableCell', size: 12 }],
  Capacity: ['Quyền hạn, chức vụ', { bold: true, align: CENTER, keepNext: true }],
  Signer: ['Người ký', { bold: true, align: CENTER, before: 72 * TWIPS }],
  RecipientsLabel: [
    'Nơi nhận',
    { size: SIZES.recipientsLabel, bold: true, italics: true, align: LEFT, keepNext: true },
  ],
  Recipient: ['Dòng nơi nhận', { size: SIZES.recipients, align: LEFT, indent: { left: 113, hanging: 113 } }],
  AnnexHeading: [
    'Phụ lục',
    { basedOn: 'Heading1', align: CENTER, before: 0, after: 0, indent: { firstLine: 0 } },
  ],
  AnnexTitle: ['Tên phụ lục', { bold: true, align: CENTER, keepNext: true }],
  AnnexReference: ['Kèm theo văn bản', { italics: true, align: CENTER, keepNext: true }],
  Line: ['Đường kẻ', { size: 2, align: CENTER, line: 90 }],
  PageNumber: ['Số trang', { size: SIZES.pageNumber, align: CENTER }],
} as const satisfies Record<string, readonly [string, Look]>;

export type StyleId = keyof typeof STYLES;

/** Real Word styles: the headings are Word's own, so that its navigation pane and tables of contents know them. */
export function documentStyles(): IStylesOptions {
  const heading = (bold: boolean) => ({
    run: { size: SIZES.body * 2, bold, italics: false, color: '000000', font: FONT },
    paragraph: {
      alignment: JUSTIFIED,
      keepNext: true,
      spacing: { before: 60, after: GAP, line: LINE, lineRule: LineRuleType.AUTO },
      indent: { firstLine: INDENT },
    },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: SIZES.body * 2,
          color: '000000',
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(true),
      heading2: heading(true),
      heading3: heading(true),
      heading4: heading(false),
      heading5: heading(false),
      heading6: heading(false),
    },
    paragraphStyles: Object.entries(STYLES).map(([id, [name, look]]) => paragraphStyle(id, name, look)),
  };
}

function paragraphStyle(id: string, name: string, look: Look): IParagraphStyleOptions {
  const { size, bold, italics, align, before, after, keepNext, indent, line, basedOn = 'Normal' } = look;
  const exact = id === 'Line';
  return {
    id,
    name,
    basedOn,
    next: id,
    quickFormat: true,
    run: { ...(size && { size: size * 2 }), ...(bold && { bold }), ...(italics && { italics }) },
    paragraph: {
      ...(align && { alignment: align }),
      ...(keepNext && { keepNext }),
      ...(indent && { indent }),
      ...((before !== undefined || after !== undefined || line !== undefined) && {
        spacing: { before, after, line, lineRule: exact ? LineRuleType.EXACT : LineRuleType.AUTO },
      }),
    },
  };
}

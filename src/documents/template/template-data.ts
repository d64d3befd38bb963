import type { TemplateData } from 'easy-template-x';
import type { Table } from '../official/official-document.ts';
import { plainText } from '../official/official-document.ts';
import type { PrintedBlock, PrintedDocument } from '../official/printed.ts';
import { annexXml, bodyXml } from './body-xml.ts';

/** What each placeholder of `template-tags.ts` stands for in a document; all words are those that the other renderings print. */
export function templateData(printed: PrintedDocument): TemplateData {
  const { head } = printed;
  const [, number = '', symbol = ''] = /^Số:\s*([^/]*)\/?(.*)$/u.exec(head.number) ?? [];
  const [, place = '', date = ''] = /^(?:(.*), )?(ngày .*)$/u.exec(head.placeAndDate) ?? [];
  const signature = printed.signatures.at(-1);
  return {
    co_quan_cap_tren: head.superior ?? '',
    co_quan: head.issuer,
    so: number.trim(),
    ky_hieu: symbol.trim(),
    so_ky_hieu: head.number,
    dia_danh_ngay: head.placeAndDate,
    dia_danh: place,
    ngay: date,
    loai_van_ban: printed.typeName ?? '',
    trich_yeu: printed.subject ?? head.about ?? '',
    kinh_gui: printed.addressees?.lines.join('\n') ?? '',
    tham_quyen: printed.authority ?? '',
    can_cu: printed.bases.join('\n'),
    noi_dung: paragraphs(bodyXml(printed.body)),
    phu_luc: paragraphs(annexXml(printed.annexes)),
    quyen_han_ky: signature?.lines.join('\n') ?? '',
    nguoi_ky: signature?.name ?? '',
    noi_nhan: printed.recipients?.lines.join('\n') ?? '',
    danh_sach_can_cu: items(printed.bases),
    danh_sach_kinh_gui: items(printed.addressees?.lines ?? []),
    danh_sach_noi_nhan: items(printed.recipients?.lines ?? []),
    dong: rowsOf(firstTable([...printed.body, ...printed.annexes.flatMap(({ body }) => body)])),
  };
}

const items = (lines: readonly string[]) => lines.map((muc) => ({ muc }));

/** Paragraphs of Word instead of the one that holds the placeholder; an empty list leaves it empty. */
const paragraphs = (xml: string) => ({
  _type: 'rawXml',
  xml: xml === '' ? '<w:p/>' : xml,
  replaceParagraph: true,
});

const firstTable = (blocks: readonly PrintedBlock[]) =>
  blocks.find((block): block is Table => block.type === 'table');

function rowsOf(table: Table | undefined): Record<string, string>[] {
  return (table?.rows ?? []).map((row) => {
    const cells =
      row.type === 'section'
        ? [row.text]
        : row.cells.map(({ paragraphs: lines }) => lines.map(plainText).join('\n'));
    return Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`cot${i + 1}`, cells[i] ?? '']));
  });
}

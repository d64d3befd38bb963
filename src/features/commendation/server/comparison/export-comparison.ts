import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { compare, listCompared } from './compare.ts';
import type { ComparedRow, ComparisonQuery, ComparisonView } from './comparison.schema.ts';

const PAGE = 200;
/** More rows than anybody reads; the file says when it was cut. */
const MOST_PAGES = 50;

/** The comparison as .xlsx: by unit, by award, and everybody by name (up to 10,000). */
export async function exportComparison(
  context: ReadContext,
  filters: Pick<ComparisonQuery, 'year' | 'unit' | 'award' | 'subject'>,
): Promise<FileReply> {
  const byUnit = await compare({ ...context, language: 'vi' }, { ...filters, rows: 'unit' });
  const byAward = await compare({ ...context, language: 'vi' }, { ...filters, rows: 'award' });
  const people: ComparedRow[] = [];
  let more = true;
  for (let page = 1; more && page <= MOST_PAGES; page += 1) {
    const { items } = await listCompared(
      { ...context, language: 'vi' },
      { ...filters, page, size: PAGE, sort: 'name' },
    );
    people.push(...items);
    more = items.length === PAGE;
  }
  const body = await writeXlsx([
    countSheet('Theo đơn vị', 'Đơn vị', byUnit),
    countSheet('Theo danh hiệu, hình thức', 'Danh hiệu, hình thức', byAward),
    {
      name: more ? 'Danh sách (10.000 dòng đầu)' : 'Danh sách',
      columns: [
        { header: 'Họ tên, tên tập thể', width: 34 },
        { header: 'Đối tượng', width: 14 },
        { header: 'Chức vụ, đơn vị', width: 40 },
        { header: 'Đơn vị', width: 34 },
        { header: 'Danh hiệu, hình thức', width: 40 },
        { header: 'Đăng ký', width: 10 },
        { header: 'Đề nghị', width: 10 },
        { header: 'Không được', width: 10 },
        { header: 'Được tặng', width: 10 },
      ],
      rows: people.map((row) => [
        row.name,
        SUBJECT_WORDS[row.subject].vi,
        row.detail,
        row.unitName,
        row.awardName,
        mark(row.registered),
        mark(row.proposed),
        mark(row.ended),
        mark(row.granted),
      ]),
    },
  ]);
  return { name: `doi-chieu-dang-ky-${byUnit.year}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

const mark = (is: boolean) => (is ? 'x' : null);

function countSheet(name: string, header: string, { rows, total }: ComparisonView) {
  return {
    name,
    columns: [
      { header, width: 48 },
      { header: 'Đăng ký', width: 12 },
      { header: 'Đề nghị', width: 12 },
      { header: 'Không được', width: 12 },
      { header: 'Được tặng', width: 12 },
    ],
    rows: [
      ...rows.map((row) => [row.name, row.registered, row.proposed, row.ended, row.granted]),
      ['Cộng', total.registered, total.proposed, total.ended, total.granted],
    ],
  };
}

import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { COUNTED_AT_MOST } from '../../../../platform/http/paging.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { compare } from './compare.ts';
import type { ComparisonQuery, ComparisonView } from './comparison.schema.ts';
import { findCompared } from './list-compared.ts';

/** The comparison as .xlsx: by unit, by award, and by name as many as are counted; the file says when it was cut. */
export async function exportComparison(
  context: ReadContext,
  filters: Pick<ComparisonQuery, 'year' | 'unit' | 'award' | 'subject'>,
): Promise<FileReply> {
  const byUnit = await compare({ ...context, language: 'vi' }, { ...filters, rows: 'unit' });
  const byAward = await compare({ ...context, language: 'vi' }, { ...filters, rows: 'award' });
  const { rows: people, n } = await findCompared(
    { ...context, language: 'vi' },
    { ...filters, page: 1, size: COUNTED_AT_MOST, sort: 'name' },
  );
  const body = await writeXlsx([
    countSheet('Theo đơn vị', 'Đơn vị', byUnit),
    countSheet('Theo danh hiệu, hình thức', 'Danh hiệu, hình thức', byAward),
    {
      name: n > COUNTED_AT_MOST ? 'Danh sách (10.000 dòng đầu)' : 'Danh sách',
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

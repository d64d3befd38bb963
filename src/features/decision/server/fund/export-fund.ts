import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { balanceOf, FUND_KIND_WORDS, type FundKind, leftOf } from '../../model/fund.ts';
import { findFundSums, getFundUnit } from './fund.store.ts';

/** A unit's fund of a year as .xlsx: the sums, and each line, what was taken back with its sign. @throws AppError `not-found` */
export async function exportFund(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  { unit: unitId, year }: { unit: string; year: number },
): Promise<FileReply> {
  const unit = await getFundUnit(db, actor, 'fund.read', unitId);
  const sums = await findFundSums(db, unitId, year);
  const { rows } = await sql<{
    kind: FundKind;
    amount: number;
    text: string;
    day: string;
    decision: string | null;
    by: string;
  }>`select e.kind, (case when e.reverses_id is null then e.amount else -e.amount end)::float8 as amount, e.text, e.on_day as day,
      d.number || coalesce('/' || d.symbol, '') as decision, a.name as by
    from fund_entry e join account a on a.id = e.created_by left join decision d on d.id = e.decision_id
    where e.unit_id = ${unitId} and e.year = ${year} order by e.on_day, e.created_at, e.id limit 20000`.execute(
    db,
  );
  const body = await writeXlsx([
    {
      name: `Quỹ ${year}`,
      columns: [
        { header: `Quỹ thi đua, khen thưởng của ${unit.name}, năm ${year}`, width: 60 },
        { header: 'Số tiền (đồng)', width: 22 },
      ],
      rows: [
        ['Nguồn', sums.source],
        ['Dự kiến', sums.planned],
        ['Đã chi', sums.spent],
        ['Thu hồi', sums.returned],
        ['Số dư', balanceOf(sums)],
        ['Quyết định đang soạn, chờ ký, chờ phát hành', sums.committed],
        ['Còn lại sau các quyết định đó', leftOf(sums)],
      ],
    },
    {
      name: 'Chi tiết',
      columns: [
        { header: 'Ngày', width: 13 },
        { header: 'Loại', width: 14 },
        { header: 'Nội dung', width: 60 },
        { header: 'Số tiền (đồng)', width: 20 },
        { header: 'Quyết định', width: 18 },
        { header: 'Người ghi', width: 28 },
      ],
      rows: rows.map(({ kind, amount, text, day, decision, by }) => [
        { day },
        FUND_KIND_WORDS[kind].vi,
        text,
        amount,
        decision,
        by,
      ]),
    },
  ]);
  return { name: `quy-thi-dua-khen-thuong-${year}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

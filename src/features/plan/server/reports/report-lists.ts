import { cells, heading, paragraph } from '../../../../documents/official/blocks.ts';
import type { Block } from '../../../../documents/official/official-document.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import type { ReportView } from './report.schema.ts';

/** So many late tasks stand in the report; the .xlsx has them all. */
const NAMED = 30;
const LISTED = 3;

/** The part on what units had to send, if there was anything. */
export function demandBlocks({ demands }: ReportView): Block[] {
  if (demands.length === 0) return [];
  return [
    heading('III', 'Thực hiện các yêu cầu gửi báo cáo, kế hoạch'),
    {
      type: 'table',
      caption: 'Các yêu cầu gửi',
      columns: [
        { title: 'STT', width: 6, align: 'centre' },
        { title: 'Nội dung', width: 36, align: 'left' },
        { title: 'Hạn gửi', width: 18, align: 'centre' },
        { title: 'Số đơn vị', width: 9, align: 'right' },
        { title: 'Đã gửi', width: 9, align: 'right' },
        { title: 'Gửi muộn', width: 9, align: 'right' },
        { title: 'Chưa gửi', width: 9, align: 'right' },
        { title: 'Miễn', width: 9, align: 'right' },
      ],
      rows: demands.map((demand, n) =>
        cells(
          String(n + 1),
          demand.title,
          formatDay(demand.dueDay),
          ...[demand.total, demand.sent, demand.sentLate, demand.late + demand.notYet, demand.exempt].map(
            String,
          ),
        ),
      ),
    },
  ];
}

/** The part on late tasks, if there are any. */
export function lateBlocks({ lateTasks, demands }: ReportView): Block[] {
  if (lateTasks.length === 0) return [];
  const more = lateTasks.length - NAMED;
  return [
    heading(demands.length === 0 ? 'III' : 'IV', 'Nhiệm vụ quá hạn, chưa hoàn thành'),
    {
      type: 'table',
      caption: 'Nhiệm vụ quá hạn',
      columns: [
        { title: 'STT', width: 6, align: 'centre' },
        { title: 'Nội dung', width: 38, align: 'left' },
        { title: 'Đơn vị', width: 26, align: 'left' },
        { title: 'Hạn', width: 19, align: 'centre' },
        { title: 'Số ngày quá hạn', width: 10, align: 'right' },
        { title: 'Lý do', width: 22, align: 'left' },
      ],
      rows: lateTasks
        .slice(0, NAMED)
        .map((task, n) =>
          cells(
            String(n + 1),
            task.content,
            shortList(task.who),
            formatDay(task.dueDay),
            String(task.days),
            task.reason ?? '',
          ),
        ),
    },
    ...(more > 0 ? [paragraph(`Còn ${more} nhiệm vụ quá hạn khác có trong bảng số liệu kèm theo.`)] : []),
  ];
}

/** The first units of a list; the .xlsx names all. */
function shortList(units: string): string {
  const all = units.split('; ');
  return all.length <= LISTED + 1
    ? units
    : `${all.slice(0, LISTED).join('; ')} và ${all.length - LISTED} đơn vị khác`;
}

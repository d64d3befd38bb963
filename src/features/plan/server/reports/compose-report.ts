import { cells, heading, paragraph } from '../../../../documents/official/blocks.ts';
import {
  type Block,
  type OfficialDocument,
  type Table,
  textOf,
} from '../../../../documents/official/official-document.ts';
import { roman } from '../../../../documents/roman.ts';
import { lowerFirst } from '../../../../documents/words.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { formatNumber } from '../../../../law/calendar/number.ts';
import { barChartSvg } from '../../model/reports/bar-chart-svg.ts';
import {
  REPORT_STATUS_WORDS,
  REPORT_STATUSES,
  type ReportCounts,
  type ReportStatus,
} from '../../model/reports/report-counts.ts';
import type { ReportView } from './report.schema.ts';

/** Colours of the drawing: the tones of the screen, dark enough for a grey print. */
const COLORS: Readonly<Record<ReportStatus, string>> = {
  done: '#2f6b3a',
  'done-late': '#b7791f',
  late: '#a12525',
  open: '#2f5d8a',
  blocked: '#6b2f5e',
  cancelled: '#8a8f98',
};

export interface ReportHead {
  issuer: string;
  superior: string | null;
  place: string | null;
  signer: { authority: string | null; position: string | null; name: string | null } | null;
}

/** So many late tasks stand in the report; the .xlsx has them all. */
const NAMED = 30;
const LISTED = 3;

/** The progress report (báo cáo) of a plan or of a unit's plans as an official document: figures in words, tables, a drawing. */
export function composeReport(report: ReportView, head: ReportHead): OfficialDocument {
  const about =
    report.planId === null
      ? `công tác thi đua, khen thưởng theo kế hoạch của ${report.unitName} và các đơn vị trực thuộc`
      : lowerFirst(report.title.replace(/^kế hoạch\s+/iu, ''));
  return {
    kind: 'report',
    head: {
      superior: head.superior,
      issuer: head.issuer,
      number: null,
      symbol: null,
      place: head.place,
      date: null,
      year: Number(report.asOf.slice(0, 4)),
    },
    subject: `Tiến độ thực hiện kế hoạch ${report.periodName.vi}: ${about}`,
    addressees: [],
    authority: null,
    bases: [],
    body: [
      heading('I', 'Kết quả chung'),
      ...summary(report),
      ...(report.byQuarter.length > 1
        ? [table('Nhiệm vụ theo quý đến hạn', 'Quý', report.byQuarter, (row) => `Quý ${roman(row.quarter)}`)]
        : []),
      ...chart(report),
      heading('II', 'Kết quả theo đơn vị'),
      table('Nhiệm vụ theo đơn vị', 'Đơn vị', report.byUnit, (row) => row.unitName || 'Chưa giao đơn vị'),
      ...demandBlocks(report),
      ...lateBlocks(report),
      paragraph(`Trên đây là báo cáo tiến độ thực hiện kế hoạch ${report.periodName.vi}.`),
    ],
    signatures: [
      {
        authority: head.signer?.authority ?? null,
        position: head.signer?.position == null ? [] : [head.signer.position],
        name: head.signer?.name ?? null,
      },
    ],
    recipients: ['Lưu: VT'],
    annexes: [],
  };
}

function summary({ all, share, carried, undated, from, to, asOf }: ReportView): Block[] {
  const percent = share === null ? '' : `, đạt ${formatNumber(share)}% số nhiệm vụ phải thực hiện`;
  const named = REPORT_STATUSES.filter((status) => all[status] > 0).map(
    (status): Block => ({
      type: 'item',
      mark: '-',
      depth: 0,
      text: textOf(`${REPORT_STATUS_WORDS[status].vi}: ${all[status]} nhiệm vụ;`),
    }),
  );
  return [
    paragraph(
      `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)} có ${all.total} nhiệm vụ đến hạn. Tính đến hết ngày ${formatDay(asOf)} đã hoàn thành ${all.done + all['done-late']} nhiệm vụ${percent}. Cụ thể:`,
    ),
    ...named,
    ...(carried.total === 0
      ? []
      : [
          paragraph(
            `Chuyển từ kỳ trước ${carried.total} nhiệm vụ chưa hoàn thành; trong kỳ đã hoàn thành ${carried.done}, còn quá hạn ${carried.late}.`,
          ),
        ]),
    ...(undated === 0
      ? []
      : [
          paragraph(
            `Ngoài ra còn ${undated} nhiệm vụ thường xuyên hoặc không ghi thời hạn cụ thể đang thực hiện.`,
          ),
        ]),
  ];
}

const used = (rows: readonly ReportCounts[]) =>
  REPORT_STATUSES.filter((status) => rows.some((row) => row[status] > 0));

function table<R extends ReportCounts>(
  caption: string,
  first: string,
  rows: readonly R[],
  label: (row: R) => string,
): Table {
  const statuses = used(rows);
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'STT', width: 6, align: 'centre' },
      { title: first, width: 30, align: 'left' },
      { title: 'Tổng số', width: 9, align: 'right' },
      ...statuses.map((status) => ({
        title: REPORT_STATUS_WORDS[status].vi,
        width: 11,
        align: 'right' as const,
      })),
    ],
    rows: rows.map((row, n) =>
      cells(String(n + 1), label(row), String(row.total), ...statuses.map((status) => String(row[status]))),
    ),
  };
}

function chart({ byQuarter, byUnit }: ReportView): Block[] {
  const byTime = byQuarter.length > 1;
  const rows = byTime
    ? byQuarter.map((row) => ({ row, label: `Quý ${roman(row.quarter)}` }))
    : byUnit.slice(0, 20).map((row) => ({ row, label: row.unitName || 'Chưa giao' }));
  if (rows.length === 0) return [];
  const statuses = used(rows.map(({ row }) => row));
  const { svg, ratio } = barChartSvg(
    statuses.map((status) => ({ label: REPORT_STATUS_WORDS[status].vi, color: COLORS[status] })),
    rows.map(({ row, label }) => ({ label, values: statuses.map((status) => row[status]) })),
  );
  const alternative = rows
    .map(
      ({ row, label }) =>
        `${label}: ${statuses.map((status) => `${REPORT_STATUS_WORDS[status].vi.toLocaleLowerCase('vi')} ${row[status]}`).join(', ')}`,
    )
    .join('; ');
  return [
    {
      type: 'figure',
      svg,
      ratio,
      alternative: `Biểu đồ nhiệm vụ theo ${byTime ? 'quý' : 'đơn vị'}. ${alternative}.`,
    },
  ];
}

function demandBlocks({ demands }: ReportView): Block[] {
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

function lateBlocks({ lateTasks, demands }: ReportView): Block[] {
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

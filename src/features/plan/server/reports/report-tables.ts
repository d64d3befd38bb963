import { cells } from '../../../../documents/official/blocks.ts';
import type { Block, Table } from '../../../../documents/official/official-document.ts';
import { roman } from '../../../../documents/roman.ts';
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

const used = (rows: readonly ReportCounts[]) =>
  REPORT_STATUSES.filter((status) => rows.some((row) => row[status] > 0));

/** How many there are in each status, a row each; statuses that none is in have no column. */
export function table<R extends ReportCounts>(
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

/** The same as a drawing: by quarter, or by unit where there is one quarter only. */
export function chart({ byQuarter, byUnit }: ReportView): Block[] {
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

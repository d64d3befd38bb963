import { heading, paragraph } from '../../../../documents/official/blocks.ts';
import {
  type Block,
  type OfficialDocument,
  textOf,
} from '../../../../documents/official/official-document.ts';
import { roman } from '../../../../documents/roman.ts';
import { lowerFirst } from '../../../../documents/words.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { formatNumber } from '../../../../law/calendar/number.ts';
import { REPORT_STATUS_WORDS, REPORT_STATUSES } from '../../model/reports/report-counts.ts';
import type { ReportView } from './report.schema.ts';
import { demandBlocks, lateBlocks } from './report-lists.ts';
import { chart, table } from './report-tables.ts';

export interface ReportHead {
  issuer: string;
  superior: string | null;
  place: string | null;
  signer: { authority: string | null; position: string | null; name: string | null } | null;
}

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

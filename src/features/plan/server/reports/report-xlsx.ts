import { roman } from '../../../../documents/roman.ts';
import { writeXlsx, XLSX_MEDIA_TYPE, type XlsxSheet } from '../../../../documents/xlsx/write-xlsx.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import {
  REPORT_STATUS_WORDS,
  REPORT_STATUSES,
  type ReportCounts,
} from '../../model/reports/report-counts.ts';
import type { ReportView } from './report.schema.ts';

type Language = 'vi' | 'en';

/** The figures of a report as an .xlsx file: in all and by quarter, by unit, demands, late tasks with their days as dates. */
export async function reportXlsx(report: ReportView, language: Language): Promise<FileReply> {
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const counted = [
    { header: word('Tổng số', 'Total'), width: 10 },
    ...REPORT_STATUSES.map((status) => ({ header: REPORT_STATUS_WORDS[status][language], width: 14 })),
  ];
  const values = (row: ReportCounts) => [row.total, ...REPORT_STATUSES.map((status) => row[status])];
  const sheets: XlsxSheet[] = [
    {
      name: word('Chung', 'Summary'),
      columns: [{ header: word('Kỳ', 'Period'), width: 26 }, ...counted],
      rows: [
        [report.periodName[language], ...values(report.all)],
        ...report.byQuarter.map((row) => [
          word(`Quý ${roman(row.quarter)}`, `Quarter ${row.quarter}`),
          ...values(row),
        ]),
      ],
    },
    {
      name: word('Theo đơn vị', 'By unit'),
      columns: [{ header: word('Đơn vị', 'Unit'), width: 40 }, ...counted],
      rows: report.byUnit.map((row) => [row.unitName || word('Chưa giao đơn vị', 'No unit'), ...values(row)]),
    },
    {
      name: word('Yêu cầu gửi', 'Demands'),
      columns: [
        { header: word('Nội dung', 'Demand'), width: 50 },
        { header: word('Hạn gửi', 'Due'), width: 12 },
        ...[
          word('Số đơn vị', 'Units'),
          word('Đã gửi', 'Sent'),
          word('Gửi muộn', 'Sent late'),
          word('Quá hạn, chưa gửi', 'Late'),
          word('Chưa gửi', 'Not yet'),
          word('Miễn', 'Exempt'),
        ].map((header) => ({ header, width: 12 })),
      ],
      rows: report.demands.map((row) => [
        row.title,
        { day: row.dueDay },
        row.total,
        row.sent,
        row.sentLate,
        row.late,
        row.notYet,
        row.exempt,
      ]),
    },
    {
      name: word('Quá hạn', 'Late tasks'),
      columns: [
        { header: word('STT', 'No.'), width: 8 },
        { header: word('Nội dung', 'Content'), width: 60 },
        { header: word('Đơn vị', 'Unit'), width: 40 },
        { header: word('Hạn', 'Due'), width: 12 },
        { header: word('Số ngày quá hạn', 'Days late'), width: 12 },
        { header: word('Lý do', 'Reason'), width: 40 },
      ],
      rows: report.lateTasks.map((row) => [
        row.number,
        row.content,
        row.who,
        { day: row.dueDay },
        row.days,
        row.reason ?? '',
      ]),
    },
  ];
  return {
    name: `bao-cao-tien-do-${report.from}-${report.to}.xlsx`,
    mediaType: XLSX_MEDIA_TYPE,
    body: await writeXlsx(sheets),
  };
}

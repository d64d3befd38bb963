import { type BarPart, BarTable } from '../../../../ui/chart/bar-table.tsx';
import { formatDay, formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import {
  REPORT_STATUS_WORDS,
  REPORT_STATUSES,
  type ReportCounts,
} from '../../model/reports/report-counts.ts';
import type { ReportView as View } from '../../server/reports/report.schema.ts';
import classes from '../cascade/cascade.module.css';
import { LateTasks } from './late-task-table.tsx';

const messages = defineMessages({
  vi: {
    head: (from: string, to: string, total: number) =>
      `Từ ngày ${from} đến ngày ${to}: ${total} nhiệm vụ đến hạn`,
    done: (count: number, share: string) => `đã hoàn thành ${count} (${share} %)`,
    asOf: (day: string) => `Số liệu tính đến hết ngày ${day}, lấy từ kết quả đã ghi nhận.`,
    carried: (total: number, done: number, late: number) =>
      `Chuyển từ kỳ trước ${total} nhiệm vụ chưa xong: ${done} đã hoàn thành trong kỳ, ${late} còn quá hạn.`,
    undated: (count: number) => `${count} nhiệm vụ thường xuyên hoặc không ghi ngày, không tính ở trên.`,
    byQuarter: 'Theo quý đến hạn',
    byUnit: 'Theo đơn vị',
    quarter: 'Quý',
    unit: 'Đơn vị',
    quarterOf: (quarter: number) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}`,
    unassigned: 'Chưa giao đơn vị',
    demands: 'Yêu cầu gửi trong kỳ',
    demand: 'Nội dung',
    sent: 'Đã gửi',
    sentLate: 'Gửi muộn',
    notSent: 'Quá hạn, chưa gửi',
    notYet: 'Chưa gửi',
    exempt: 'Miễn',
    none: 'Không có nhiệm vụ nào đến hạn trong kỳ này.',
  },
  en: {
    head: (from: string, to: string, total: number) => `${from} to ${to}: ${plural(total, 'task')} due`,
    done: (count: number, share: string) => `${count} done (${share} %)`,
    asOf: (day: string) => `As of ${day}, from the records.`,
    carried: (total: number, done: number, late: number) =>
      `${total} were open from before: ${done} done in the period, ${late} still late.`,
    undated: (count: number) => `${count} recurring or undated tasks are not counted above.`,
    byQuarter: 'By quarter',
    byUnit: 'By unit',
    quarter: 'Quarter',
    unit: 'Unit',
    quarterOf: (quarter: number) => `Quarter ${quarter}`,
    unassigned: 'No unit assigned',
    demands: 'Demands of the period',
    demand: 'Demand',
    sent: 'Sent',
    sentLate: 'Sent late',
    notSent: 'Late',
    notYet: 'Not yet',
    exempt: 'Exempt',
    none: 'Nothing is due in this period.',
  },
});

/** What was due in the period and what became of it: in a sentence, and by quarter, unit and demand. */
export function ReportFigures({ report }: { report: View }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { all, share, carried, undated } = report;
  // A column of zeros only takes room.
  const used = REPORT_STATUSES.filter((status) =>
    [...report.byQuarter, ...report.byUnit].some((row) => row[status] > 0),
  );
  const parts = (counts: ReportCounts): BarPart[] =>
    used.map((status) => ({
      label: REPORT_STATUS_WORDS[status][language],
      value: counts[status],
      tone: REPORT_STATUS_WORDS[status].tone,
    }));
  return (
    <>
      <div>
        <p>
          <strong>{words.head(formatDay(report.from), formatDay(report.to), all.total)}</strong>
          {share !== null && `, ${words.done(all.done + all['done-late'], formatNumber(share))}`}.{' '}
          {carried.total > 0 && words.carried(carried.total, carried.done, carried.late)}{' '}
          {undated > 0 && words.undated(undated)}
        </p>
        <p className={classes.quiet}>{words.asOf(formatDay(report.asOf))}</p>
      </div>
      {all.total === 0 && <p>{words.none}</p>}
      {report.byQuarter.length > 0 && (
        <BarTable
          caption={words.byQuarter}
          heading={words.quarter}
          rows={report.byQuarter.map((row) => ({
            id: String(row.quarter),
            label: words.quarterOf(row.quarter),
            parts: parts(row),
          }))}
        />
      )}
      {report.byUnit.length > 0 && (
        <BarTable
          caption={words.byUnit}
          heading={words.unit}
          rows={report.byUnit.map((row) => ({
            id: row.unitId ?? '',
            label: row.unitName || words.unassigned,
            parts: parts(row),
          }))}
        />
      )}
      {report.demands.length > 0 && (
        <BarTable
          caption={words.demands}
          heading={words.demand}
          rows={report.demands.map((row) => ({
            id: row.id,
            label: (
              <TextLink to="/yeu-cau/$demandId" params={{ demandId: row.id }} size="sm">
                {row.title}
              </TextLink>
            ),
            parts: [
              { label: words.sent, value: row.sent, tone: 'green' },
              { label: words.sentLate, value: row.sentLate, tone: 'amber' },
              { label: words.notSent, value: row.late, tone: 'red' },
              { label: words.notYet, value: row.notYet, tone: 'blue' },
              { label: words.exempt, value: row.exempt, tone: 'grey' },
            ],
          }))}
        />
      )}
      {report.lateTasks.length > 0 && <LateTasks report={report} />}
    </>
  );
}

import { type BarPart, BarTable } from '../../../ui/chart/bar-table.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import type { PlanProgressView, PlanView } from '../server/plan.schema.ts';
import classes from './plan.module.css';
import { usePlanPart } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    mean: (percent: string) => `Tiến độ chung của các nhiệm vụ: ${percent} %.`,
    doneLate: (count: number) => `${count} nhiệm vụ đã hoàn thành nhưng quá hạn.`,
    byQuarter: 'Tiến độ theo quý (tính theo ngày đến hạn)',
    byUnit: 'Tiến độ theo đơn vị chủ trì, thực hiện được giao trên hệ thống',
    quarter: 'Quý',
    unit: 'Đơn vị',
    quarterOf: (quarter: number) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}`,
    undated: 'Không có ngày',
    unassigned: 'Chưa giao đơn vị',
    done: 'Hoàn thành',
    late: 'Quá hạn',
    open: 'Còn trong hạn',
    cancelled: 'Không thực hiện',
  },
  en: {
    mean: (percent: string) => `Mean progress of the tasks: ${percent} %.`,
    doneLate: (count: number) => `${plural(count, 'task was', 'tasks were')} done after their deadline.`,
    byQuarter: 'Progress by quarter (of the due day)',
    byUnit: 'Progress by assigned leading or implementing unit',
    quarter: 'Quarter',
    unit: 'Unit',
    quarterOf: (quarter: number) => `Quarter ${quarter}`,
    undated: 'Without a day',
    unassigned: 'No unit assigned',
    done: 'Done',
    late: 'Late',
    open: 'Open, in time',
    cancelled: 'Cancelled',
  },
});

type Counts = PlanProgressView['all'];

/** How far a plan is, by quarter and by unit; each chart is its own table. */
export function ProgressView({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const query = usePlanPart<PlanProgressView>(plan.id, 'progress');
  const parts = (counts: Counts): BarPart[] => [
    { label: words.done, value: counts.done, tone: 'green' },
    { label: words.late, value: counts.late, tone: 'red' },
    {
      label: words.open,
      value: counts.inProgress + counts.notStarted + counts.blocked - counts.late,
      tone: 'blue',
    },
    { label: words.cancelled, value: counts.cancelled, tone: 'grey' },
  ];
  const filtered = (name: string, value: string | null, label: string) =>
    value === null ? (
      label
    ) : (
      <TextLink to="." search={{ [name]: value }} size="sm">
        {label}
      </TextLink>
    );
  return (
    <Loaded query={query}>
      {({ all, byQuarter, byUnit }) => (
        <div className={classes.sections}>
          <p>
            {words.mean(formatNumber(all.percent))} {all.doneLate > 0 && words.doneLate(all.doneLate)}
          </p>
          <BarTable
            caption={words.byQuarter}
            heading={words.quarter}
            rows={byQuarter.map((row) => ({
              id: String(row.quarter),
              label:
                row.quarter === null
                  ? words.undated
                  : filtered('quarter', String(row.quarter), words.quarterOf(row.quarter)),
              parts: parts(row),
            }))}
          />
          <BarTable
            caption={words.byUnit}
            heading={words.unit}
            rows={byUnit.map((row) => ({
              id: row.unitId ?? '',
              label: filtered('unit', row.unitId, row.unitId === null ? words.unassigned : row.unitName),
              parts: parts(row),
            }))}
          />
        </div>
      )}
    </Loaded>
  );
}

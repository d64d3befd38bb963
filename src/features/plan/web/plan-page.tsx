import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../ui/page/search-params.ts';
import { SidePanel } from '../../../ui/panel/side-panel.tsx';
import { StatTiles } from '../../../ui/stat/stat-tiles.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { PLAN_STATE_WORDS, planCode } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { DocumentView } from './document-view.tsx';
import { usePlan } from './plan-queries.ts';
import { PlanStepButtons } from './plan-steps.tsx';
import { type PlanTab, PlanTabs } from './plan-tabs.tsx';
import { ProgressView } from './progress-view.tsx';
import { TaskPanel } from './task-panel.tsx';
import { TaskViews } from './task-views.tsx';

const messages = defineMessages({
  vi: {
    numbers: 'Kế hoạch trong vài con số',
    total: 'Nhiệm vụ',
    done: 'Hoàn thành',
    late: 'Quá hạn',
    soon: 'Đến hạn trong 7 ngày',
    blocked: 'Vướng mắc',
    signed: (day: string) => `ngày ${day}`,
    year: (year: number) => `năm ${year}`,
    task: 'Chi tiết nhiệm vụ',
  },
  en: {
    numbers: 'The plan in a few numbers',
    total: 'Tasks',
    done: 'Done',
    late: 'Late',
    soon: 'Due within 7 days',
    blocked: 'Blocked',
    signed: (day: string) => `of ${day}`,
    year: (year: number) => `for ${year}`,
    task: 'Task details',
  },
});

export function Page() {
  const query = usePlan(usePathParam('planId'));
  return <Loaded query={query}>{(plan) => <Plan plan={plan} />}</Loaded>;
}

function Plan({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const [tab = 'bang'] = useSearchParam('xem');
  const { counts } = plan;
  const code = planCode(plan);
  const about = [
    code === null
      ? null
      : `${code}${plan.signedOn === null ? '' : ` ${words.signed(formatDay(plan.signedOn))}`}`,
    plan.unitName,
    words.year(plan.year),
  ];
  const filtered = (filter: Record<string, string>) => ({ to: '.', search: { xem: 'bang', ...filter } });
  return (
    <PageFrame
      title={plan.title}
      badge={<StatusBadge of={PLAN_STATE_WORDS} value={plan.state} />}
      intro={about.filter((part) => part !== null).join(' · ')}
      acts={<PlanStepButtons plan={plan} />}
    >
      <StatTiles
        label={words.numbers}
        stats={[
          { label: words.total, value: counts.total, link: filtered({}) },
          { label: words.done, value: counts.byState.done, link: filtered({ state: 'done' }) },
          {
            label: words.late,
            value: counts.late,
            tone: counts.late > 0 ? 'red' : undefined,
            link: filtered({ late: 'true' }),
          },
          { label: words.soon, value: counts.dueSoon, link: filtered({ soon: 'true' }) },
          { label: words.blocked, value: counts.byState.blocked, link: filtered({ state: 'blocked' }) },
        ]}
      />
      <PlanTabs current={tab as PlanTab} />
      {tab === 'tien-do' ? (
        <ProgressView plan={plan} />
      ) : tab === 'van-ban' ? (
        <DocumentView plan={plan} />
      ) : (
        <TaskViews plan={plan} view={tab} />
      )}
      <SidePanel param="viec" title={words.task}>
        {(taskId) => <TaskPanel key={taskId} plan={plan} taskId={taskId} />}
      </SidePanel>
    </PageFrame>
  );
}

import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../ui/page/search-params.ts';
import { SidePanel } from '../../../ui/panel/side-panel.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { PLAN_STATE_WORDS, planCode } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { DemandBoard } from './cascade/demand-board.tsx';
import { SuperiorView } from './cascade/superior-view.tsx';
import { DocumentView } from './document-view.tsx';
import { usePlan } from './plan-queries.ts';
import { PlanStepButtons } from './plan-steps.tsx';
import { type PlanTab, PlanTabs } from './plan-tabs.tsx';
import { PlanTools } from './plan-tools.tsx';
import { ProgressView } from './progress-view.tsx';
import { ReportView } from './reports/report-view.tsx';
import { TaskPanel } from './task-panel.tsx';
import { TaskViews } from './task-views.tsx';

const messages = defineMessages({
  vi: {
    signed: (day: string) => `ngày ${day}`,
    year: (year: number) => `năm ${year}`,
    task: 'Chi tiết nhiệm vụ',
  },
  en: {
    signed: (day: string) => `of ${day}`,
    year: (year: number) => `for ${year}`,
    task: 'Task details',
  },
});

/** A plan with its tasks. */
export function Page() {
  const query = usePlan(usePathParam('planId'));
  return <Loaded query={query}>{(plan) => <Plan plan={plan} />}</Loaded>;
}

function Plan({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const [tab = 'bang'] = useSearchParam('xem');
  const code = planCode(plan);
  const about = [
    code === null
      ? null
      : `${code}${plan.signedOn === null ? '' : ` ${words.signed(formatDay(plan.signedOn))}`}`,
    plan.unitName,
    words.year(plan.year),
  ];
  return (
    <PageFrame
      title={plan.title}
      badge={<StatusBadge of={PLAN_STATE_WORDS} value={plan.state} />}
      intro={about.filter((part) => part !== null).join(' · ')}
      acts={
        <>
          <PlanTools plan={plan} />
          <PlanStepButtons plan={plan} />
        </>
      }
    >
      <PlanTabs current={tab as PlanTab} />
      {tab === 'tien-do' ? (
        <ProgressView plan={plan} />
      ) : tab === 'van-ban' ? (
        <DocumentView plan={plan} />
      ) : tab === 'yeu-cau' ? (
        <DemandBoard plan={plan} />
      ) : tab === 'cap-tren' ? (
        <SuperiorView plan={plan} />
      ) : tab === 'bao-cao' ? (
        <ReportView path={`/api/plans/${plan.id}/report`} year={plan.year} />
      ) : (
        <TaskViews plan={plan} view={tab} />
      )}
      <SidePanel param="viec" title={words.task}>
        {(taskId) => <TaskPanel key={taskId} plan={plan} taskId={taskId} />}
      </SidePanel>
    </PageFrame>
  );
}

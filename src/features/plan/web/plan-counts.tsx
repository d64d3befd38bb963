import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useSearchParams } from '../../../ui/page/search-params.ts';
import { type CountChip, CountChips } from '../../../ui/table/count-chips.tsx';
import { TASK_STATES } from '../model/task-states.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { PlanView } from '../server/plan.schema.ts';

const messages = defineMessages({
  vi: { label: 'Số nhiệm vụ theo tình trạng', all: 'Tất cả' },
  en: { label: 'Tasks by status', all: 'All' },
});

/** One of these filters at a time. */
const NONE = { late: undefined, soon: undefined, state: undefined };

/** How many tasks stand how, on top of the plan; a click shows only those. */
export function PlanCounts({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const params = useSearchParams();
  const { counts } = plan;
  const chips: CountChip[] = [
    {
      label: words.all,
      count: counts.total,
      current: Object.keys(NONE).every((name) => params[name] === undefined),
      filters: NONE,
    },
    {
      label: TASK_STATUS_WORDS.late[language],
      count: counts.late,
      current: params.late === 'true',
      filters: { ...NONE, late: 'true' },
      tone: 'red',
    },
    {
      label: TASK_STATUS_WORDS['due-soon'][language],
      count: counts.dueSoon,
      current: params.soon === 'true',
      filters: { ...NONE, soon: 'true' },
      tone: 'amber',
    },
    ...TASK_STATES.map((state) => ({
      label: TASK_STATUS_WORDS[state][language],
      count: counts.byState[state],
      current: params.state === state,
      filters: { ...NONE, state },
    })),
  ];
  return <CountChips label={words.label} chips={chips} />;
}

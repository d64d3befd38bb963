import { formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { useSearchParams } from '../../../ui/page/search-params.ts';
import { TONES } from '../../../ui/theme/colors.ts';
import { TASK_STATES } from '../model/task-states.ts';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { PlanView } from '../server/plan.schema.ts';
import classes from './plan.module.css';

const messages = defineMessages({
  vi: { label: 'Số nhiệm vụ theo tình trạng', all: 'Tất cả' },
  en: { label: 'Tasks by status', all: 'All' },
});

const FILTERS = ['late', 'soon', 'state'] as const;

/** How many tasks stand how, on top of the plan; a click shows only those. */
export function PlanCounts({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const params = useSearchParams();
  const { counts } = plan;
  const chips: {
    label: string;
    count: number;
    filter: (typeof FILTERS)[number] | null;
    value?: string;
    tone?: 'red' | 'amber';
  }[] = [
    { label: words.all, count: counts.total, filter: null },
    {
      label: TASK_STATUS_WORDS.late[language],
      count: counts.late,
      filter: 'late',
      value: 'true',
      tone: 'red',
    },
    {
      label: TASK_STATUS_WORDS['due-soon'][language],
      count: counts.dueSoon,
      filter: 'soon',
      value: 'true',
      tone: 'amber',
    },
    ...TASK_STATES.map((state) => ({
      label: TASK_STATUS_WORDS[state][language],
      count: counts.byState[state],
      filter: 'state' as const,
      value: state,
    })),
  ];
  return (
    <nav aria-label={words.label} data-screen-only>
      <ul className={classes.chips}>
        {chips.map(({ label, count, filter, value, tone }) => {
          const current =
            filter === null ? FILTERS.every((name) => params[name] === undefined) : params[filter] === value;
          return (
            <li key={label}>
              <PlainLink
                to="."
                search={(before) => ({
                  ...before,
                  ...Object.fromEntries(FILTERS.map((name) => [name, undefined])),
                  ...(filter !== null && { [filter]: value }),
                })}
                className={classes.chip}
                aria-current={current ? 'true' : undefined}
              >
                {label}{' '}
                <span style={tone !== undefined && count > 0 ? { color: TONES[tone].text } : undefined}>
                  {formatNumber(count)}
                </span>
              </PlainLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

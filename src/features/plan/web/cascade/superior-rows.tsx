import { Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { HeadRow } from '../../../../ui/table/head-row.tsx';
import { role } from '../../../../ui/table/role.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { SuperiorView as View } from '../../server/cascade/superior.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { planKey } from '../plan-queries.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    rows: 'Nhiệm vụ và việc có thời hạn trong kế hoạch cấp trên',
    pick: (name: string) => `Chọn ${name}`,
    task: 'Nội dung',
    who: 'Đơn vị thực hiện',
    due: 'Thời hạn',
    state: 'Trong kế hoạch này',
    duty: 'Việc nêu trong lời văn',
    ours: 'Giao cho đơn vị mình',
    taken: 'Đã nhận',
    cancelled: 'Cấp trên không thực hiện',
    derive: (count: number) => `Đưa ${count} nhiệm vụ vào kế hoạch`,
    derived: (count: number) => `Đã đưa ${count} nhiệm vụ vào Phụ lục 1. Hãy giao đơn vị thực hiện.`,
    reason: 'Kế hoạch đã ban hành: hãy nêu lý do bổ sung',
  },
  en: {
    rows: 'Tasks and dated duties of the superior’s plan',
    pick: (name: string) => `Choose ${name}`,
    task: 'Content',
    who: 'Implementing unit',
    due: 'Deadline',
    state: 'In this plan',
    duty: 'Duty in the text',
    ours: 'Ours',
    taken: 'Taken over',
    cancelled: 'Cancelled above',
    derive: (count: number) => (count === 1 ? 'Take 1 task over' : `Take ${count} tasks over`),
    derived: (count: number) =>
      `${plural(count, 'task was', 'tasks were')} added to Annex 1. Assign who carries them out.`,
    reason: 'The plan is in force: say why it is added to',
  },
});

/** Tasks and duties of the superior’s plan, to take over into this one. */
export function SuperiorRows({ plan, view }: { plan: PlanView; view: View }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const may = view.allowed.includes('derive');
  const free = (row: View['rows'][number]) => row.takenAs === null && !row.cancelled;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(view.rows.filter((row) => row.ours && free(row)).map(({ id }) => id)),
  );
  const [asking, setAsking] = useState(false);
  const picked = view.rows.filter((row) => chosen.has(row.id) && free(row));
  const derive = (reason: string | undefined, key?: string) =>
    api
      .post<View>(
        `/api/plans/${plan.id}/derived-tasks`,
        {
          taskIds: picked.filter(({ kind }) => kind === 'task').map(({ id }) => id),
          dutyIds: picked.filter(({ kind }) => kind === 'duty').map(({ id }) => id),
          reason,
        },
        key === undefined ? {} : { key },
      )
      .then((next) => {
        client.setQueryData([...planKey(plan.id), 'superior'], next);
        void client.invalidateQueries({ queryKey: planKey(plan.id) });
        toast.done(words.derived(picked.length));
        setChosen(new Set());
      });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.rows} tabIndex={0}>
        <table className={`${classes.matrix} sv-stack`} {...role('table')}>
          <caption>{words.rows}</caption>
          <HeadRow
            before={may && <td aria-hidden="true" />}
            names={[words.task, words.who, words.due, words.state]}
          />
          <tbody {...role('rowgroup')}>
            {view.rows.map((row) => (
              <tr {...role('row')} key={row.id}>
                {may && (
                  <td {...role('cell')}>
                    {free(row) && (
                      <Checkbox
                        aria-label={words.pick(row.content)}
                        checked={chosen.has(row.id)}
                        onChange={(event) => {
                          const next = new Set(chosen);
                          if (event.currentTarget.checked) next.add(row.id);
                          else next.delete(row.id);
                          setChosen(next);
                        }}
                      />
                    )}
                  </td>
                )}
                <th scope="row" {...role('rowheader')}>
                  {row.number && `${row.number}. `}
                  {row.content}
                  {(row.kind === 'duty' || row.section !== '') && (
                    <span className={classes.counts}>{row.kind === 'duty' ? words.duty : row.section}</span>
                  )}
                </th>
                <td {...role('cell')} data-label={words.who}>
                  {row.who}
                  {row.ours && <span className={classes.counts}>{words.ours}</span>}
                </td>
                <td {...role('cell')} data-label={words.due}>
                  {row.deadlineText || (row.dueDay === null ? '' : formatDay(row.dueDay))}
                </td>
                <td {...role('cell')} data-label={words.state}>
                  {row.takenAs !== null ? (
                    <TextLink to="." search={(before) => ({ ...before, viec: row.takenAs ?? undefined })}>
                      {words.taken}
                    </TextLink>
                  ) : row.cancelled ? (
                    <ToneBadge tone="grey">{words.cancelled}</ToneBadge>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {may && (
        <div>
          <ActButton
            disabled={picked.length === 0}
            onClick={() =>
              view.editNeedsReason
                ? setAsking(true)
                : void derive(undefined).catch((error: unknown) => toast.error(problemText(error)))
            }
          >
            {words.derive(picked.length)}
          </ActButton>
        </div>
      )}
      <ReasonDialog
        id={`plan.derive.${plan.id}`}
        opened={asking}
        title={words.derive(picked.length)}
        confirmLabel={words.derive(picked.length)}
        label={words.reason}
        onConfirm={(reason, { key }) => derive(reason, key)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

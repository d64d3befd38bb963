import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { HeadRow } from '../../../../ui/table/head-row.tsx';
import { role } from '../../../../ui/table/role.ts';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import type { FollowedUnitsView } from '../../server/cascade/follow.schema.ts';
import planClasses from '../plan.module.css';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    followed: 'Đơn vị tôi theo dõi',
    standing: 'Tiến độ của từng đơn vị',
    unit: 'Đơn vị',
    tasks: 'Nhiệm vụ',
    demands: 'Yêu cầu gửi',
    done: (done: number, total: number) => `${done}/${total} hoàn thành`,
    late: (count: number) => `${count} quá hạn`,
    soon: (count: number) => `${count} sắp đến hạn`,
    sent: (sent: number, total: number) => `${sent}/${total} đã gửi`,
    notYet: (count: number) => `${count} chưa gửi`,
    none: 'không có',
    until: (day: string) => `theo dõi đến hết ngày ${day}`,
  },
  en: {
    followed: 'Units I follow',
    standing: 'How each unit stands',
    unit: 'Unit',
    tasks: 'Tasks',
    demands: 'Demands',
    done: (done: number, total: number) => `${done} of ${total} done`,
    late: (count: number) => `${count} late`,
    soon: (count: number) => `${count} due soon`,
    sent: (sent: number, total: number) => `${sent} of ${total} sent`,
    notYet: (count: number) => `${count} not yet`,
    none: 'none',
    until: (day: string) => `until ${day}`,
  },
});

/** Of a council member's home page: how the units stand that he follows; nothing for others. */
export function FollowedUnits() {
  const words = useMessages(messages);
  const id = useId();
  const view = useQuery({
    queryKey: ['home', 'followed'],
    queryFn: ({ signal }) => api.get<FollowedUnitsView>('/api/followed-units', undefined, { signal }),
    refetchInterval: 60_000,
  }).data;
  if (view === undefined || view.items.length === 0) return null;
  return (
    <section className={`sv-sheet ${planClasses.block} ${classes.followed}`} aria-labelledby={id}>
      <div className={classes.tools}>
        <h2 id={id}>{words.followed}</h2>
        <SheetLink path="/api/followed-units" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.standing} tabIndex={0}>
        <table className={`${classes.matrix} sv-stack`} {...role('table')}>
          <HeadRow names={[words.unit, words.tasks, words.demands]} />
          <tbody {...role('rowgroup')}>
            {view.items.map(({ unitId, name, lastDay, tasks, demands }) => (
              <tr {...role('row')} key={unitId}>
                <th scope="row" {...role('rowheader')}>
                  <TextLink to="/bao-cao-tien-do" search={{ 'don-vi': unitId }}>
                    {name}
                  </TextLink>
                  {lastDay !== null && (
                    <span className={classes.counts}>{words.until(formatDay(lastDay))}</span>
                  )}
                </th>
                <td {...role('cell')} data-label={words.tasks}>
                  {tasks.total === 0 ? words.none : words.done(tasks.done, tasks.total)}
                  <Trouble
                    parts={[
                      [tasks.late, words.late(tasks.late)],
                      [tasks.dueSoon, words.soon(tasks.dueSoon)],
                    ]}
                  />
                </td>
                <td {...role('cell')} data-label={words.demands}>
                  {demands.total === 0 ? words.none : words.sent(demands.sent, demands.total)}
                  <Trouble
                    parts={[
                      [demands.late, words.late(demands.late)],
                      [demands.notYet, words.notYet(demands.notYet)],
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The first part is trouble, in red; parts that are none are left out. */
function Trouble({
  parts: [late, other],
}: {
  parts: readonly [readonly [number, string], readonly [number, string]];
}) {
  if (late[0] === 0 && other[0] === 0) return null;
  return (
    <span className={classes.counts}>
      {late[0] > 0 && <strong className={classes.problem}>{late[1]}</strong>}
      {late[0] > 0 && other[0] > 0 && ' · '}
      {other[0] > 0 && other[1]}
    </span>
  );
}

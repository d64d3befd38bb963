import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { HomeSection } from '../../../../ui/home/home-section.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { useMe } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { HeadRow } from '../../../../ui/table/head-row.tsx';
import { role } from '../../../../ui/table/role.ts';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { MyDemandListView } from '../../server/cascade/demand-item.schema.ts';
import type { FollowedUnitsView } from '../../server/cascade/follow.schema.ts';
import type { SuperiorChangesView } from '../../server/cascade/superior.schema.ts';
import planClasses from '../plan.module.css';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    toSend: 'Cần gửi',
    noneToSend: 'Không có gì cần gửi lên cấp trên.',
    all: (count: number) => `Xem tất cả ${count} nội dung cần gửi`,
    due: (day: string, to: string) => `hạn ${day} · gửi tới ${to}`,
    changes: 'Cấp trên thay đổi kế hoạch',
    change: (count: number, title: string) => `${count} thay đổi chờ trả lời: ${title}`,
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
    toSend: 'To send',
    noneToSend: 'Nothing to send.',
    all: (count: number) => `Show all ${count}`,
    due: (day: string, to: string) => `due ${day} · to ${to}`,
    changes: 'Changes above',
    change: (count: number, title: string) => `${plural(count, 'change')} to answer: ${title}`,
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

const SHOWN = 10;

/** Of the home page: what the own units have to send, and what changed above the own plans. */
export function HomeCascade() {
  const words = useMessages(messages);
  const { acts } = useMe();
  const mine = useQuery({
    queryKey: ['home', 'demands'],
    enabled: acts.includes('task.progress'),
    queryFn: ({ signal }) => api.get<MyDemandListView>('/api/my-demands', { size: SHOWN }, { signal }),
    refetchInterval: 60_000,
  }).data;
  const changes = useQuery({
    queryKey: ['home', 'superior-changes'],
    enabled: acts.includes('plan.write'),
    queryFn: ({ signal }) =>
      api.get<SuperiorChangesView>('/api/superior-changes', { size: SHOWN }, { signal }),
    refetchInterval: 60_000,
  }).data;
  return (
    <>
      {mine !== undefined && (
        <HomeSection
          title={words.toSend}
          empty={words.noneToSend}
          lines={mine.items.map((item) => ({
            id: item.id,
            link: { to: '/can-gui/$itemId', params: { itemId: item.id } },
            text: item.title,
            about: words.due(formatDay(item.dueDay), item.planUnitName),
            badge: <StatusBadge of={DEMAND_STATUS_WORDS} value={item.status} />,
          }))}
        >
          {mine.total > mine.items.length && <TextLink to="/can-gui">{words.all(mine.total)}</TextLink>}
        </HomeSection>
      )}
      {changes !== undefined && changes.items.length > 0 && (
        <HomeSection
          title={words.changes}
          lines={changes.items.map((item) => ({
            id: item.planId,
            link: { to: '/ke-hoach/$planId', params: { planId: item.planId }, search: { xem: 'cap-tren' } },
            text: words.change(item.changes, item.planTitle),
            about: item.unitName,
          }))}
        />
      )}
    </>
  );
}

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

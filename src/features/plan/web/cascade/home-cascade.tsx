import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { HomeSection } from '../../../../ui/home/home-section.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { useMe } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { MyDemandListView } from '../../server/cascade/demand-item.schema.ts';
import type { SuperiorChangesView } from '../../server/cascade/superior.schema.ts';

const messages = defineMessages({
  vi: {
    toSend: 'Cần gửi',
    noneToSend: 'Không có gì cần gửi lên cấp trên.',
    all: (count: number) => `Xem tất cả ${count} nội dung cần gửi`,
    due: (day: string, to: string) => `hạn ${day} · gửi tới ${to}`,
    changes: 'Cấp trên thay đổi kế hoạch',
    change: (count: number, title: string) => `${count} thay đổi chờ trả lời: ${title}`,
  },
  en: {
    toSend: 'To send',
    noneToSend: 'Nothing to send.',
    all: (count: number) => `Show all ${count}`,
    due: (day: string, to: string) => `due ${day} · to ${to}`,
    changes: 'Changes above',
    change: (count: number, title: string) => `${plural(count, 'change')} to answer: ${title}`,
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

import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { StatTiles } from '../../../ui/stat/stat-tiles.tsx';
import type { HomeView } from '../server/home.schema.ts';
import type { TaskLineListView } from '../server/task.schema.ts';

const messages = defineMessages({
  vi: {
    numbers: 'Việc của tôi trong vài con số',
    waiting: 'Kế hoạch chờ tôi',
    late: 'Quá hạn',
    week: 'Trong 7 ngày tới',
    unread: 'Thông báo chưa đọc',
    subtreeLate: 'Quá hạn ở các đơn vị cấp dưới',
  },
  en: {
    numbers: 'My work in a few numbers',
    waiting: 'Plans that wait for me',
    late: 'Late',
    week: 'In the next 7 days',
    unread: 'Unread notifications',
    subtreeLate: 'Late in the units below',
  },
});

/** How much waits, is late and comes; for who leads units, also what is late below. */
export function HomeNumbers({ home }: { home: HomeView }) {
  const words = useMessages(messages);
  const me = useMe();
  const leads = me.acts.includes('task.remind');
  const below = useQuery({
    queryKey: ['home', 'below'],
    enabled: leads,
    queryFn: ({ signal }) =>
      api.get<TaskLineListView>('/api/tasks', { scope: 'subtree', late: true, size: 1 }, { signal }),
  });
  return (
    <StatTiles
      label={words.numbers}
      stats={[
        { label: words.waiting, value: home.waiting.length },
        {
          label: words.late,
          value: home.late.total,
          tone: home.late.total > 0 ? 'red' : undefined,
          link: { to: '/viec', search: { late: 'true' } },
        },
        { label: words.week, value: home.week.length },
        { label: words.unread, value: home.unread, link: { to: '/thong-bao' } },
        ...(leads && below.data !== undefined
          ? [
              {
                label: words.subtreeLate,
                value: below.data.total,
                tone: below.data.total > 0 ? ('red' as const) : undefined,
                link: { to: '/viec', search: { late: 'true', scope: 'subtree' } },
              },
            ]
          : []),
      ]}
    />
  );
}

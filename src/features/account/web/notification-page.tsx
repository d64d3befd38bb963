import { Button } from '@mantine/core';
import { api } from '../../../ui/api/api.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { ME } from '../../../ui/session/me.ts';
import { Pager } from '../../../ui/table/pager.tsx';
import { StateCounts } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import type { NotificationList as Answer, NotificationView } from '../server/notification.schema.ts';
import { useAct } from './account-queries.ts';
import { NOTIFICATIONS, NotificationList } from './notification-list.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thông báo',
    unread: 'Chưa đọc',
    readAll: 'Đánh dấu tất cả đã đọc',
    allRead: 'Đã đánh dấu tất cả là đã đọc.',
    emptyTitle: 'Chưa có thông báo',
    emptyText: 'Việc đến hạn, việc được giao và thay đổi về quyền của bạn sẽ hiện ở đây.',
    noneUnread: 'Bạn đã đọc tất cả thông báo',
  },
  en: {
    title: 'Notifications',
    unread: 'Unread',
    readAll: 'Mark all as read',
    allRead: 'All are marked as read.',
    emptyTitle: 'No notifications yet',
    emptyText: 'Tasks that are due or given to you, and changes of your rights, will show here.',
    noneUnread: 'You have read all notifications',
  },
});

/** What the person was told. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: ['unread'] });
  const answer = useList<NotificationView, Answer>(NOTIFICATIONS, '/api/notifications', list);
  const readAll = useAct(() => api.post('/api/notifications/read-all'), {
    said: words.allRead,
    keys: [NOTIFICATIONS, ME],
  });
  const unread = answer.data?.unread ?? 0;
  return (
    <PageFrame
      title={words.title}
      acts={
        unread > 0 && (
          <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {words.readAll}
          </Button>
        )
      }
    >
      <StateCounts
        filter="unread"
        active={list.filters.unread}
        counts={[{ value: 'true', label: words.unread, count: unread }]}
        total={list.filters.unread === undefined ? answer.data?.total : undefined}
      />
      <Loaded query={answer}>
        {({ items, total, page, size }) =>
          total === 0 ? (
            <Empty title={list.filters.unread === undefined ? words.emptyTitle : words.noneUnread}>
              {words.emptyText}
            </Empty>
          ) : (
            <>
              <NotificationList items={items} />
              <Pager page={page} size={size} total={total} onPage={list.setPage} label={words.title} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { CreatedFeed, FeedList } from '../server/feeds/calendar-feed.schema.ts';
import classes from './calendar-feeds.module.css';

const messages = defineMessages({
  vi: {
    ofMine: 'Việc của tôi trong mọi kế hoạch',
    ofPlan: (title: string) => `Kế hoạch: ${title}`,
    create: 'Tạo địa chỉ lịch cho việc của tôi',
    createForPlan: 'Tạo địa chỉ lịch của kế hoạch này',
    made: 'Địa chỉ lịch mới',
    once: 'Hãy chép ngay: địa chỉ này chỉ hiện một lần. Ai có địa chỉ này đều xem được lịch, đừng chia sẻ.',
    copy: 'Chép địa chỉ',
    copied: 'Đã chép',
    done: 'Tôi đã chép xong',
    list: 'Địa chỉ đang dùng',
    since: (at: string) => `tạo lúc ${at}`,
    revoke: 'Thu hồi',
    revokeOf: (what: string) => `Thu hồi địa chỉ: ${what}`,
    revokeTitle: 'Thu hồi địa chỉ lịch này?',
    revokeText: 'Lịch ở mọi máy đang dùng địa chỉ này sẽ ngừng cập nhật ngay. Không thể dùng lại địa chỉ cũ.',
    revoked: 'Đã thu hồi địa chỉ lịch.',
    empty: 'Chưa có địa chỉ lịch nào',
    emptyText: 'Tạo một địa chỉ, rồi thêm vào ứng dụng lịch bằng mục “Thêm lịch từ URL”.',
  },
  en: {
    ofMine: 'My tasks of all plans',
    ofPlan: (title: string) => `Plan: ${title}`,
    create: 'Make a calendar address of my tasks',
    createForPlan: 'Make a calendar address of this plan',
    made: 'New calendar address',
    once: 'Copy it now: it is shown only once. Whoever has it can read the calendar, so do not share it.',
    copy: 'Copy the address',
    copied: 'Copied',
    done: 'I have copied it',
    list: 'Addresses in use',
    since: (at: string) => `made at ${at}`,
    revoke: 'Revoke',
    revokeOf: (what: string) => `Revoke the address: ${what}`,
    revokeTitle: 'Revoke this calendar address?',
    revokeText: 'Calendars that use it stop at once, on every device. The address cannot be used again.',
    revoked: 'The calendar address was revoked.',
    empty: 'There is no calendar address yet',
    emptyText: 'Make one and add it in your calendar program with “Add calendar from URL”.',
  },
});

type Feed = FeedList['items'][number];
const KEY = ['calendar-feed'] as const;

/**
 * The calendar addresses of the person signed in, to make and revoke.
 * @param planId only those of one plan, for the plan's page; without it all
 */
export function CalendarFeeds({ planId }: { planId?: string }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [made, setMade] = useState<CreatedFeed | null>(null);
  const [revoking, setRevoking] = useState<Feed | null>(null);
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<FeedList>('/api/calendar-feeds', undefined, { signal }),
  });
  const again = () => client.invalidateQueries({ queryKey: KEY });
  const create = useMutation({
    mutationFn: () => api.post<CreatedFeed>('/api/calendar-feeds', { planId: planId ?? null }),
    onSuccess: (feed) => {
      setMade(feed);
      void again();
    },
    onError: (error) => toast.error(problemText(error)),
  });
  const revoke = useMutation({
    mutationFn: (feed: Feed) => api.delete(`/api/calendar-feeds/${feed.id}`),
    onSuccess: (_answer, feed) => {
      toast.done(words.revoked);
      if (made?.id === feed.id) setMade(null);
    },
    onError: (error) => toast.error(problemText(error)),
    onSettled: () => {
      setRevoking(null);
      void again();
    },
  });
  const nameOf = (feed: Feed) => (feed.planTitle === null ? words.ofMine : words.ofPlan(feed.planTitle));
  return (
    <Stack>
      <Group>
        <Button loading={create.isPending} onClick={() => create.mutate()}>
          {planId === undefined ? words.create : words.createForPlan}
        </Button>
      </Group>
      {made !== null && (
        <div role="status" className={`sv-sheet ${classes.made}`}>
          <TextInput
            label={words.made}
            description={words.once}
            readOnly
            value={made.address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group mt="sm">
            <CopyButton value={made.address} timeout={3_000}>
              {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
            </CopyButton>
            <Button variant="subtle" onClick={() => setMade(null)}>
              {words.done}
            </Button>
          </Group>
        </div>
      )}
      <Loaded query={query} lines={3}>
        {({ items }) => {
          const shown = planId === undefined ? items : items.filter((feed) => feed.planId === planId);
          if (shown.length === 0) return <Empty title={words.empty}>{words.emptyText}</Empty>;
          return (
            <ul aria-label={words.list} className={`sv-sheet ${classes.list}`}>
              {shown.map((feed) => (
                <li key={feed.id} className={classes.feed}>
                  <div>
                    {nameOf(feed)}
                    <div className={classes.about}>{words.since(formatMoment(feed.createdAt))}</div>
                  </div>
                  <Button
                    size="compact-md"
                    aria-label={words.revokeOf(nameOf(feed))}
                    onClick={() => setRevoking(feed)}
                  >
                    {words.revoke}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <ConfirmDialog
        opened={revoking !== null}
        title={words.revokeTitle}
        confirmLabel={words.revoke}
        busy={revoke.isPending}
        onConfirm={() => revoking !== null && revoke.mutate(revoking)}
        onClose={() => setRevoking(null)}
      >
        <p>{revoking === null ? '' : nameOf(revoking)}</p>
        <p>{words.revokeText}</p>
      </ConfirmDialog>
    </Stack>
  );
}

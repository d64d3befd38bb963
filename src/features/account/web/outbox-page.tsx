import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatMoment, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { SidePanel } from '../../../ui/panel/side-panel.tsx';
import { StatusBadge, type StatusTable } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import type { MailRow, MailView } from '../server/outbox.schema.ts';
import classes from './account.module.css';

const messages = defineMessages({
  vi: {
    title: 'Hộp thư đi',
    intro:
      'Mọi thư hệ thống gửi đi. Khi chưa cấu hình máy chủ thư (SMTP_URL), thư được giữ lại và đọc ở đây.',
    subject: 'Tiêu đề',
    recipient: 'Người nhận',
    state: 'Trạng thái',
    createdAt: 'Soạn lúc',
    sentAt: 'Gửi lúc',
    attempts: 'Số lần gửi',
    error: 'Lỗi gần nhất',
    sent: 'Đã gửi',
    unsent: 'Chưa gửi',
    mail: 'Thư',
    emptyTitle: 'Chưa có thư nào',
    emptyText: 'Thư nhắc việc và tổng hợp hằng ngày sẽ hiện ở đây.',
  },
  en: {
    title: 'Outbox',
    intro:
      'All mails the system sends. While no mail server is set up (SMTP_URL), they are kept and read here.',
    subject: 'Subject',
    recipient: 'To',
    state: 'State',
    createdAt: 'Written',
    sentAt: 'Sent',
    attempts: 'Attempts',
    error: 'Last error',
    sent: 'Sent',
    unsent: 'Not sent',
    mail: 'Mail',
    emptyTitle: 'No mails yet',
    emptyText: 'Reminders and daily digests will show here.',
  },
});

const MAIL_STATES: StatusTable<MailRow['state']> = {
  sent: { vi: 'Đã gửi', en: 'Sent', tone: 'green' },
  waiting: { vi: 'Chờ gửi', en: 'Waiting', tone: 'blue' },
  failed: { vi: 'Không gửi được', en: 'Failed', tone: 'red' },
  kept: { vi: 'Giữ tại đây', en: 'Kept here', tone: 'grey' },
};

/** Mails that were written and what became of them. */
export function Page() {
  const words = useMessages(messages);
  const list = useListQuery({ filters: ['state'] });
  const answer = useList<MailRow>(['outbox'], '/api/outbox', list);
  const columns: Column<MailRow>[] = [
    { id: 'subject', header: words.subject, cell: (row) => row.subject, heading: true },
    { id: 'recipient', header: words.recipient, cell: (row) => row.recipient },
    { id: 'state', header: words.state, cell: (row) => <StatusBadge of={MAIL_STATES} value={row.state} /> },
    {
      id: 'createdAt',
      header: words.createdAt,
      cell: (row) => formatMoment(row.createdAt),
      numeric: true,
      width: '11rem',
    },
  ];
  const states = [
    { value: 'unsent', label: words.unsent },
    { value: 'sent', label: words.sent },
  ];
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <ListLayout
        list={list}
        filters={<SelectFilter list={list} name="state" label={words.state} options={states} />}
      >
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '.', search: (before) => ({ ...before, thu: row.id }) })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <SidePanel param="thu" title={words.mail}>
        {(id) => <MailDetails id={id} />}
      </SidePanel>
    </PageFrame>
  );
}

function MailDetails({ id }: { id: string }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['outbox', 'one', id],
    queryFn: ({ signal }) => api.get<MailView>(`/api/outbox/${id}`, undefined, { signal }),
  });
  return (
    <Loaded query={query}>
      {(mail) => (
        <>
          <FactList apart>
            <dt>{words.subject}</dt>
            <dd>{mail.subject}</dd>
            <dt>{words.recipient}</dt>
            <dd>{mail.recipient}</dd>
            <dt>{words.state}</dt>
            <dd>
              <StatusBadge of={MAIL_STATES} value={mail.state} />
            </dd>
            <dt>{words.createdAt}</dt>
            <dd>{formatMoment(mail.createdAt)}</dd>
            <dt>{words.sentAt}</dt>
            <dd>{mail.sentAt === null ? '–' : formatMoment(mail.sentAt)}</dd>
            <dt>{words.attempts}</dt>
            <dd>{formatNumber(mail.attempts)}</dd>
            {mail.lastError !== null && (
              <>
                <dt>{words.error}</dt>
                <dd>{mail.lastError}</dd>
              </>
            )}
          </FactList>
          <pre className={classes.mailBody}>{mail.body}</pre>
        </>
      )}
    </Loaded>
  );
}

import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { ME } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { ASSIGNMENT_STATES } from '../../model/assignment-states.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { DelegationList, DelegationView } from '../../server/delegation.schema.ts';
import classes from '../account.module.css';
import { OWN, useAct, useOwn } from '../account-queries.ts';
import { LendRoleDialog } from './lend-role-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Ủy quyền',
    note: 'Khi vắng mặt, bạn có thể giao một vai trò của mình cho người khác trong đơn vị hoặc đơn vị trực thuộc, trong một thời gian. Người nhận không ủy quyền tiếp được; quyền quản lý tài khoản không đi theo.',
    nothing: 'Bạn không có vai trò nào có thể ủy quyền.',
    lend: 'Ủy quyền một vai trò',
    lent: 'Bạn đã ủy quyền',
    borrowed: 'Bạn được ủy quyền',
    noneLent: 'Bạn chưa ủy quyền vai trò nào.',
    noneBorrowed: 'Chưa ai ủy quyền cho bạn.',
    to: (name: string) => `cho ${name}`,
    from: (name: string) => `từ ${name}`,
    period: (from: string, to: string) => `${from} – hết ${to}`,
    end: 'Chấm dứt',
    giveBack: 'Trả lại',
    endTitle: 'Chấm dứt ủy quyền',
    endWhy: 'Việc ủy quyền chấm dứt ngay và không khôi phục được; bên kia sẽ được báo.',
    ended: 'Đã chấm dứt ủy quyền.',
  },
  en: {
    title: 'Delegation',
    note: 'While you are away you can lend one of your roles to somebody in your unit or below it, for a time. It cannot be lent on, and the right to manage accounts does not go with it.',
    nothing: 'You hold no role that can be lent.',
    lend: 'Lend a role',
    lent: 'Lent by you',
    borrowed: 'Lent to you',
    noneLent: 'You have lent no role.',
    noneBorrowed: 'Nobody has lent you a role.',
    to: (name: string) => `to ${name}`,
    from: (name: string) => `from ${name}`,
    period: (from: string, to: string) => `${from} to ${to}`,
    end: 'End',
    giveBack: 'Give back',
    endTitle: 'End the lending',
    endWhy: 'It ends at once and cannot be brought back; the other one will be told.',
    ended: 'The lending is ended.',
  },
});

/** Roles one lends and borrows. */
export function Delegations() {
  const words = useMessages(messages);
  const [lending, setLending] = useState(false);
  const query = useOwn<DelegationList>('delegations');
  return (
    <section className={classes.section}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.note}>{words.note}</p>
      <Loaded query={query}>
        {({ own, lent, borrowed }) => (
          <>
            {own.length === 0 && <p className={classes.note}>{words.nothing}</p>}
            <Group mb="lg">
              {own.length > 0 && <Button onClick={() => setLending(true)}>{words.lend}</Button>}
              {lent.length + borrowed.length > 0 && <SheetLink path="/api/me/delegations" />}
            </Group>
            <LendRoleDialog own={own} opened={lending} onClose={() => setLending(false)} />
            <Title order={3}>{words.lent}</Title>
            <Rows
              items={lent}
              none={words.noneLent}
              other={({ borrowerName }) => words.to(borrowerName)}
              act={words.end}
            />
            <Title order={3}>{words.borrowed}</Title>
            <Rows
              items={borrowed}
              none={words.noneBorrowed}
              other={({ lenderName }) => words.from(lenderName)}
              act={words.giveBack}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface RowsProps {
  items: readonly DelegationView[];
  none: string;
  other: (item: DelegationView) => string;
  act: string;
}

function Rows({ items, none, other, act }: RowsProps) {
  if (items.length === 0) return <p className={classes.note}>{none}</p>;
  return (
    <ul className={classes.rows}>
      {items.map((item) => (
        <Row key={item.id} item={item} other={other(item)} act={act} />
      ))}
    </ul>
  );
}

function Row({ item, other, act }: { item: DelegationView; other: string; act: string }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const end = useAct(() => api.delete(`/api/me/delegations/${item.id}`), {
    said: words.ended,
    keys: [OWN, ME],
    after: () => setAsking(false),
  });
  const role = ROLE_NAMES[item.role][language];
  const period = words.period(formatDay(item.validFrom), formatDay(addDays(item.validTo, -1)));
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <p className={classes.title}>
          {role} {other} <StatusBadge of={ASSIGNMENT_STATES} value={item.state} />
        </p>
        <p className={classes.small}>{[item.unitName, period, item.reason].join(' · ')}</p>
      </div>
      {item.allowed.includes('revoke') && (
        <Button size="compact-sm" aria-label={`${act}: ${role} ${other}`} onClick={() => setAsking(true)}>
          {act}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={words.endTitle}
        confirmLabel={words.endTitle}
        busy={end.isPending}
        onConfirm={() => end.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          {role} {other}, {item.unitName}.
        </p>
        <p>{words.endWhy}</p>
      </ConfirmDialog>
    </li>
  );
}

import { Button, Group, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { ASSIGNMENT_STATES } from '../../model/assignment-states.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { AccountView, AssignmentView } from '../../server/account.schema.ts';
import classes from '../account.module.css';
import { ACCOUNTS } from '../account-queries.ts';
import { AssignRoleDialog } from './assign-role-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Vai trò',
    assign: 'Giao vai trò',
    none: 'Tài khoản này chưa có vai trò nào.',
    since: (from: string) => `từ ${from}, không thời hạn`,
    period: (from: string, to: string) => `${from} – hết ${to}`,
    lentBy: (name: string) => `ủy quyền từ ${name}`,
    revoke: 'Thu hồi',
    revokeTitle: 'Thu hồi vai trò',
    revokeWhy: (role: string, unit: string) =>
      `“${role}” tại ${unit} hết hiệu lực ngay; những gì đã ủy quyền từ vai trò này cũng vậy.`,
    revoked: 'Đã thu hồi vai trò.',
  },
  en: {
    title: 'Roles',
    assign: 'Give a role',
    none: 'This account has no role yet.',
    since: (from: string) => `from ${from}, no end`,
    period: (from: string, to: string) => `${from} to ${to}`,
    lentBy: (name: string) => `lent by ${name}`,
    revoke: 'Take away',
    revokeTitle: 'Take the role away',
    revokeWhy: (role: string, unit: string) =>
      `“${role}” at ${unit} stops to count at once, and so does what was lent from it.`,
    revoked: 'The role is taken away.',
  },
});

/** All roles an account holds or held, those that count first. */
export function Assignments({ account }: { account: AccountView }) {
  const words = useMessages(messages);
  const [assigning, setAssigning] = useState(false);
  const { assignments, allowed } = account;
  return (
    <section className={classes.section}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{words.title}</Title>
        {allowed.includes('assign-role') && (
          <Button onClick={() => setAssigning(true)}>{words.assign}</Button>
        )}
      </Group>
      {assignments.length === 0 ? (
        <p className={classes.note}>{words.none}</p>
      ) : (
        <ul className={classes.rows}>
          {assignments.map((assignment) => (
            <AssignmentRow key={assignment.id} accountId={account.id} assignment={assignment} />
          ))}
        </ul>
      )}
      <AssignRoleDialog accountId={account.id} opened={assigning} onClose={() => setAssigning(false)} />
    </section>
  );
}

function AssignmentRow({ accountId, assignment }: { accountId: string; assignment: AssignmentView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, unitName, validFrom, validTo, lentBy, reason } = assignment;
  const role = ROLE_NAMES[assignment.role][language];
  const period =
    validTo === null
      ? words.since(formatDay(validFrom))
      : words.period(formatDay(validFrom), formatDay(addDays(validTo, -1)));
  const details = [unitName, period, lentBy === null ? null : words.lentBy(lentBy), reason];
  const revoke = async (why: string, key: string) => {
    await api.post(`/api/accounts/${accountId}/roles/${id}/revoke`, { reason: why }, { key });
    void client.invalidateQueries({ queryKey: ACCOUNTS });
    toast.done(words.revoked);
  };
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <p className={classes.title}>
          {role} <StatusBadge of={ASSIGNMENT_STATES} value={assignment.state} />
        </p>
        <p className={classes.small}>{details.filter((part) => part !== null && part !== '').join(' · ')}</p>
      </div>
      {assignment.allowed.includes('revoke') && (
        <Button
          size="compact-sm"
          aria-label={`${words.revoke}: ${role}, ${unitName}`}
          onClick={() => setAsking(true)}
        >
          {words.revoke}
        </Button>
      )}
      <ReasonDialog
        id={`account.revoke-role.${id}`}
        opened={asking}
        title={words.revokeTitle}
        confirmLabel={words.revokeTitle}
        onConfirm={(why, { key }) => revoke(why, key)}
        onClose={() => setAsking(false)}
      >
        <p>{words.revokeWhy(role, unitName)}</p>
      </ReasonDialog>
    </li>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { CalendarFeeds } from './calendar-feeds.tsx';
import { ReminderDialog, useMayRemind } from './reminder-dialog.tsx';
import { StartRollOver } from './roll-over/start-roll-over.tsx';

const messages = defineMessages({
  vi: {
    remind: 'Đôn đốc',
    remindOf: (count: number) => `Đôn đốc ${count} nhiệm vụ quá hạn`,
    calendar: 'Lịch và nhắc việc',
    days: 'Nhắc trước hạn (ngày)',
    daysHint:
      'Ví dụ: 7, 3, 1. Áp dụng cho nhiệm vụ, mốc và nội dung các đơn vị phải gửi. Ngày nghỉ được nhắc vào ngày làm việc liền trước. Để trống: chỉ nhắc khi quá hạn.',
    daysWrong: 'Ghi các số từ 0 đến 60, ngăn bằng dấu phẩy, nhiều nhất 8 số.',
    save: 'Lưu ngày nhắc',
    saved: 'Đã lưu ngày nhắc.',
  },
  en: {
    remind: 'Remind',
    remindOf: (count: number) => (count === 1 ? 'Remind of 1 late task' : `Remind of ${count} late tasks`),
    calendar: 'Calendar and reminders',
    days: 'Remind ahead (days)',
    daysHint:
      'Such as 7, 3, 1. For tasks, milestones and what units have to send. On a day off the reminder comes on the working day before. Empty: only what is late.',
    daysWrong: 'Numbers from 0 to 60, separated by commas, at most 8.',
    save: 'Save the days',
    saved: 'The days were saved.',
  },
});

/** Buttons of a plan's page for reminding of late tasks by hand, for its calendar address and its reminder days. */
export function PlanTools({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState<'remind' | 'calendar' | null>(null);
  const mayRemind = useMayRemind(plan);
  return (
    <>
      {mayRemind && plan.counts.late > 0 && (
        <Button aria-label={words.remindOf(plan.counts.late)} onClick={() => setOpen('remind')}>
          {words.remind}
        </Button>
      )}
      <Button onClick={() => setOpen('calendar')}>{words.calendar}</Button>
      {plan.allowed.includes('roll-over') && <StartRollOver planId={plan.id} />}
      <ReminderDialog planId={plan.id} opened={open === 'remind'} onClose={() => setOpen(null)} />
      <Dialog opened={open === 'calendar'} onClose={() => setOpen(null)} title={words.calendar} size="lg">
        {plan.allowed.includes('settings') && <ReminderDays plan={plan} />}
        <CalendarFeeds planId={plan.id} />
      </Dialog>
    </>
  );
}

/** The numbers that `text` lists, or null when it lists something else. */
function readDays(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const days = parts.map(Number);
  const right = days.length <= 8 && days.every((day) => Number.isInteger(day) && day >= 0 && day <= 60);
  return right ? days : null;
}

function ReminderDays({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [text, setText] = useState(plan.reminderDays.join(', '));
  const days = readDays(text);
  const save = useMutation({
    mutationFn: () => api.put(`/api/plans/${plan.id}/reminder-days`, { version: plan.version, days }),
    onSuccess: () => {
      toast.done(words.saved);
      void client.invalidateQueries({ queryKey: ['plan'] });
    },
    onError: (error) => toast.error(problemText(error)),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (days !== null) save.mutate();
      }}
    >
      <TextInput
        label={words.days}
        description={words.daysHint}
        error={days === null ? words.daysWrong : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" mt="sm" mb="lg" loading={save.isPending} disabled={days === null}>
        {words.save}
      </Button>
    </form>
  );
}

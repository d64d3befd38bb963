import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { newKey } from '../../../ui/api/idempotency.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import type { ReminderPreview, SentReminders } from '../server/reminders/reminder.schema.ts';
import { ReminderSend } from './reminder-send.tsx';
import { type ReminderTask, ReminderTasks } from './reminder-tasks.tsx';

const messages = defineMessages({
  vi: {
    send: (count: number) => `Gửi đôn đốc ${count} nhiệm vụ`,
  },
  en: {
    send: (count: number) => (count === 1 ? 'Remind of 1 task' : `Remind of ${count} tasks`),
  },
});

interface ReminderFormProps {
  planId: string;
  preview: ReminderPreview;
  /** Late tasks to choose from; those that can be sent are chosen at first. */
  offered: readonly ReminderTask[];
  onSent: (sent: SentReminders) => void;
  onClose: () => void;
}

/** Chooses among late tasks, adds a message, and sends the reminder. */
export function ReminderForm({ planId, preview, offered, onSent, onClose }: ReminderFormProps) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const key = useRef(newKey());
  const maySend = (task: ReminderTask) => task.accounts > 0 && task.remindedOn !== preview.today;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(maySend).map(({ taskId }) => taskId)),
  );
  const [message, setMessage] = useState('');
  const send = useMutation({
    mutationFn: () =>
      api.post<SentReminders>(
        `/api/plans/${planId}/reminders`,
        { tasks: [...chosen], message: message.trim() || undefined },
        { key: key.current },
      ),
    onSuccess: (sent) => {
      void client.invalidateQueries({ queryKey: ['plan', planId] });
      onSent(sent);
    },
  });
  return (
    <>
      <ReminderTasks
        tasks={offered}
        maySend={maySend}
        today={preview.today}
        chosen={chosen}
        onChoose={(taskIds) => {
          key.current = newKey();
          setChosen(taskIds);
        }}
      />
      <ReminderSend
        message={message}
        onMessage={(text) => {
          key.current = newKey();
          setMessage(text);
        }}
        label={words.send(chosen.size)}
        mayRemind={preview.allowed.includes('remind')}
        nothingChosen={chosen.size === 0}
        sending={send}
        onClose={onClose}
      />
    </>
  );
}

import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { newKey } from '../../../ui/api/idempotency.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { problemText } from '../../../ui/toast/toast-store.ts';
import type { ReminderPreview, SentReminders } from '../server/reminders/reminder.schema.ts';
import classes from './reminder-dialog.module.css';
import { type ReminderTask, ReminderTasks } from './reminder-tasks.tsx';

const messages = defineMessages({
  vi: {
    message: 'Lời nhắn kèm theo',
    messageHint: 'Không bắt buộc',
    send: (count: number) => `Gửi đôn đốc ${count} nhiệm vụ`,
    cancel: 'Hủy',
  },
  en: {
    message: 'Message',
    messageHint: 'Not required',
    send: (count: number) => (count === 1 ? 'Remind of 1 task' : `Remind of ${count} tasks`),
    cancel: 'Cancel',
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
      <Textarea
        mt="md"
        label={words.message}
        description={words.messageHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={message}
        onChange={(event) => {
          key.current = newKey();
          setMessage(event.currentTarget.value);
        }}
      />
      {send.error !== null && (
        <p role="alert" className={classes.problem}>
          {problemText(send.error)}
        </p>
      )}
      <Group gap="xs" mt="lg">
        {preview.allowed.includes('remind') && (
          <ActButton disabled={chosen.size === 0} loading={send.isPending} onClick={() => send.mutate()}>
            {words.send(chosen.size)}
          </ActButton>
        )}
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </>
  );
}

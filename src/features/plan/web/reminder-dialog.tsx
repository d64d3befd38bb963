import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { useMay } from '../../../ui/session/me.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { ReminderPreview, SentReminders } from '../server/reminders/reminder.schema.ts';
import { ReminderForm } from './reminder-form.tsx';
import { ReminderResult } from './reminder-result.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đôn đốc nhiệm vụ quá hạn',
    none: 'Kế hoạch không có nhiệm vụ nào quá hạn.',
    noneChosen: 'Không có nhiệm vụ quá hạn nào trong các nhiệm vụ đã chọn.',
    left: (count: number) => `${count} nhiệm vụ đã chọn không quá hạn nên không nhắc.`,
  },
  en: {
    title: 'Remind of late tasks',
    none: 'No task of the plan is late.',
    noneChosen: 'None of the chosen tasks is late.',
    left: (count: number) =>
      count === 1
        ? '1 of the chosen tasks is not late and is left out.'
        : `${count} of the chosen tasks are not late and are left out.`,
  },
});

/** Whether this person may remind of the tasks of `plan` by hand: of one in force. */
export function useMayRemind(plan: PlanView): boolean {
  return useMay('task.remind') && plan.state === 'issued';
}

interface ReminderDialogProps {
  planId: string;
  opened: boolean;
  onClose: () => void;
  /** Tasks chosen on the page; all late ones when left out. */
  taskIds?: readonly string[];
}

/** Shows which late tasks a reminder would be about and whom it reaches, sends it, and tells the result of each unit. */
export function ReminderDialog({ planId, opened, onClose, taskIds }: ReminderDialogProps) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['plan', planId, 'reminder-preview'],
    queryFn: ({ signal }) =>
      api.get<ReminderPreview>(`/api/plans/${planId}/reminder-preview`, undefined, { signal }),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size="60rem">
      {opened && (
        <Loaded query={query} lines={5}>
          {(preview) => <Reminder planId={planId} preview={preview} taskIds={taskIds} onClose={onClose} />}
        </Loaded>
      )}
    </Dialog>
  );
}

interface ReminderProps extends Omit<ReminderDialogProps, 'opened'> {
  preview: ReminderPreview;
}

function Reminder({ planId, preview, taskIds, onClose }: ReminderProps) {
  const words = useMessages(messages);
  const [sent, setSent] = useState<SentReminders | null>(null);
  if (sent !== null) return <ReminderResult sent={sent} preview={preview} onClose={onClose} />;
  const offered = preview.tasks.filter(({ taskId }) => taskIds === undefined || taskIds.includes(taskId));
  if (offered.length === 0) return <p>{taskIds === undefined ? words.none : words.noneChosen}</p>;
  const left = (taskIds?.length ?? offered.length) - offered.length;
  return (
    <>
      {left > 0 && <p>{words.left(left)}</p>}
      <ReminderForm planId={planId} preview={preview} offered={offered} onSent={setSent} onClose={onClose} />
    </>
  );
}

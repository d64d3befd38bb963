import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { TaskView } from '../server/task.schema.ts';
import { planKey, useTakeTask } from './plan-queries.ts';
import { TaskFields } from './task-fields.tsx';
import { TaskPosition } from './task-position.tsx';

const messages = defineMessages({
  vi: {
    save: 'Lưu nhiệm vụ',
    saved: 'Đã lưu nhiệm vụ.',
    remove: 'Xóa nhiệm vụ',
    removeAsk: 'Xóa nhiệm vụ này khỏi dự thảo? Không thể lấy lại.',
    removed: 'Đã xóa nhiệm vụ.',
  },
  en: {
    save: 'Save the task',
    saved: 'The task is saved.',
    remove: 'Remove the task',
    removeAsk: 'Remove this task from the draft? It cannot be brought back.',
    removed: 'The task is removed.',
  },
});

/** Changes the words of a task; in a draft it can also be removed. */
export function EditTaskForm({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const client = useQueryClient();
  const [, openTask] = useSearchParam('viec');
  const [asking, setAsking] = useState(false);
  const form = useServerForm({
    id: `task.edit.${task.id}`,
    initial: {
      number: task.number,
      section: task.section,
      content: task.content,
      lead: task.lead,
      implementer: task.implementer,
      coordinator: task.coordinator,
      adviser: task.adviser,
      deadlineText: task.deadlineText,
      reason: '',
      version: task.version,
    },
    submit: ({ reason, ...values }, { key }) =>
      api.patch<TaskView>(
        `/api/tasks/${task.id}`,
        { ...values, reason: reason.trim() || undefined },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
    },
  });
  const remove = () =>
    api.delete(`/api/tasks/${task.id}`, { version: task.version }).then(
      () => {
        openTask(undefined);
        void client.invalidateQueries({ queryKey: planKey(task.planId) });
        toast.done(words.removed);
      },
      (error: unknown) => {
        setAsking(false);
        toast.error(problemText(error));
      },
    );
  return (
    <>
      <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
        <TaskFields form={form} year={task.planYear} needsReason={task.editNeedsReason} />
      </Form>
      <TaskPosition task={task} onDone={onDone} />
      {task.allowed.includes('remove') && (
        <Group mt="lg">
          <Button onClick={() => setAsking(true)}>{words.remove}</Button>
        </Group>
      )}
      <ConfirmDialog
        opened={asking}
        title={words.remove}
        confirmLabel={words.remove}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {words.removeAsk}
      </ConfirmDialog>
    </>
  );
}

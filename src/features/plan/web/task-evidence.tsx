import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { FileList } from '../../../ui/file/file-list.tsx';
import { FileUpload } from '../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { TaskView } from '../server/task.schema.ts';
import classes from './plan.module.css';
import { useTakeTask } from './plan-queries.ts';
import { TaskDocuments } from './task-documents.tsx';

const messages = defineMessages({
  vi: {
    title: 'Minh chứng',
    add: 'Thêm tệp minh chứng',
    none: 'Chưa có minh chứng.',
    remove: 'Gỡ tệp minh chứng',
    ask: (name: string) => `Gỡ tệp “${name}” khỏi nhiệm vụ? Lịch sử vẫn ghi lại việc này.`,
  },
  en: {
    title: 'Evidence',
    add: 'Add an evidence file',
    none: 'No evidence yet.',
    remove: 'Take the file off',
    ask: (name: string) => `Take the file “${name}” off the task? The history keeps that it was here.`,
  },
});

const MAX_BYTES = 20 * 1024 * 1024;

/** The evidence of a task, files and documents of the library: read by all who read the plan, added and taken off by who reports. */
export function TaskEvidence({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const [removing, setRemoving] = useState<{ id: string; name: string } | null>(null);
  const may = task.allowed.includes('attach');
  const remove = () => {
    if (removing === null) return;
    api
      .delete<TaskView>(`/api/tasks/${task.id}/files/${removing.id}`, {})
      .then(take, (error: unknown) => toast.error(problemText(error)))
      .finally(() => setRemoving(null));
  };
  return (
    <section>
      <h3>{words.title}</h3>
      {task.files.length + task.documents.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      {task.files.length > 0 && (
        <FileList
          label={words.title}
          files={task.files.map((file) => ({
            id: file.id,
            name: file.name,
            size: file.size,
            by: file.addedBy,
            at: file.addedAt,
            href: `/api/tasks/${task.id}/files/${file.id}`,
          }))}
          onRemove={may ? setRemoving : undefined}
        />
      )}
      <TaskDocuments task={task} />
      {may && (
        <FileUpload<TaskView>
          label={words.add}
          path={`/api/tasks/${task.id}/files`}
          maxBytes={MAX_BYTES}
          multiple
          onUploaded={take}
        />
      )}
      <ConfirmDialog
        opened={removing !== null}
        title={words.remove}
        confirmLabel={words.remove}
        onConfirm={remove}
        onClose={() => setRemoving(null)}
      >
        {words.ask(removing?.name ?? '')}
      </ConfirmDialog>
    </section>
  );
}

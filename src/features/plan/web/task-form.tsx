import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { type ServerForm, useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskView } from '../server/task.schema.ts';
import { planKey, useTakeTask } from './plan-queries.ts';
import { TaskPosition } from './task-position.tsx';

const messages = defineMessages({
  vi: {
    annex: 'Phụ lục',
    annexOf: (annex: number) => `Phụ lục ${annex}`,
    number: 'STT',
    section: 'Mục (quý hoặc chủ đề)',
    content: 'Nội dung công việc',
    lead: 'Chủ trì, chỉ đạo',
    implementer: 'Đơn vị thực hiện',
    coordinator: 'Đơn vị phối hợp',
    adviser: 'Đơn vị tham mưu',
    deadline: 'Thời gian hoàn thành',
    deadlineHint:
      'Viết như trong văn bản: “Trước ngày 15/3”, “Tháng 4 (đơn vị gửi hồ sơ trước 05/4)”, “Thường xuyên”.',
    reason: 'Lý do điều chỉnh',
    reasonHint: 'Kế hoạch đã ban hành; lý do sẽ hiện trong lịch sử.',
    add: 'Thêm nhiệm vụ',
    save: 'Lưu nhiệm vụ',
    saved: 'Đã lưu nhiệm vụ.',
    remove: 'Xóa nhiệm vụ',
    removeAsk: 'Xóa nhiệm vụ này khỏi dự thảo? Không thể lấy lại.',
    removed: 'Đã xóa nhiệm vụ.',
  },
  en: {
    annex: 'Annex',
    annexOf: (annex: number) => `Annex ${annex}`,
    number: 'No.',
    section: 'Section (quarter or topic)',
    content: 'Content',
    lead: 'Directing body',
    implementer: 'Implementing unit',
    coordinator: 'Coordinating unit',
    adviser: 'Advising unit',
    deadline: 'Completion time',
    deadlineHint:
      'Write it as in the document: “Trước ngày 15/3”, “Tháng 4 (đơn vị gửi hồ sơ trước 05/4)”, “Thường xuyên”.',
    reason: 'Why it is changed',
    reasonHint: 'The plan is in force; the history will show the reason.',
    add: 'Add the task',
    save: 'Save the task',
    saved: 'The task is saved.',
    remove: 'Remove the task',
    removeAsk: 'Remove this task from the draft? It cannot be brought back.',
    removed: 'The task is removed.',
  },
});

interface Values {
  [name: string]: unknown;
  number: string;
  section: string;
  content: string;
  lead: string;
  implementer: string;
  coordinator: string;
  adviser: string;
  deadlineText: string;
  reason: string;
}

function Fields<V extends Values>({ form, needsReason }: { form: ServerForm<V>; needsReason: boolean }) {
  const words = useMessages(messages);
  const shared = form as unknown as ServerForm<Values>;
  return (
    <>
      <TextField form={shared} name="number" label={words.number} maxLength={20} width="6rem" optional />
      <TextField form={shared} name="section" label={words.section} maxLength={2000} optional />
      <TextareaField form={shared} name="content" label={words.content} maxLength={10_000} />
      <TextField
        form={shared}
        name="deadlineText"
        label={words.deadline}
        description={words.deadlineHint}
        maxLength={2000}
        optional
      />
      {(['lead', 'implementer', 'coordinator', 'adviser'] as const).map((name) => (
        <TextField key={name} form={shared} name={name} label={words[name]} maxLength={2000} optional />
      ))}
      {needsReason && (
        <TextField
          form={shared}
          name="reason"
          label={words.reason}
          description={words.reasonHint}
          maxLength={2000}
        />
      )}
    </>
  );
}

/** Adds a row to the tables of a plan. */
export function NewTaskForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const words = useMessages(messages);
  const take = useTakeTask(plan.id);
  const last = plan.sections.at(-1);
  const form = useServerForm({
    id: `task.add.${plan.id}`,
    initial: {
      annex: String(last?.annex ?? 1),
      number: '',
      section: last?.section ?? '',
      content: '',
      lead: '',
      implementer: '',
      coordinator: '',
      adviser: '',
      deadlineText: '',
      reason: '',
    },
    submit: ({ annex, reason, ...values }, { key }) =>
      api.post<TaskView>(
        `/api/plans/${plan.id}/tasks`,
        { ...values, annex: Number(annex), reason: reason.trim() || undefined },
        { key },
      ),
    onSuccess: (task) => {
      take(task);
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.add} onCancel={onDone} guard={false}>
      <SelectField
        form={form}
        name="annex"
        label={words.annex}
        options={[1, 2].map((annex) => ({ value: String(annex), label: words.annexOf(annex) }))}
      />
      <Fields form={form} needsReason={plan.sealed.tasks === 'with-reason'} />
    </Form>
  );
}

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
        <Fields form={form} needsReason={task.editNeedsReason} />
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

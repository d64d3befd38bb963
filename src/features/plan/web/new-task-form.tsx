import { api } from '../../../ui/api/api.ts';
import { SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { TaskView } from '../server/task.schema.ts';
import { useTakeTask } from './plan-queries.ts';
import { TaskFields } from './task-fields.tsx';

const messages = defineMessages({
  vi: {
    annex: 'Phụ lục',
    annexOf: (annex: number) => `Phụ lục ${annex}`,
    add: 'Thêm nhiệm vụ',
    saved: 'Đã lưu nhiệm vụ.',
  },
  en: {
    annex: 'Annex',
    annexOf: (annex: number) => `Annex ${annex}`,
    add: 'Add the task',
    saved: 'The task is saved.',
  },
});

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
      <TaskFields form={form} year={plan.year} needsReason={plan.sealed.tasks === 'with-reason'} />
    </Form>
  );
}

import { api } from '../../../ui/api/api.ts';
import { type Option, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { TaskView } from '../server/task.schema.ts';
import { useTakeTask } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    add: 'Thêm mốc',
    text: 'Việc phải xong ở mốc này',
    actor: 'Ai thực hiện',
    dueOn: 'Ngày',
    unit: 'Đơn vị chịu trách nhiệm',
    reason: 'Lý do điều chỉnh',
  },
  en: {
    add: 'Add a milestone',
    text: 'What must be ready',
    actor: 'Who does it',
    dueOn: 'Day',
    unit: 'Responsible unit',
    reason: 'Why it is changed',
  },
});

/** A new milestone of a task. */
export function MilestoneForm({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const form = useServerForm({
    id: `milestone.add.${task.id}`,
    initial: {
      text: '',
      actor: '',
      dueOn: null as string | null,
      unitId: null as Option | null,
      reason: '',
    },
    submit: ({ text, actor, dueOn, unitId, reason }, { key }) =>
      api.post<TaskView>(
        `/api/tasks/${task.id}/milestones`,
        {
          text,
          actor: actor || null,
          dueOn,
          unitId: unitId?.value ?? null,
          reason: reason.trim() || undefined,
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.add} onCancel={onDone} guard={false}>
      <TextField form={form} name="text" label={words.text} maxLength={2000} />
      <DayField form={form} name="dueOn" label={words.dueOn} />
      <TextField form={form} name="actor" label={words.actor} maxLength={300} optional />
      <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} optional />
      {task.editNeedsReason && <TextField form={form} name="reason" label={words.reason} maxLength={2000} />}
    </Form>
  );
}

import { api } from '../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { TaskRow, TaskView } from '../server/task.schema.ts';
import { usePlanTasks, useTakeTask } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Chuyển vị trí trong bảng',
    after: 'Đặt ngay sau',
    first: 'Đầu phụ lục',
    reason: 'Lý do điều chỉnh',
    move: 'Chuyển nhiệm vụ',
    moved: 'Đã chuyển vị trí nhiệm vụ.',
  },
  en: {
    title: 'Move in the table',
    after: 'Put right after',
    first: 'First of the annex',
    reason: 'Why it is changed',
    move: 'Move the task',
    moved: 'The task is moved.',
  },
});

const FIRST = 'first';

/** Puts a task elsewhere among the rows of its annex. */
export function TaskPosition({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const words = useMessages(messages);
  const query = usePlanTasks(task.planId, { annex: String(task.annex) });
  return (
    <section>
      <h3>{words.title}</h3>
      <Loaded query={query} lines={2}>
        {({ items }) => <PositionForm task={task} rows={items} onDone={onDone} />}
      </Loaded>
    </section>
  );
}

function PositionForm({
  task,
  rows,
  onDone,
}: {
  task: TaskView;
  rows: readonly TaskRow[];
  onDone: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const at = rows.findIndex(({ id }) => id === task.id);
  const form = useServerForm({
    id: `task.move.${task.id}`,
    initial: { afterId: rows[at - 1]?.id ?? FIRST, reason: '', version: task.version },
    submit: ({ afterId, reason, version }, { key }) =>
      api.put<TaskView>(
        `/api/tasks/${task.id}/position`,
        {
          version,
          annex: task.annex,
          afterId: afterId === FIRST ? null : afterId,
          reason: reason.trim() || undefined,
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.moved);
      onDone();
    },
  });
  const options = rows
    .filter(({ id }) => id !== task.id)
    .map(({ id, number, content }) => ({
      value: id,
      label: `${number === '' ? '' : `${number}. `}${content}`.slice(0, 90),
    }));
  return (
    <Form form={form} submitLabel={words.move} guard={false}>
      <SelectField
        form={form}
        name="afterId"
        label={words.after}
        options={[{ value: FIRST, label: words.first }, ...options]}
      />
      {task.editNeedsReason && <TextField form={form} name="reason" label={words.reason} maxLength={2000} />}
    </Form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { type Option, RadioField, SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { MultiPickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { personPicker, unitPicker } from '../../organisation/web/index.ts';
import { TASK_PARTS } from '../model/task-part.ts';
import type { TaskRow } from '../server/task.schema.ts';
import { planKey } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    which: (count: number) => `${count} nhiệm vụ:`,
    units: 'Đơn vị',
    people: 'Cá nhân',
    part: 'Vai trò của đơn vị',
    parts: {
      lead: 'Chủ trì, chỉ đạo',
      implementer: 'Thực hiện',
      coordinator: 'Phối hợp',
      adviser: 'Tham mưu',
    },
    mode: 'Cách giao',
    add: 'Giao thêm, giữ những đơn vị, cá nhân đã giao',
    replace: 'Thay toàn bộ bằng lựa chọn này',
    remove: 'Thôi giao cho các lựa chọn này',
    submit: 'Giao việc',
    missing: 'Hãy chọn ít nhất một đơn vị hoặc cá nhân.',
    result: (changed: number, count: number) => `Đã đổi phân công ở ${changed}/${count} nhiệm vụ.`,
  },
  en: {
    which: (count: number) => `${plural(count, 'task')}:`,
    units: 'Units',
    people: 'People',
    part: 'What the units do',
    parts: { lead: 'Direct', implementer: 'Implement', coordinator: 'Coordinate', adviser: 'Advise' },
    mode: 'How',
    add: 'Add to those assigned already',
    replace: 'Put these in place of all others',
    remove: 'Take these off',
    submit: 'Assign',
    missing: 'Choose at least one unit or person.',
    result: (changed: number, count: number) =>
      `Assignments changed in ${changed} of ${plural(count, 'task')}.`,
  },
});

const MODES = ['add', 'replace', 'remove'] as const;

/** Assigns units and people to one task or many; shows which before, and how many changed after. */
export function AssignForm({
  planId,
  tasks,
  onDone,
}: {
  planId: string;
  tasks: readonly Pick<TaskRow, 'id' | 'number' | 'content'>[];
  onDone: () => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: `task.assign.${planId}`,
    initial: {
      units: [] as Option[],
      part: 'implementer' as string,
      personIds: [] as Option[],
      mode: 'add' as string,
    },
    validate: ({ units, personIds, mode }) => ({
      units: units.length + personIds.length === 0 && mode !== 'replace' ? words.missing : undefined,
    }),
    submit: ({ units, part, personIds, mode }, { key }) =>
      api.put<{ items: { changed: boolean }[] }>(
        `/api/plans/${planId}/assignments`,
        {
          taskIds: tasks.map(({ id }) => id),
          units: units.map(({ value }) => ({ unitId: value, part })),
          personIds: personIds.map(({ value }) => value),
          mode,
        },
        { key },
      ),
    onSuccess: ({ items }) => {
      void client.invalidateQueries({ queryKey: planKey(planId) });
      toast.done(words.result(items.filter(({ changed }) => changed).length, items.length));
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onDone} guard={false}>
      <div>
        {words.which(tasks.length)}
        <ul style={{ maxHeight: '9rem', overflowY: 'auto', margin: 0 }}>
          {tasks.map((task) => (
            <li key={task.id}>
              {task.number === '' ? '' : `${task.number}. `}
              {task.content}
            </li>
          ))}
        </ul>
      </div>
      <MultiPickerField form={form} name="units" label={words.units} {...unitPicker} optional />
      <SelectField
        form={form}
        name="part"
        label={words.part}
        options={TASK_PARTS.map((part) => ({ value: part, label: words.parts[part] }))}
      />
      <MultiPickerField form={form} name="personIds" label={words.people} {...personPicker} optional />
      <RadioField
        form={form}
        name="mode"
        label={words.mode}
        options={MODES.map((mode) => ({ value: mode, label: words[mode] }))}
      />
    </Form>
  );
}

import { api } from '../../../ui/api/api.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { UnitsWritten } from '../server/unit-change.schema.ts';
import { ChildrenChoice, toChildren } from './children-choice.tsx';
import { useRefresh } from './organisation-queries.ts';
import { unitPicker } from './pickers.ts';
import { Consequences, SuccessionFields, successionStart } from './succession-fields.tsx';
import type { UnitFormProps } from './unit-acts.tsx';

const messages = defineMessages({
  vi: {
    heir: 'Đơn vị tiếp nhận các đơn vị trực thuộc',
    end: 'Kết thúc cùng đơn vị này',
    up: (name: string) => `Chuyển về ${name}`,
    save: 'Kết thúc hoạt động của đơn vị',
    saved: 'Đã ghi việc kết thúc hoạt động.',
  },
  en: {
    heir: 'Unit that takes the units below',
    end: 'Ends with this unit',
    up: (name: string) => `Moves under ${name}`,
    save: 'End the unit',
    saved: 'The dissolution was recorded.',
  },
});

/** Ends the unit; each sub-unit moves elsewhere or ends too. */
export function DissolveUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const refresh = useRefresh();
  const parent = unit.path.at(-1);
  const form = useServerForm({
    id: `unit.dissolve.${unit.id}`,
    initial: { heir: null as Option | null, children: {} as Record<string, string>, ...successionStart },
    submit: ({ heir: _, children, ...values }, { key }) =>
      api.post<UnitsWritten>(
        `/api/units/${unit.id}/dissolve`,
        { ...values, children: toChildren(children), versions: { [unit.id]: unit.version } },
        { key },
      ),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  const { heir, children, day } = form.values;
  const places = [
    ...(parent?.visible === true ? [{ value: parent.id, label: words.up(parent.name) }] : []),
    ...(heir === null ? [] : [{ value: heir.value, label: words.up(heir.label) }]),
  ];
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <SuccessionFields form={form} />
      {unit.childCount > 0 && (
        <PickerField form={form} name="heir" label={words.heir} optional {...unitPicker} />
      )}
      <ChildrenChoice
        unit={unit}
        id={form.idOf('children')}
        value={children}
        onChange={(next) => form.set('children', next)}
        options={[...places, { value: 'end', label: words.end }]}
      />
      <Consequences unit={unit} day={day} people="end" />
    </Form>
  );
}

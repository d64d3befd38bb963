import { addDays, isDay } from '../../../law/calendar/day.ts';
import { api } from '../../../ui/api/api.ts';
import { CheckboxField, type Option, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PositionView } from '../server/person.schema.ts';
import { useRefresh } from './organisation-queries.ts';
import { unitPicker } from './pickers.ts';

const messages = defineMessages({
  vi: {
    unit: 'Đơn vị',
    title: 'Chức vụ, chức danh',
    isHead: 'Là thủ trưởng của đơn vị',
    validFrom: 'Từ ngày',
    validTo: 'Đến hết ngày',
    validToHint: 'Ngày cuối cùng giữ chức vụ; để trống nếu đang giữ.',
    add: 'Thêm chức vụ',
    save: 'Lưu chức vụ',
    saved: 'Đã lưu chức vụ.',
    missing: 'Hãy chọn đơn vị.',
  },
  en: {
    unit: 'Unit',
    title: 'Position',
    isHead: 'Heads the unit',
    validFrom: 'From',
    validTo: 'Until the end of',
    validToHint: 'The last day in the position; empty while it is held.',
    add: 'Add the position',
    save: 'Save the position',
    saved: 'The position was saved.',
    missing: 'Choose the unit.',
  },
});

/** People name the last day; the API the first day after it. What is no day is left to the server to refuse. */
const dayAfter = (last: string | null) => (last !== null && isDay(last) ? addDays(last, 1) : last);
const dayBefore = (end: string | null) => (end === null ? null : addDays(end, -1));

/** Gives a person a position at a unit. */
export function AddPositionForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const words = useMessages(messages);
  const own = useMe().roles[0];
  const refresh = useRefresh();
  const form = useServerForm({
    id: `position.add.${personId}`,
    initial: {
      unitId: own === undefined ? null : ({ value: own.unitId, label: own.unitName } as Option | null),
      title: '',
      isHead: false,
      validFrom: today() as string | null,
      validTo: null as string | null,
    },
    validate: ({ unitId }) => ({ unitId: unitId === null ? words.missing : undefined }),
    submit: ({ unitId, validTo, ...values }, { key }) =>
      api.post<unknown>(
        `/api/people/${personId}/positions`,
        { ...values, unitId: unitId?.value, validTo: dayAfter(validTo) },
        { key },
      ),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.add} onCancel={onDone} guard={false}>
      <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
      <TextField form={form} name="title" label={words.title} maxLength={200} />
      <CheckboxField form={form} name="isHead" label={words.isHead} />
      <DayField form={form} name="validFrom" label={words.validFrom} />
      <DayField form={form} name="validTo" label={words.validTo} description={words.validToHint} optional />
    </Form>
  );
}

/** Changes or ends a position. */
export function ChangePositionForm({ position, onDone }: { position: PositionView; onDone: () => void }) {
  const words = useMessages(messages);
  const refresh = useRefresh();
  const form = useServerForm({
    id: `position.change.${position.id}`,
    initial: {
      title: position.title,
      isHead: position.isHead,
      validFrom: position.validFrom as string | null,
      validTo: dayBefore(position.validTo),
      version: position.version,
    },
    submit: ({ validTo, ...values }, { key }) =>
      api.patch<unknown>(`/api/positions/${position.id}`, { ...values, validTo: dayAfter(validTo) }, { key }),
    fromCurrent: (current) => {
      const { title, isHead, validFrom, validTo, version } = current as PositionView;
      return { title, isHead, validFrom, validTo: dayBefore(validTo), version };
    },
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <TextField form={form} name="title" label={words.title} maxLength={200} />
      <CheckboxField form={form} name="isHead" label={words.isHead} />
      <DayField form={form} name="validFrom" label={words.validFrom} />
      <DayField form={form} name="validTo" label={words.validTo} description={words.validToHint} optional />
    </Form>
  );
}

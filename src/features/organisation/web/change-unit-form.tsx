import { api } from '../../../ui/api/api.ts';
import { type Option, SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { UnitsWritten } from '../server/unit-change.schema.ts';
import classes from './organisation.module.css';
import { useRefresh } from './organisation-queries.ts';
import { unitPicker } from './pickers.ts';
import type { UnitFormProps } from './unit-acts.tsx';
import { kindOptions } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    name: 'Tên đơn vị',
    shortName: 'Tên viết tắt',
    kind: 'Loại đơn vị',
    code: 'Mã đơn vị',
    codeHint: 'Mã chính thức, dùng để nhận ra đơn vị khi nhập từ Excel.',
    validFrom: 'Hoạt động từ ngày',
    reason: 'Căn cứ, lý do',
    create: 'Thêm đơn vị',
    created: (name: string) => `Đã thêm “${name}”.`,
    from: 'Có hiệu lực từ ngày',
    parent: 'Đơn vị cấp trên',
    save: 'Lưu thay đổi',
    saved: (name: string) => `Đã lưu thay đổi của “${name}”.`,
    result: 'Sau khi lưu',
    before: (day: string, name: string) => `Đến hết ngày trước ${day}: “${name}”.`,
    after: (day: string, name: string) => `Từ ngày ${day}: “${name}”.`,
    moves: (name: string, count: string) =>
      `Chuyển về “${name}” cùng với ${count} đơn vị trực thuộc; quyền xem và xử lý theo cây tổ chức cũng thay đổi theo.`,
    planned: 'Ngày này chưa tới; thay đổi tự có hiệu lực vào ngày đó.',
  },
  en: {
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    code: 'Code',
    codeHint: 'The official code, by which an Excel import knows the unit.',
    validFrom: 'Exists from',
    reason: 'Basis, reason',
    create: 'Add the unit',
    created: (name: string) => `“${name}” was added.`,
    from: 'In force from',
    parent: 'Parent',
    save: 'Save the change',
    saved: (name: string) => `The change of “${name}” was saved.`,
    result: 'After saving',
    before: (day: string, name: string) => `Until the day before ${day}: “${name}”.`,
    after: (day: string, name: string) => `From ${day}: “${name}”.`,
    moves: (name: string, count: string) =>
      `Moves under “${name}” with its ${plural(count, 'unit')} below; who may see and handle it changes with the tree.`,
    planned: 'This day is still to come; the change takes effect on it by itself.',
  },
});

/** A new unit under the one shown. */
export function CreateUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const refresh = useRefresh();
  const form = useServerForm({
    id: `unit.create.${unit.id}`,
    initial: {
      name: '',
      shortName: '',
      kind: '' as string,
      code: '',
      validFrom: today() as string | null,
      reason: '',
    },
    submit: (values, { key }) =>
      api.post<UnitsWritten>(
        '/api/units',
        { ...values, kind: values.kind || undefined, parentId: unit.id },
        { key },
      ),
    onSuccess: (_, { name }) => {
      refresh();
      toast.done(words.created(name));
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.create} onCancel={onDone} guard={false}>
      <TextField form={form} name="name" label={words.name} maxLength={300} />
      <TextField form={form} name="shortName" label={words.shortName} maxLength={60} optional />
      <SelectField form={form} name="kind" label={words.kind} options={kindOptions(language)} />
      <TextField
        form={form}
        name="code"
        label={words.code}
        description={words.codeHint}
        maxLength={50}
        optional
      />
      <DayField form={form} name="validFrom" label={words.validFrom} />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} minRows={2} optional />
    </Form>
  );
}

/** Something changed from a day on: the name, the kind, what it hangs under. */
export function ChangeUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const refresh = useRefresh();
  const mayMove = unit.allowed.includes('move') && unit.parentId !== null;
  const parent = unit.path.at(-1);
  const form = useServerForm({
    id: `unit.change.${unit.id}`,
    initial: {
      from: today() as string | null,
      name: unit.name,
      shortName: unit.shortName ?? '',
      kind: unit.kind as string,
      parentId: parent === undefined ? null : ({ value: parent.id, label: parent.name } as Option | null),
      reason: '',
      version: unit.version,
    },
    submit: ({ kind, parentId, ...values }, { key }) =>
      api.post<UnitsWritten>(
        `/api/units/${unit.id}/changes`,
        {
          ...values,
          ...(kind !== unit.kind && { kind }),
          ...(parentId !== null && parentId.value !== unit.parentId && { parentId: parentId.value }),
        },
        { key },
      ),
    fromCurrent: (current) => ({ version: (current as { version: number }).version }),
    onSuccess: (_, { name }) => {
      refresh();
      toast.done(words.saved(name));
      onDone();
    },
  });
  const { from, name, parentId } = form.values;
  const isDayGiven = from !== null && /^\d{4}-/.test(from);
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <DayField form={form} name="from" label={words.from} />
      <TextField form={form} name="name" label={words.name} maxLength={300} />
      <TextField form={form} name="shortName" label={words.shortName} maxLength={60} optional />
      {mayMove && <SelectField form={form} name="kind" label={words.kind} options={kindOptions(language)} />}
      {mayMove && <PickerField form={form} name="parentId" label={words.parent} {...unitPicker} />}
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} minRows={2} optional />
      {isDayGiven && form.dirty && (
        <div className={classes.notice}>
          <strong>{words.result}</strong>
          <ul>
            {name !== unit.name && <li>{words.before(formatDay(from), unit.name)}</li>}
            {name !== unit.name && <li>{words.after(formatDay(from), name)}</li>}
            {parentId !== null && parentId.value !== unit.parentId && (
              <li>{words.moves(parentId.label, String(unit.childCount))}</li>
            )}
            {from > today() && <li>{words.planned}</li>}
          </ul>
        </div>
      )}
    </Form>
  );
}

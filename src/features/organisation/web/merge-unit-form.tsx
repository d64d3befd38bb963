import { useQueries } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { type Option, RadioField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { MultiPickerField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { UnitView } from '../server/unit.schema.ts';
import type { UnitsWritten } from '../server/unit-change.schema.ts';
import { useRefresh } from './organisation-queries.ts';
import { unitPicker } from './pickers.ts';
import { Consequences, SuccessionFields, successionStart } from './succession-fields.tsx';
import type { UnitFormProps } from './unit-acts.tsx';
import { kindOptions } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    others: 'Các đơn vị khác cùng kết thúc',
    othersHint: 'Ngoài đơn vị này; để trống nếu chỉ có một đơn vị sáp nhập.',
    target: 'Sáp nhập thành',
    new: 'Một đơn vị mới',
    existing: 'Một đơn vị đã có, đơn vị đó tiếp tục hoạt động',
    into: 'Đơn vị tiếp nhận',
    name: 'Tên đơn vị mới',
    kind: 'Loại đơn vị mới',
    positions: 'Người đang giữ chức vụ',
    transfer: 'Chuyển sang đơn vị tiếp nhận',
    end: 'Kết thúc chức vụ; ghi chức vụ mới sau',
    save: 'Sáp nhập',
    saved: 'Đã ghi việc sáp nhập.',
    missing: 'Hãy chọn đơn vị tiếp nhận.',
  },
  en: {
    others: 'Other units that end',
    othersHint: 'Besides this one; leave empty when only one unit is merged.',
    target: 'Merge into',
    new: 'A new unit',
    existing: 'An existing unit, which goes on',
    into: 'Receiving unit',
    name: 'Name of the new unit',
    kind: 'Kind of the new unit',
    positions: 'People in positions',
    transfer: 'Go on in the receiving unit',
    end: 'Positions end; new ones are recorded later',
    save: 'Merge',
    saved: 'The merger was recorded.',
    missing: 'Choose the receiving unit.',
  },
});

/** Merges the unit, alone or with others, into a new or an existing one. What hangs below goes along. */
export function MergeUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const refresh = useRefresh();
  const form = useServerForm({
    id: `unit.merge.${unit.id}`,
    initial: {
      others: [] as Option[],
      target: 'existing' as string,
      into: null as Option | null,
      name: unit.name,
      kind: unit.kind as string,
      positions: 'transfer' as string,
      ...successionStart,
    },
    validate: ({ target, into }) => ({
      into: target === 'existing' && into === null ? words.missing : undefined,
    }),
    submit: ({ others, target, into, name, kind, ...values }, { key }) =>
      api.post<UnitsWritten>(
        '/api/units/merge',
        {
          ...values,
          from: [unit.id, ...others.map(({ value }) => value)],
          into: target === 'existing' ? { unitId: into?.value } : { name, kind, parentId: unit.parentId },
          childrenTo: target === 'existing' ? into?.value : 'new-1',
          versions: Object.fromEntries([unit, ...ending].map(({ id, version }) => [id, version])),
        },
        { key },
      ),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  const { others, target, day, positions } = form.values;
  const ending = useUnits(others.map(({ value }) => value));
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <MultiPickerField
        form={form}
        name="others"
        label={words.others}
        description={words.othersHint}
        optional
        {...unitPicker}
      />
      <RadioField
        form={form}
        name="target"
        label={words.target}
        options={[
          { value: 'existing', label: words.existing },
          { value: 'new', label: words.new },
        ]}
      />
      {target === 'existing' ? (
        <PickerField form={form} name="into" label={words.into} {...unitPicker} />
      ) : (
        <>
          <TextField form={form} name="name" label={words.name} maxLength={300} />
          <SelectField form={form} name="kind" label={words.kind} options={kindOptions(language)} />
        </>
      )}
      <SuccessionFields form={form} />
      <RadioField
        form={form}
        name="positions"
        label={words.positions}
        options={[
          { value: 'transfer', label: words.transfer },
          { value: 'end', label: words.end },
        ]}
      />
      <Consequences
        unit={unit}
        day={day}
        ends={[unit, ...ending].map(({ name }) => name)}
        people={positions === 'end' ? 'end' : 'move'}
        childrenFollow
      />
    </Form>
  );
}

/** The units with these keys as of today, for their names and versions. */
function useUnits(ids: readonly string[]): UnitView[] {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['unit', 'one', id, ''],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<UnitView>(`/api/units/${id}`, {}, { signal }),
    })),
  });
  return answers.flatMap(({ data }) => data ?? []);
}

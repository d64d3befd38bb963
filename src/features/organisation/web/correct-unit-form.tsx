import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { UnitView } from '../server/unit.schema.ts';
import type { UnitsWritten } from '../server/unit-change.schema.ts';
import classes from './organisation.module.css';
import { useRefresh } from './organisation-queries.ts';
import type { UnitFormProps } from './unit-acts.tsx';
import { kindOptions } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    about:
      'Dùng khi thông tin đã ghi không đúng. Nếu đơn vị thật sự đổi tên hoặc chuyển cấp trên, hãy dùng “Đổi tên, đổi loại hoặc chuyển cấp trên”.',
    period: 'Thời kỳ cần sửa',
    since: (day: string, name: string) => `Từ ${day}: ${name}`,
    name: 'Tên đơn vị',
    shortName: 'Tên viết tắt',
    kind: 'Loại đơn vị',
    code: 'Mã đơn vị',
    validFrom: 'Hoạt động từ ngày',
    reason: 'Lý do sửa',
    save: 'Lưu bản sửa',
    saved: 'Đã sửa thông tin đơn vị.',
  },
  en: {
    about:
      'For what was recorded wrongly. If the unit really was renamed or moved, use “Rename, change the kind or move”.',
    period: 'Period to correct',
    since: (day: string, name: string) => `From ${day}: ${name}`,
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    code: 'Code',
    validFrom: 'Exists from',
    reason: 'Why it is corrected',
    save: 'Save the correction',
    saved: 'The unit was corrected.',
  },
});

type Period = UnitView['periods'][number];

/** Mends what was recorded wrongly of one period. */
export function CorrectUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const [chosen, setChosen] = useState(unit.periods.at(-1)?.validFrom);
  const period = unit.periods.find(({ validFrom }) => validFrom === chosen);
  if (period === undefined) return null;
  return (
    <>
      <p className={classes.notice}>{words.about}</p>
      {unit.periods.length > 1 && (
        <NativeSelect
          mb="md"
          label={words.period}
          value={period.validFrom}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={unit.periods.map(({ validFrom, name }) => ({
            value: validFrom,
            label: words.since(formatDay(validFrom), name),
          }))}
        />
      )}
      <PeriodForm key={period.validFrom} unit={unit} period={period} onDone={onDone} />
    </>
  );
}

function PeriodForm({ unit, period, onDone }: UnitFormProps & { period: Period }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const refresh = useRefresh();
  const isFirst = unit.periods[0]?.validFrom === period.validFrom;
  const form = useServerForm({
    id: `unit.correct.${unit.id}.${period.validFrom}`,
    initial: {
      name: period.name,
      shortName: period.shortName ?? '',
      kind: period.kind as string,
      code: unit.code ?? '',
      validFrom: period.validFrom as string | null,
      reason: '',
      version: unit.version,
    },
    submit: ({ kind, validFrom, ...values }, { key }) =>
      api.post<UnitsWritten>(
        `/api/units/${unit.id}/corrections`,
        {
          ...values,
          period: period.validFrom,
          ...(kind !== period.kind && { kind }),
          ...(validFrom !== period.validFrom && { validFrom }),
        },
        { key },
      ),
    fromCurrent: (current) => ({ version: (current as { version: number }).version }),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <TextField form={form} name="name" label={words.name} maxLength={300} />
      <TextField form={form} name="shortName" label={words.shortName} maxLength={60} optional />
      {unit.allowed.includes('move') && (
        <SelectField form={form} name="kind" label={words.kind} options={kindOptions(language)} />
      )}
      <TextField form={form} name="code" label={words.code} maxLength={50} optional />
      {isFirst && <DayField form={form} name="validFrom" label={words.validFrom} />}
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} minRows={2} />
    </Form>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../ui/api/api.ts';
import { TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { ComposeFields, type CreateValues } from './compose-fields.tsx';

const messages = defineMessages({
  vi: {
    unit: 'Đơn vị',
    year: 'Năm',
    yearHint: 'Năm thực hiện kế hoạch',
    name: 'Tên kế hoạch',
    submit: 'Tạo dự thảo',
  },
  en: {
    unit: 'Unit',
    year: 'Year',
    yearHint: 'The year the plan is for',
    name: 'Title',
    submit: 'Make the draft',
  },
});

/** The draft of a new plan; leads to its page. */
export function CreatePlanForm({ onCancel }: { onCancel: () => void }) {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const own = useMe().roles[0];
  const form = useServerForm({
    id: 'plan.create',
    initial: {
      unitId: own === undefined ? null : { value: own.unitId, label: own.unitName },
      year: today().slice(0, 4),
      title: '',
      from: 'usual',
      planId: '',
    } as CreateValues,
    submit: ({ unitId, year, title, from, planId }, { key }) =>
      api.post<PlanView>(
        '/api/plans/compose',
        {
          unitId: unitId?.value,
          year: Number(year),
          title,
          from,
          ...(from !== 'usual' && planId !== '' && { planId }),
        },
        { key },
      ),
    onSuccess: (plan) =>
      void navigate({ to: '/ke-hoach/$planId/soan', params: { planId: plan.id } } as never),
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onCancel} guard={false}>
      <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
      <TextField
        form={form}
        name="year"
        label={words.year}
        description={words.yearHint}
        inputMode="numeric"
        width="8rem"
      />
      <TextField form={form} name="title" label={words.name} maxLength={1000} />
      <ComposeFields form={form} />
    </Form>
  );
}

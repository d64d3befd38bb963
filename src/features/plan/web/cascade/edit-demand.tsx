import { api } from '../../../../ui/api/api.ts';
import { type Option, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField, MultiPickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import type { DemandView } from '../../server/cascade/demand.schema.ts';

const messages = defineMessages({
  vi: {
    save: 'Lưu yêu cầu',
    saved: 'Đã lưu yêu cầu.',
    what: 'Nội dung phải gửi',
    due: 'Hạn gửi',
    more: 'Thêm đơn vị phải gửi',
  },
  en: {
    save: 'Save the demand',
    saved: 'The demand was saved.',
    what: 'What has to be sent',
    due: 'Due',
    more: 'More units',
  },
});

/** Changes what a demand asks for, by when, and of whom besides. */
export function EditDemand({ demand, onDone }: { demand: DemandView; onDone: () => void }) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: `demand.edit.${demand.id}`,
    initial: {
      title: demand.title,
      dueDay: demand.dueDay as string | null,
      addUnitIds: [] as Option[],
      version: demand.version,
    },
    submit: ({ addUnitIds, ...values }, { key }) =>
      api.patch<DemandView>(
        `/api/demands/${demand.id}`,
        { ...values, addUnitIds: addUnitIds.map(({ value }) => value) },
        { key },
      ),
    onSuccess: () => {
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <TextareaField form={form} name="title" label={words.what} minRows={2} maxLength={2000} />
      <DayField form={form} name="dueDay" label={words.due} />
      <MultiPickerField form={form} name="addUnitIds" label={words.more} optional {...unitPicker} />
    </Form>
  );
}

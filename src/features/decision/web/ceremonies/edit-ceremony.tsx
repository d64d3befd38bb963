import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isLocal, toLocal, toMoment } from '../../../../ui/form/local-moment.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import { type CeremonyValues, WhenAndWhere } from './ceremony-fields.tsx';
import { useTakeCeremony } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    edit: 'Sửa thông tin lễ',
    save: 'Lưu',
    saved: 'Đã lưu lễ trao thưởng.',
    missing: 'Hãy chọn thời gian bắt đầu.',
  },
  en: {
    edit: 'Edit the ceremony',
    save: 'Save',
    saved: 'The ceremony is saved.',
    missing: 'Say when it begins.',
  },
});

/** Changes when and where a ceremony is, and what it is called. */
export function EditCeremony({ ceremony, onClose }: { ceremony: CeremonyView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeCeremony();
  const { id, title, place, startsAt, version } = ceremony;
  const form = useServerForm<CeremonyValues, CeremonyView>({
    id: `ceremony.edit.${id}`,
    initial: { title, place, startsAt: toLocal(startsAt), version, decisionIds: [] },
    validate: (values) => ({ startsAt: isLocal(values.startsAt) ? undefined : words.missing }),
    submit: ({ decisionIds: _, ...values }, { key }) =>
      api.patch<CeremonyView>(
        `/api/ceremonies/${id}`,
        { ...values, startsAt: toMoment(values.startsAt) },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.edit} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <WhenAndWhere form={form} />
      </Form>
    </Dialog>
  );
}

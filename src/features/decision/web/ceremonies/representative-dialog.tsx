import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { CeremonyLine } from '../../server/ceremonies/ceremony.schema.ts';
import { ceremonyKey } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    title: (name: string) => `Nhận thay ${name}`,
    who: 'Họ tên, chức vụ người nhận thay',
    save: 'Ghi người nhận thay',
  },
  en: {
    title: (name: string) => `Instead of ${name}`,
    who: 'Name and position of who receives',
    save: 'Save',
  },
});

/** Who receives instead of somebody who could not come. */
export function RepresentativeDialog({
  ceremonyId,
  line,
  onClose,
}: {
  ceremonyId: string;
  line: CeremonyLine;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: `ceremony-line.representative.${line.id}`,
    keepDraft: false,
    initial: { representative: line.representative ?? '', version: line.version },
    submit: (values, { key }) =>
      api.patch<CeremonyLine>(
        `/api/ceremony-lines/${line.id}`,
        { ...values, presence: 'represented' },
        { key },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ceremonyKey(ceremonyId) });
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title(line.subjectName)} onClose={onClose}>
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <TextField form={form} name="representative" label={words.who} maxLength={300} />
      </Form>
    </Dialog>
  );
}

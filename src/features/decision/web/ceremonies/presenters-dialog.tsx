import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import { useTakeCeremony } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ghi người trao',
    who: 'Họ tên, chức vụ người trao',
    hint: 'Ghi chung cho một nhóm; lần ghi sau thay lần ghi trước của nhóm đó.',
    group: 'Cho nhóm nào',
    all: 'Cả danh sách',
    award: (name: string, count: string) => `${name} (${count})`,
    saved: 'Đã ghi người trao.',
  },
  en: {
    title: 'Name presenters',
    who: 'Name and position',
    hint: 'Said for a group; a later name takes the place of an earlier one.',
    group: 'For',
    all: 'The whole list',
    award: (name: string, count: string) => `${name} (${count})`,
    saved: 'The presenter is named.',
  },
});

const ALL = '*';

/** Who hands over: to everybody, or to those of one award. */
export function PresentersDialog({ ceremony, onClose }: { ceremony: CeremonyView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeCeremony();
  const form = useServerForm({
    id: `ceremony.presenters.${ceremony.id}`,
    keepDraft: false,
    initial: { presenter: '', award: ALL, version: ceremony.version },
    submit: ({ award, ...values }, { key }) =>
      api.post<CeremonyView>(
        `/api/ceremonies/${ceremony.id}/presenters`,
        { ...values, award: award === ALL ? null : award },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <Form form={form} submitLabel={words.title} onCancel={onClose} guard={false}>
        <SelectField
          form={form}
          name="award"
          label={words.group}
          options={[
            { value: ALL, label: words.all },
            ...ceremony.awards.map(({ id, name, count }) => ({
              value: id,
              label: words.award(name, formatNumber(count)),
            })),
          ]}
        />
        <TextField form={form} name="presenter" label={words.who} description={words.hint} maxLength={300} />
      </Form>
    </Dialog>
  );
}

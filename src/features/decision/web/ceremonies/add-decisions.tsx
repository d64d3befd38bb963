import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import { type CeremonyValues, DecisionChoices } from './ceremony-fields.tsx';
import { useTakeCeremony } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    saved: 'Đã lưu lễ trao thưởng.',
    add: 'Thêm từ quyết định khác',
    addSave: 'Thêm vào danh sách',
    choose: 'Hãy chọn ít nhất một quyết định.',
  },
  en: {
    saved: 'The ceremony is saved.',
    add: 'Add from other decisions',
    addSave: 'Add to the list',
    choose: 'Choose at least one decision.',
  },
});

/** Adds the people of further decisions to a ceremony. */
export function AddDecisions({ ceremony, onClose }: { ceremony: CeremonyView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeCeremony();
  const { id, version } = ceremony;
  const form = useServerForm<CeremonyValues, CeremonyView>({
    id: `ceremony.add.${id}`,
    keepDraft: false,
    initial: { title: '', place: '', startsAt: '', version, decisionIds: [] },
    validate: ({ decisionIds }) => ({ decisionIds: decisionIds.length === 0 ? words.choose : undefined }),
    submit: ({ decisionIds }, { key }) =>
      api.post<CeremonyView>(`/api/ceremonies/${id}/decisions`, { version, decisionIds }, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.add} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.addSave} onCancel={onClose} guard={false}>
        <DecisionChoices form={form} />
      </Form>
    </Dialog>
  );
}

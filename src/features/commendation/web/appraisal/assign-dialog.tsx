import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { SelectField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { AppraisalListView } from '../../server/appraisal/appraisal.schema.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { useTakeDossier } from '../dossiers/dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Giao người thẩm định',
    who: 'Người thẩm định',
    me: (name: string) => `${name} (tôi)`,
    reason: 'Lý do giao lại',
    reasonHint: 'Người đang thẩm định sẽ được báo và đọc lý do này.',
    missing: 'Hãy chọn người thẩm định.',
    missingReason: 'Hãy nêu lý do giao lại.',
    save: 'Giao thẩm định',
    done: 'Đã giao người thẩm định.',
  },
  en: {
    title: 'Assign the appraisal',
    who: 'Appraised by',
    me: (name: string) => `${name} (me)`,
    reason: 'Why you assign it anew',
    reasonHint: 'Who appraises it now is told, and reads it.',
    missing: 'Choose somebody.',
    missingReason: 'Say why.',
    save: 'Assign',
    done: 'Assigned.',
  },
});

/** Gives the appraisal to a colleague; the head of the standing office says why when somebody else has it. */
export function AssignDialog({
  dossier,
  work,
  onClose,
}: {
  dossier: DossierView;
  work: Pick<AppraisalListView, 'assignedTo' | 'mine' | 'mayTakeOver' | 'colleagues'>;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeDossier();
  const { account } = useMe();
  const self = work.mine ? [] : [{ value: account.id, label: words.me(account.name) }];
  const options = [...self, ...work.colleagues.map(({ id, name }) => ({ value: id, label: name }))].filter(
    ({ value }) => value !== work.assignedTo?.id,
  );
  const form = useServerForm({
    id: `dossier.assign.${dossier.id}`,
    initial: { accountId: '', reason: '', version: dossier.version },
    validate: ({ accountId, reason }) => ({
      accountId: accountId === '' ? words.missing : undefined,
      reason: work.mayTakeOver && reason.trim() === '' ? words.missingReason : undefined,
    }),
    submit: ({ accountId, reason, version }, { key }) =>
      api.post<DossierView>(
        `/api/dossiers/${dossier.id}/assignment`,
        { accountId, version, reason: reason.trim() || null },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <SelectField form={form} name="accountId" label={words.who} options={options} />
        <TextareaField
          form={form}
          name="reason"
          label={words.reason}
          description={words.reasonHint}
          optional={!work.mayTakeOver}
          maxLength={2000}
        />
      </Form>
    </Dialog>
  );
}

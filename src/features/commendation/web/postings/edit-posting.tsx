import { api } from '../../../../ui/api/api.ts';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { PostingFields } from './posting-fields.tsx';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: { save: 'Lưu nội dung', saved: 'Đã lưu nội dung.' },
  en: { save: 'Save', saved: 'Saved.' },
});

/** The words of a posting that is not up yet. */
export function EditPosting({ posting, onClose }: { posting: PostingView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakePosting();
  const form = useServerForm({
    id: `posting.edit.${posting.id}`,
    initial: {
      version: posting.version,
      title: posting.title,
      text: posting.text ?? '',
      address: posting.address ?? '',
      showsSummary: posting.showsSummary,
      voluntaryDays: '',
    },
    submit: ({ text, address, voluntaryDays: _, ...values }, { key }) =>
      api.patch<PostingView>(
        `/api/postings/${posting.id}`,
        { ...values, text: text || null, address: address || null },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <PostingFields form={form} />
    </Form>
  );
}

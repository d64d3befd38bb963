import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import { useTakeDecision } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Sửa lời văn quyết định',
    subject: 'Trích yếu',
    authority: 'Thẩm quyền ban hành',
    place: 'Địa danh',
    day: 'Ngày quyết định dự kiến',
    bases: 'Căn cứ pháp lý (mỗi dòng một căn cứ)',
    articles: 'Từ Điều 2 trở đi (mỗi dòng một điều)',
    articlesHint: 'Điều 1 và danh sách lập từ các trường hợp trong quyết định.',
    recipients: 'Nơi nhận (mỗi dòng một nơi)',
    position: 'Quyền hạn, chức vụ người ký (mỗi dòng một dòng in)',
    name: 'Họ tên người ký',
    save: 'Lưu',
    saved: 'Đã lưu quyết định.',
  },
  en: {
    title: 'Edit the words',
    subject: 'Subject',
    authority: 'Authority',
    place: 'Place',
    day: 'Planned day',
    bases: 'Legal bases (one a line)',
    articles: 'Article 2 and after (one a line)',
    articlesHint: 'Article 1 and the list are made of the nominees in the decision.',
    recipients: 'Recipients (one a line)',
    position: 'Capacity and position of the signer (as printed, by line)',
    name: 'Name of the signer',
    save: 'Save',
    saved: 'Saved.',
  },
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The words of a draft in one form; lists are typed a line each. */
export function EditDecision({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const form = useServerForm({
    id: `decision.edit.${decision.id}`,
    initial: {
      title: decision.title,
      authority: decision.authority,
      place: decision.place ?? '',
      decidedOn: decision.decidedOn as string | null,
      legalBases: decision.legalBases.join('\n'),
      articles: decision.articles.join('\n'),
      recipients: decision.recipients.join('\n'),
      position: decision.signer.position.join('\n'),
      name: decision.signer.name ?? '',
      version: decision.version,
    },
    submit: ({ legalBases, articles, recipients, position, name, ...plain }, { key }) =>
      api.patch<DecisionView>(
        `/api/decisions/${decision.id}`,
        {
          ...plain,
          legalBases: linesOf(legalBases),
          articles: linesOf(articles),
          recipients: linesOf(recipients),
          signer: { authority: decision.signer.authority, position: linesOf(position), name },
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title} onClose={onClose} size="xl">
      <Form form={form} submitLabel={words.save} onCancel={onClose}>
        <TextareaField form={form} name="title" label={words.subject} minRows={2} />
        <TextField form={form} name="authority" label={words.authority} />
        <TextField form={form} name="place" label={words.place} optional />
        <DayField form={form} name="decidedOn" label={words.day} />
        <TextareaField form={form} name="legalBases" label={words.bases} minRows={4} optional />
        <TextareaField
          form={form}
          name="articles"
          label={words.articles}
          description={words.articlesHint}
          minRows={4}
        />
        <TextareaField form={form} name="recipients" label={words.recipients} optional />
        <TextareaField form={form} name="position" label={words.position} minRows={2} />
        <TextField form={form} name="name" label={words.name} optional />
      </Form>
    </Dialog>
  );
}

import { RadioField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { needsNote, OPINIONS, type Opinion } from '../../model/opinions/consultation.ts';
import { OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type { AnswerRow } from '../../server/consultations/consultation.schema.ts';
import type { OwnOpinions } from './own-opinions.ts';

const messages = defineMessages({
  vi: {
    opinion: 'Ý kiến',
    note: 'Lý do',
    missing: 'Hãy chọn một ý kiến.',
    reason: 'Hãy nêu lý do khi có ý kiến khác hoặc không thống nhất.',
    keep: 'Đưa vào câu trả lời',
  },
  en: {
    opinion: 'Opinion',
    note: 'Reason',
    missing: 'Choose an opinion.',
    reason: 'Say why, when an opinion is reserved or unfavourable.',
    keep: 'Put into the answer',
  },
});

/** What the agency says of one nominee, put into its answer. */
export function OwnOpinionForm({
  row,
  own,
  onClose,
}: {
  row: AnswerRow;
  own: OwnOpinions;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const known = own.items.find(({ nominationId }) => nominationId === row.id);
  const form = useServerForm({
    id: `consultation.own.${row.id}`,
    keepDraft: false,
    initial: { opinion: (known?.opinion ?? '') as Opinion | '', note: known?.note ?? '' },
    validate: ({ opinion, note }) => ({
      opinion: opinion === '' ? words.missing : undefined,
      note: opinion !== '' && needsNote(opinion) && note.trim() === '' ? words.reason : undefined,
    }),
    submit: async ({ opinion, note }) => {
      if (opinion !== '')
        own.put({ nominationId: row.id, name: row.subjectName, opinion, note: note.trim() });
    },
    onSuccess: onClose,
  });
  return (
    <Form form={form} submitLabel={words.keep} onCancel={onClose} guard={false}>
      <RadioField
        form={form}
        name="opinion"
        label={words.opinion}
        options={optionsOf(OPINION_WORDS, language, OPINIONS)}
      />
      <TextareaField form={form} name="note" label={words.note} maxLength={5000} optional />
    </Form>
  );
}

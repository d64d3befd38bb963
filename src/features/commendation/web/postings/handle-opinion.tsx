import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { RadioField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { HANDLED_STATES } from '../../model/opinions/posting.ts';
import { POSTING_OPINION_WORDS } from '../../model/opinions/posting-words.ts';
import type { PostingOpinionView } from '../../server/postings/posting.schema.ts';
import classes from '../opinions/opinions.module.css';

const messages = defineMessages({
  vi: {
    answer: 'Nội dung trả lời hoặc lý do',
    answerHint: 'Người góp ý đọc được ở trang biên nhận của mình.',
    how: 'Cách xử lý',
    save: 'Lưu xử lý',
    saved: 'Đã lưu cách xử lý.',
    missing: 'Hãy chọn cách xử lý.',
    words: 'Hãy viết nội dung trả lời hoặc lý do không tiếp nhận.',
  },
  en: {
    answer: 'Answer or reason',
    answerHint: 'The author reads it on the receipt page.',
    how: 'How',
    save: 'Save',
    saved: 'Saved.',
    missing: 'Choose one.',
    words: 'Write the answer, or why it is not accepted.',
  },
});

type Outcome = (typeof HANDLED_STATES)[number];

/** How an opinion is dealt with, and the answer its author reads. */
export function HandleForm({ opinion, onClose }: { opinion: PostingOpinionView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const form = useServerForm({
    id: `posting.opinion.${opinion.id}`,
    initial: {
      version: opinion.version,
      state: (opinion.state === 'new' ? '' : opinion.state) as Outcome | '',
      answer: opinion.answer ?? '',
    },
    validate: ({ state, answer }) => ({
      state: state === '' ? words.missing : undefined,
      answer: state !== '' && state !== 'noted' && answer.trim() === '' ? words.words : undefined,
    }),
    submit: ({ version, state, answer }, { key }) =>
      api.patch<PostingOpinionView>(
        `/api/posting-opinions/${opinion.id}`,
        { version, state, answer: answer || null },
        { key },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['posting'] });
      void client.invalidateQueries({ queryKey: ['opinion'] });
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <p className={classes.lines}>{opinion.text}</p>
      <RadioField
        form={form}
        name="state"
        label={words.how}
        options={optionsOf(POSTING_OPINION_WORDS, language, HANDLED_STATES)}
      />
      <TextareaField
        form={form}
        name="answer"
        label={words.answer}
        description={words.answerHint}
        maxLength={5000}
        optional
      />
    </Form>
  );
}

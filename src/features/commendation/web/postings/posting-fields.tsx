import { CheckboxField, TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';

const messages = defineMessages({
  vi: {
    title: 'Tên niêm yết',
    text: 'Lời dẫn trên trang công khai',
    address: 'Nơi nhận ý kiến khác',
    addressHint: 'Công khai. Ví dụ: địa chỉ, điện thoại của cơ quan thường trực.',
    summary: 'Công khai cả tóm tắt thành tích',
  },
  en: {
    title: 'Title',
    text: 'Words on the public page',
    address: 'Where else opinions are taken',
    addressHint: 'Public. Such as address and telephone of the standing office.',
    summary: 'Show the summaries of merit, too',
  },
});

/** The words of a posting that an office writes itself. */
export interface PostingWords {
  /** Of the draft that is changed; 0 while there is none. */
  version: number;
  title: string;
  text: string;
  address: string;
  showsSummary: boolean;
  /** Working days of a posting that no law asks for, as typed; only while it is made. */
  voluntaryDays: string;
}

/** The fields of `PostingWords`; name, unit and award of each nominee are public by themselves. */
export function PostingFields({ form }: { form: ServerForm<PostingWords> }) {
  const words = useMessages(messages);
  return (
    <>
      <TextField form={form} name="title" label={words.title} maxLength={500} />
      <TextareaField form={form} name="text" label={words.text} maxLength={10_000} optional />
      <TextField
        form={form}
        name="address"
        label={words.address}
        description={words.addressHint}
        maxLength={500}
        optional
      />
      <CheckboxField form={form} name="showsSummary" label={words.summary} />
    </>
  );
}

import { api } from '../../../../ui/api/api.ts';
import { RadioField, SelectField, TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { VOTE_MODE_WORDS, VOTE_MODES } from '../../model/vote-life.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import { useTakeVote } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    name: 'Tên cuộc bỏ phiếu',
    mode: 'Cách bỏ phiếu',
    percent: 'Tỷ lệ cần đạt (%)',
    percentNote: 'Tính trên toàn thể thành viên có quyền biểu quyết, không phải số có mặt.',
    above: 'So với tỷ lệ',
    least: 'Từ tỷ lệ này trở lên',
    more: 'Phải trên tỷ lệ này',
    source: 'Căn cứ của tỷ lệ (quy chế, văn bản)',
    items: 'Các nội dung bỏ phiếu, mỗi dòng một nội dung',
    save: 'Chuẩn bị bỏ phiếu',
    saved: 'Đã chuẩn bị bỏ phiếu.',
    number: 'Hãy nhập một số từ 0,01 đến 100.',
    none: 'Hãy nhập ít nhất một nội dung.',
  },
  en: {
    name: 'Name of the vote',
    mode: 'How',
    percent: 'Threshold (%)',
    percentNote: 'Of all voting members, not of those present.',
    above: 'Compared with the threshold',
    least: 'At least',
    more: 'More than',
    source: 'Where the threshold stands (regulation, document)',
    items: 'What is voted on, one a line',
    save: 'Prepare the vote',
    saved: 'The vote is prepared.',
    number: 'Enter a number from 0.01 to 100.',
    none: 'Enter at least one item.',
  },
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const toNumber = (text: string) => Number(text.replace(',', '.'));

interface Props {
  meetingId: string;
  agendaItemId: string;
  title: string;
  onDone: () => void;
}

/** Prepares a vote at a point of the agenda. Nominees of dossiers come by themselves, with their units. */
export function PrepareVoteForm({ meetingId, agendaItemId, title, onDone }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeVote();
  const form = useServerForm({
    id: `vote.prepare.${agendaItemId}`,
    initial: {
      title: title.slice(0, 500),
      mode: 'secret' as string,
      percent: '80',
      above: 'false' as string,
      ruleSource: '',
      items: '',
    },
    validate: ({ percent, items }) => ({
      percent: toNumber(percent) > 0 && toNumber(percent) <= 100 ? undefined : words.number,
      items: linesOf(items).length > 0 ? undefined : words.none,
    }),
    submit: ({ percent, above, items, ...values }, { key }) =>
      api.post<VoteView>(
        `/api/meetings/${meetingId}/votes`,
        {
          ...values,
          agendaItemId,
          thresholdPercent: toNumber(percent),
          thresholdAbove: above === 'true',
          items: linesOf(items).map((line) => ({ title: line })),
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <TextField form={form} name="title" label={words.name} maxLength={500} />
      <SelectField
        form={form}
        name="mode"
        label={words.mode}
        options={optionsOf(VOTE_MODE_WORDS, language, VOTE_MODES)}
      />
      <TextField
        form={form}
        name="percent"
        label={words.percent}
        description={words.percentNote}
        width="8rem"
      />
      <RadioField
        form={form}
        name="above"
        label={words.above}
        options={[
          { value: 'false', label: words.least },
          { value: 'true', label: words.more },
        ]}
      />
      <TextField form={form} name="ruleSource" label={words.source} maxLength={500} />
      <TextareaField form={form} name="items" label={words.items} minRows={4} />
    </Form>
  );
}

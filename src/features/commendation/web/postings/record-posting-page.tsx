import { api } from '../../../../ui/api/api.ts';
import { TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CandidateListView } from '../../server/opinions/opinion.schema.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import type { NomineeChoice } from '../opinions/candidates.tsx';
import { ChooseNominees } from '../opinions/choose-nominees.tsx';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ghi nhận niêm yết ở nơi khác',
    intro:
      'Danh sách đã đăng báo, đăng trên cổng thông tin hoặc dán tại bảng tin. Tệp minh chứng thêm ở trang sau.',
    words: 'Việc niêm yết',
    name: 'Tên niêm yết',
    nameOf: (round: string) => `Đã niêm yết: ${round}`,
    where: 'Nơi niêm yết',
    whereHint: 'Ví dụ: Báo Hà Thanh số 312; bảng tin trụ sở UBND xã',
    from: 'Niêm yết từ ngày',
    to: 'Đến hết ngày',
    reason: 'Lý do, căn cứ chứng minh',
    submit: 'Ghi nhận',
    missing: 'Hãy nhập ngày.',
    done: 'Đã ghi nhận. Hãy thêm tệp minh chứng.',
  },
  en: {
    title: 'Record a posting elsewhere',
    intro:
      'The list was in a newspaper, on a portal or on a notice board. Evidence is added on the next page.',
    words: 'The posting',
    name: 'Title',
    nameOf: (round: string) => `Posted: ${round}`,
    where: 'Where',
    whereHint: 'Such as a newspaper and its number',
    from: 'From',
    to: 'Until the end of',
    reason: 'Why there, and what proves it',
    submit: 'Record',
    missing: 'Enter the day.',
    done: 'Recorded. Add the evidence.',
  },
});

/** Recording a posting that was made on paper or elsewhere. */
export function Page() {
  const words = useMessages(messages);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <ChooseNominees purpose="posting">
        {(choice, found) => <RecordForm choice={choice} found={found} />}
      </ChooseNominees>
    </PageFrame>
  );
}

function RecordForm({ choice, found }: { choice: NomineeChoice; found: CandidateListView }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakePosting();
  const form = useServerForm({
    id: `posting.record.${found.roundId}`,
    initial: {
      title: words.nameOf(found.roundName),
      elsewhere: '',
      fromDay: null as string | null,
      toDay: null as string | null,
      reason: '',
    },
    validate: ({ fromDay, toDay }) => ({
      fromDay: fromDay === null ? words.missing : undefined,
      toDay: toDay === null ? words.missing : undefined,
    }),
    submit: (values, { key }) =>
      api.post<PostingView>('/api/posting-records', { ...values, choice }, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      void goTo({ to: '/niem-yet/$postingId', params: { postingId: next.id } });
    },
  });
  return (
    <Section title={words.words}>
      <Form form={form} submitLabel={words.submit} onCancel={() => void goTo({ to: '/niem-yet' })}>
        <TextField form={form} name="title" label={words.name} maxLength={500} />
        <TextField
          form={form}
          name="elsewhere"
          label={words.where}
          description={words.whereHint}
          maxLength={500}
        />
        <DayField form={form} name="fromDay" label={words.from} />
        <DayField form={form} name="toDay" label={words.to} />
        <TextareaField form={form} name="reason" label={words.reason} maxLength={2000} />
      </Form>
    </Section>
  );
}

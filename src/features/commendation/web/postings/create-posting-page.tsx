import { api } from '../../../../ui/api/api.ts';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CandidateListView } from '../../server/opinions/opinion.schema.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { ChooseNominees, type NomineeChoice } from '../opinions/choose-nominees.tsx';
import classes from '../opinions/opinions.module.css';
import { PeriodFact } from '../opinions/period-facts.tsx';
import { PostingFields } from './posting-fields.tsx';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Lập niêm yết lấy ý kiến Nhân dân',
    intro:
      'Chỉ hiện những trường hợp mà danh hiệu, hình thức phải đăng tải theo thủ tục. Bản nháp chưa ai xem được.',
    words: 'Nội dung niêm yết',
    period: 'Thời gian nếu đăng hôm nay',
    titleOf: (round: string) => `Lấy ý kiến Nhân dân: ${round}`,
    submit: 'Lập bản nháp',
    done: 'Đã lập bản nháp. Xem lại rồi đăng công khai.',
  },
  en: {
    title: 'New public posting',
    intro: 'Only nominees whose awards need a posting. Nobody sees a draft.',
    words: 'Words of the posting',
    period: 'Period if posted today',
    titleOf: (round: string) => `Your opinion: ${round}`,
    submit: 'Make the draft',
    done: 'The draft is made. Look at it, then post it.',
  },
});

export function Page() {
  const words = useMessages(messages);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <ChooseNominees purpose="posting">
        {(choice, found) => <CreateForm choice={choice} found={found} />}
      </ChooseNominees>
    </PageFrame>
  );
}

function CreateForm({ choice, found }: { choice: NomineeChoice; found: CandidateListView }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakePosting();
  const form = useServerForm({
    id: `posting.create.${found.roundId}`,
    initial: {
      version: 0,
      title: words.titleOf(found.roundName),
      text: '',
      address: '',
      showsSummary: false,
    },
    submit: ({ version: _, text, address, ...values }, { key }) =>
      api.post<PostingView>(
        '/api/postings',
        { ...values, choice, text: text || null, address: address || null },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      void goTo({ to: '/niem-yet/$postingId', params: { postingId: next.id } });
    },
  });
  return (
    <Section title={words.words}>
      {found.period !== null && (
        <dl className={classes.facts}>
          <PeriodFact period={found.period} label={words.period} />
        </dl>
      )}
      <Form form={form} submitLabel={words.submit} onCancel={() => void goTo({ to: '/niem-yet' })}>
        <PostingFields form={form} />
      </Form>
    </Section>
  );
}

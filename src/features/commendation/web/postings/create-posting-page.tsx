import { Checkbox } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CandidateListView } from '../../server/opinions/opinion.schema.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import type { NomineeChoice } from '../opinions/candidates.tsx';
import { ChooseNominees } from '../opinions/choose-nominees.tsx';
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
    voluntary: 'Niêm yết cả những trường hợp pháp luật không bắt buộc, theo quy chế của cơ quan',
    days: 'Số ngày làm việc niêm yết',
    daysHint: 'Từ 1 đến 60. Nếu pháp luật quy định dài hơn thì theo pháp luật.',
    noDays: 'Hãy nhập số ngày từ 1 đến 60.',
    titleOf: (round: string) => `Lấy ý kiến Nhân dân: ${round}`,
    submit: 'Lập bản nháp',
    done: 'Đã lập bản nháp. Xem lại rồi đăng công khai.',
  },
  en: {
    title: 'New public posting',
    intro: 'Only nominees whose awards need a posting. Nobody sees a draft.',
    words: 'Words of the posting',
    period: 'Period if posted today',
    voluntary: 'Post also nominees that no law asks to post, by the body’s own rules',
    days: 'Working days',
    daysHint: 'From 1 to 60. The law’s period counts where it is longer.',
    noDays: 'Enter a number from 1 to 60.',
    titleOf: (round: string) => `Your opinion: ${round}`,
    submit: 'Make the draft',
    done: 'The draft is made. Look at it, then post it.',
  },
});

/** A new public posting. */
export function Page() {
  const words = useMessages(messages);
  const [own, setOwn] = useSearchParam('tu-nguyen');
  const voluntary = own !== undefined;
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Checkbox
        label={words.voluntary}
        mb="md"
        checked={voluntary}
        onChange={(event) => setOwn(event.currentTarget.checked ? '1' : undefined)}
      />
      <ChooseNominees purpose={voluntary ? 'voluntary-posting' : 'posting'}>
        {(choice, found) => <CreateForm choice={choice} found={found} voluntary={voluntary} />}
      </ChooseNominees>
    </PageFrame>
  );
}

const MOST_DAYS = 60;

function CreateForm({
  choice,
  found,
  voluntary,
}: {
  choice: NomineeChoice;
  found: CandidateListView;
  voluntary: boolean;
}) {
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
      voluntaryDays: '10',
    },
    validate: ({ voluntaryDays }) => {
      const days = Number(voluntaryDays);
      const wrong = voluntary && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
      return { voluntaryDays: wrong ? words.noDays : undefined };
    },
    submit: ({ version: _, text, address, voluntaryDays, ...values }, { key }) =>
      api.post<PostingView>(
        '/api/postings',
        {
          ...values,
          choice,
          text: text || null,
          address: address || null,
          voluntaryDays: voluntary ? Number(voluntaryDays) : null,
        },
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
        <FactList columns apart>
          <PeriodFact period={found.period} label={words.period} />
        </FactList>
      )}
      <Form form={form} submitLabel={words.submit} onCancel={() => void goTo({ to: '/niem-yet' })}>
        {voluntary && (
          <TextField
            form={form}
            name="voluntaryDays"
            label={words.days}
            description={words.daysHint}
            inputMode="numeric"
            width="8rem"
          />
        )}
        <PostingFields form={form} />
      </Form>
    </Section>
  );
}

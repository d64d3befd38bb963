import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import type { Option } from '../../../../ui/form/fields.tsx';
import { RadioField, TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { MultiPickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { ConsultationView } from '../../server/consultations/consultation.schema.ts';
import type { AgencyChoice, CandidateListView } from '../../server/opinions/opinion.schema.ts';
import type { NomineeChoice } from '../opinions/candidates.tsx';
import { ChooseNominees } from '../opinions/choose-nominees.tsx';
import { PeriodFact, SilenceFact } from '../opinions/period-facts.tsx';
import { useTakeConsultation } from './consultation-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Lấy ý kiến cơ quan',
    intro: 'Hỏi nhiều cơ quan về nhiều trường hợp trong một lần; công văn kèm danh sách được lập sẵn để ký.',
    ask: 'Cơ quan được hỏi và nội dung',
    agencies: 'Cơ quan được hỏi ý kiến',
    outside: 'Cơ quan ngoài hệ thống',
    outsideHint: 'Mỗi dòng một cơ quan. Các cơ quan này trả lời bằng văn bản, cơ quan hỏi ghi nhận.',
    start: 'Gửi cho các cơ quan',
    letter: 'Khi công văn được phát hành; thời hạn tính từ ngày đó',
    now: 'Ngay bây giờ; công văn phát hành sau',
    usual: (list: string) => `Thủ tục thường hỏi: ${list}`,
    subject: 'Tên yêu cầu',
    subjectOf: (round: string) => `Hiệp y: ${round}`,
    text: 'Nội dung cần cho ý kiến',
    textHint: 'Đưa vào công văn, sau đoạn mở đầu.',
    submit: 'Gửi yêu cầu lấy ý kiến',
    missing: 'Hãy chọn ít nhất một cơ quan, hoặc ghi tên ở mục cơ quan ngoài hệ thống.',
    done: 'Đã gửi yêu cầu. Công văn đang ở trạng thái dự thảo trong kho văn bản.',
    drafted: 'Đã lập yêu cầu. Hãy cấp số, ký và phát hành công văn để gửi các cơ quan.',
  },
  en: {
    title: 'Ask agencies',
    intro:
      'Asks several agencies about many nominees at once; the letter with its list is drafted for signing.',
    ask: 'Agencies and words',
    agencies: 'Agencies to ask',
    outside: 'Agencies outside this application',
    outsideHint: 'One a line. They answer on paper; the office that asks records it.',
    start: 'Send to the agencies',
    letter: 'When the letter is issued; the limit begins on that day',
    now: 'Now; the letter is issued later',
    usual: (list: string) => `Usually asked: ${list}`,
    subject: 'Title',
    subjectOf: (round: string) => `Consultation: ${round}`,
    text: 'What is asked',
    textHint: 'Goes into the letter after its opening.',
    submit: 'Ask',
    missing: 'Choose at least one agency.',
    done: 'Asked. The letter is a draft in the library.',
    drafted: 'Prepared. Number, sign and issue the letter to send it to the agencies.',
  },
});

/** Asking agencies about nominees. */
export function Page() {
  const words = useMessages(messages);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <ChooseNominees purpose="consultation">
        {(choice, found) => <AskForm choice={choice} found={found} />}
      </ChooseNominees>
    </PageFrame>
  );
}

function AskForm({ choice, found }: { choice: NomineeChoice; found: CandidateListView }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeConsultation();
  const form = useServerForm({
    id: `consultation.ask.${found.roundId}`,
    initial: {
      agencyIds: [] as Option[],
      outside: '',
      start: 'letter' as 'letter' | 'now',
      title: words.subjectOf(found.roundName),
      text: '',
    },
    validate: ({ agencyIds, outside }) => ({
      agencyIds: agencyIds.length === 0 && outside.trim() === '' ? words.missing : undefined,
    }),
    submit: ({ agencyIds, outside, start, title, text }, { key }) =>
      api.post<ConsultationView>(
        '/api/consultations',
        {
          choice,
          agencyIds: agencyIds.map(({ value }) => value),
          outsideAgencies: outside
            .split('\n')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
          afterLetter: start === 'letter',
          title,
          text: text || null,
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(next.state === 'drafted' ? words.drafted : words.done);
      void goTo({ to: '/hiep-y/$consultationId', params: { consultationId: next.id } });
    },
  });
  const searchAgencies = async (q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> => {
    const { items } = await api.get<{ items: AgencyChoice[] }>(
      '/api/opinion-agencies',
      { q, round: found.roundId },
      { signal },
    );
    return items.map(({ id, name, parentName }) => ({
      value: id,
      label: parentName === null ? name : `${name} (${parentName})`,
    }));
  };
  return (
    <Section title={words.ask}>
      <FactList columns apart>
        {found.period !== null && <PeriodFact period={found.period} />}
        <SilenceFact silence={found.silence} />
      </FactList>
      <Form form={form} submitLabel={words.submit} onCancel={() => void goTo({ to: '/hiep-y' })}>
        <MultiPickerField
          form={form}
          name="agencyIds"
          label={words.agencies}
          description={found.consult.length === 0 ? undefined : words.usual(found.consult.join('; '))}
          searchKey={['opinion-agency', found.roundId]}
          search={searchAgencies}
        />
        <TextareaField
          form={form}
          name="outside"
          label={words.outside}
          description={words.outsideHint}
          maxLength={9000}
          optional
        />
        <RadioField
          form={form}
          name="start"
          label={words.start}
          options={[
            { value: 'letter', label: words.letter },
            { value: 'now', label: words.now },
          ]}
        />
        <TextField form={form} name="title" label={words.subject} maxLength={500} />
        <TextareaField
          form={form}
          name="text"
          label={words.text}
          description={words.textHint}
          maxLength={10_000}
          optional
        />
      </Form>
    </Section>
  );
}

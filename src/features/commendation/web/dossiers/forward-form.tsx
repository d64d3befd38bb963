import { useQueryClient } from '@tanstack/react-query';
import { RadioField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { SubmissionRow } from '../../server/dossiers/submission.schema.ts';
import { forward, forwardValues, type Way, whatIsMissing } from './forward-values.ts';
import { findRounds } from './rounds-above.ts';

const messages = defineMessages({
  vi: {
    way: 'Cách trình',
    here: 'Vào một đợt xét của cấp trên trong hệ thống',
    draft: 'Gửi cơ quan ngoài hệ thống: soạn tờ trình và danh sách tại đây',
    paper: 'Đã gửi bằng văn bản: chỉ ghi nhận số, ngày tờ trình',
    onlyOutside: 'Không có đợt xét nào của cấp trên trong hệ thống đang mở mà cơ quan được gửi.',
    round: 'Đợt xét của cấp trên',
    roundHint: 'Chỉ hiện những đợt đang mở mà cơ quan được gửi.',
    name: 'Tên hồ sơ trình',
    nameHint: 'Cũng là trích yếu của tờ trình; tờ trình và danh sách soạn ở hồ sơ mới.',
    addressee: 'Cơ quan nhận',
    addresseeHint: 'Chọn trong danh mục hoặc gõ tên cơ quan.',
    subject: 'Trích yếu tờ trình',
    subjectOf: (round: string) => `Về việc đề nghị khen thưởng: ${round}`,
    draftHint: 'Tờ trình kèm danh sách được lập trong kho văn bản để cấp số và ký; số, ngày tự trở lại đây.',
    number: 'Số, ký hiệu tờ trình',
    day: 'Ngày tờ trình',
    missing: 'Hãy điền mục này.',
    save: 'Trình cấp trên',
    made: 'Đã lập hồ sơ trình lên cấp trên. Hãy soạn tờ trình và gửi.',
    drafted: 'Đã trình. Hãy cấp số, ký và gửi tờ trình.',
    noted: (count: number) => `Đã ghi nhận trình ${count} hồ sơ.`,
  },
  en: {
    way: 'How',
    here: 'Into a round of the body above in this application',
    draft: 'To an authority outside: draft the letter and its list here',
    paper: 'It went on paper already: only note number and day of the letter',
    onlyOutside: 'No round of a body above to which this body may send is open in this application.',
    round: 'Round of the body above',
    roundHint: 'Only open rounds that the body may send to.',
    name: 'Title of the submission',
    nameHint: 'Also the subject of the letter; letter and list are drafted in the new dossier.',
    addressee: 'Sent to',
    addresseeHint: 'Choose from the catalogue or type a name.',
    subject: 'Subject of the letter',
    subjectOf: (round: string) => `Proposal for commendation: ${round}`,
    draftHint:
      'The letter with its list is drafted in the library, to be numbered and signed; number and day come back by themselves.',
    number: 'Number of the letter',
    day: 'Day of the letter',
    missing: 'Fill this in.',
    save: 'Submit upward',
    made: 'The dossier for the body above is made. Draft its letter and send it.',
    drafted: 'Submitted. Number, sign and send the letter.',
    noted: (count: number) => `${plural(count, 'dossier is', 'dossiers are')} noted as submitted.`,
  },
});

/** What goes upward. */
export interface ForwardProps {
  rows: readonly SubmissionRow[];
  /** Of the centre, to choose from. */
  authorities: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Where the dossiers go, and what that asks for. */
export function ForwardForm({
  rows,
  authorities,
  receiverId,
  hasRounds,
  onDone,
  onClose,
}: ForwardProps & { receiverId: string; hasRounds: boolean }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const client = useQueryClient();
  const dossierIds = rows.map(({ id }) => id);
  const ways: readonly Way[] = hasRounds ? ['here', 'draft', 'paper'] : ['draft', 'paper'];
  const form = useServerForm({
    id: `dossier.forward.${hasRounds ? 'above' : 'outside'}.${[...dossierIds].sort()[0] ?? ''}`,
    initial: forwardValues(ways[0] ?? 'draft', words.subjectOf(rows[0]?.roundName ?? '')),
    validate: (values) => whatIsMissing(values, words.missing),
    submit: (values, { key }) => forward(values, dossierIds, key),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['dossier'] });
      onDone();
      onClose();
      if ('id' in made) {
        toast.done(words.made);
        void goTo({ to: '/ho-so/$dossierId', params: { dossierId: made.id } });
      } else if (made.documentId === null) toast.done(words.noted(made.count));
      else {
        toast.done(words.drafted);
        void goTo({ to: '/van-ban/$documentId', params: { documentId: made.documentId } });
      }
    },
  });
  const { way } = form.values;
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      {!hasRounds && <p>{words.onlyOutside}</p>}
      <RadioField
        form={form}
        name="way"
        label={words.way}
        options={ways.map((value) => ({ value, label: words[value] }))}
      />
      {way === 'here' ? (
        <>
          <PickerField
            form={form}
            name="roundId"
            label={words.round}
            description={words.roundHint}
            searchKey={['round', 'above', receiverId]}
            search={(q, { signal }) => findRounds(receiverId, q, signal)}
          />
          <TextField
            form={form}
            name="title"
            label={words.name}
            description={words.nameHint}
            maxLength={500}
          />
        </>
      ) : (
        <TextField
          form={form}
          name="addressee"
          label={words.addressee}
          description={words.addresseeHint}
          suggestions={authorities}
          maxLength={300}
        />
      )}
      {way === 'draft' && (
        <TextField
          form={form}
          name="subject"
          label={words.subject}
          description={words.draftHint}
          maxLength={500}
        />
      )}
      {way === 'paper' && (
        <>
          <TextField form={form} name="letterNumber" label={words.number} maxLength={60} width="14rem" />
          <DayField form={form} name="letterDate" label={words.day} />
        </>
      )}
    </Form>
  );
}

import { Button } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { RadioField, TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { needsNote, OPINIONS, type Opinion } from '../../model/opinions/consultation.ts';
import { OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type { AgencyView, ConsultationView } from '../../server/consultations/consultation.schema.ts';
import { DOSSIER_FILES } from '../dossiers/dossier-files.ts';
import classes from '../opinions/opinions.module.css';
import { useTakeConsultation } from './consultation-queries.ts';
import type { OwnOpinions } from './own-opinions.ts';

const messages = defineMessages({
  vi: {
    answer: (agency: string) => `Trả lời của ${agency}`,
    record: (agency: string) => `Ghi nhận văn bản trả lời của ${agency}`,
    paper: 'Số, ngày văn bản trả lời',
    general: (count: number) => `Ý kiến chung về ${count} trường hợp`,
    note: 'Nội dung ý kiến, lý do',
    own: 'Ý kiến riêng cho từng trường hợp',
    ownHint:
      'Chọn “Ghi ý kiến riêng” ở dòng của trường hợp trong danh sách dưới đây. Các trường hợp còn lại theo ý kiến chung.',
    remove: (name: string) => `Bỏ ý kiến riêng về ${name}`,
    removeShort: 'Bỏ',
    file: 'Tệp văn bản trả lời',
    fileHint: 'Tệp được lưu ngay; gửi tệp mới thì thay tệp cũ.',
    fileDone: 'Đã lưu tệp.',
    send: 'Gửi trả lời',
    save: 'Ghi nhận trả lời',
    done: 'Đã ghi câu trả lời.',
    missing: 'Hãy chọn một ý kiến.',
    reason: 'Hãy nêu lý do khi có ý kiến khác hoặc không thống nhất.',
  },
  en: {
    answer: (agency: string) => `Answer of ${agency}`,
    record: (agency: string) => `Record the answer of ${agency} from its paper`,
    paper: 'Number and day of the paper',
    general: (count: number) => `Opinion on all ${plural(count, 'nominee')}`,
    note: 'Words, reasons',
    own: 'Opinions on single nominees',
    ownHint: 'Press “Single opinion” in the row of a nominee below. All others follow the one for all.',
    remove: (name: string) => `Remove the opinion on ${name}`,
    removeShort: 'Remove',
    file: 'The paper as a file',
    fileHint: 'Kept at once; another file takes its place.',
    fileDone: 'The file is kept.',
    send: 'Send the answer',
    save: 'Record the answer',
    done: 'The answer is recorded.',
    missing: 'Choose an opinion.',
    reason: 'Say why, when an opinion is reserved or unfavourable.',
  },
});

interface Props {
  consultation: ConsultationView;
  agency: AgencyView;
  own: OwnOpinions;
  onDone: () => void;
}

/** The answer of an agency: one opinion for all, others for single nominees; by the agency, or from its paper by who asked. */
export function AnswerForm({ consultation, agency, own, onDone }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeConsultation();
  const recorded = !agency.allowed.includes('answer');
  const url = `/api/consultations/${consultation.id}/agencies/${agency.agencyId}`;
  const form = useServerForm({
    id: `consultation.answer.${consultation.id}.${agency.agencyId}`,
    initial: {
      version: agency.version,
      paperReference: agency.paperReference ?? '',
      opinion: '' as Opinion | '',
      note: agency.note ?? '',
    },
    validate: ({ opinion, note }) => ({
      opinion: opinion === '' ? words.missing : undefined,
      note: opinion !== '' && needsNote(opinion) && note.trim() === '' ? words.reason : undefined,
    }),
    submit: ({ version, paperReference, opinion, note }, { key }) =>
      api.put<ConsultationView>(
        `${url}/answer`,
        {
          ...{ version, opinion, recorded },
          note: note || null,
          items: own.items.map(({ nominationId, opinion: one, note: why }) => ({
            nominationId,
            opinion: one,
            note: why || null,
          })),
          ...(recorded && { paperReference: paperReference || null }),
        },
        { key },
      ),
    onSuccess: (next) => {
      own.clear();
      toast.done(words.done);
      onDone();
      take(next);
    },
  });
  return (
    <Section title={recorded ? words.record(agency.name) : words.answer(agency.name)}>
      <Form form={form} submitLabel={recorded ? words.save : words.send}>
        {recorded && <TextField form={form} name="paperReference" label={words.paper} maxLength={200} />}
        <RadioField
          form={form}
          name="opinion"
          label={words.general(consultation.nomineeCount)}
          options={optionsOf(OPINION_WORDS, language, OPINIONS)}
        />
        <TextareaField form={form} name="note" label={words.note} maxLength={5000} optional />
        <div>
          <h3>{words.own}</h3>
          <p className={classes.quiet}>{words.ownHint}</p>
          <ul className={classes.list}>
            {own.items.map(({ nominationId, name, opinion, note }) => (
              <li key={nominationId}>
                <div className={classes.head}>
                  <strong>{name}</strong>
                  <StatusBadge of={OPINION_WORDS} value={opinion} />
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={words.remove(name)}
                    onClick={() => own.remove(nominationId)}
                  >
                    {words.removeShort}
                  </Button>
                </div>
                {note !== '' && <p className={classes.lines}>{note}</p>}
              </li>
            ))}
          </ul>
        </div>
        <FileUpload<ConsultationView>
          label={words.file}
          description={words.fileHint}
          path={`${url}/file`}
          {...DOSSIER_FILES}
          onUploaded={(next) => {
            take(next);
            toast.done(words.fileDone);
          }}
        />
      </Form>
    </Section>
  );
}

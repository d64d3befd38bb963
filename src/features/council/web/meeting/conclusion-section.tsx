import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import { DOCUMENT_SORT_WORDS, DOCUMENT_SORTS, type DocumentSort } from '../../model/meeting-documents.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import classes from '../council.module.css';
import { useTakeMeeting } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Kết luận và văn bản',
    conclusion: 'Kết luận của chủ tọa',
    save: 'Lưu kết luận',
    saved: 'Đã lưu kết luận.',
    none: 'Chưa có văn bản nào.',
    make: (what: string) => `Lập ${what}`,
    made: 'Đã lập văn bản; mở để lấy số, ký và ban hành.',
    version: (n: number, at: string) => `bản ${n}, lập lúc ${at}`,
    corrects: (what: string) => `đính chính: ${what}`,
    correct: 'Lập bản đính chính',
  },
  en: {
    title: 'Conclusion and documents',
    conclusion: 'The chair’s conclusion',
    save: 'Save the conclusion',
    saved: 'The conclusion was saved.',
    none: 'No documents yet.',
    make: (what: string) => `Make: ${what}`,
    made: 'The document was made; open it to number, sign and send it.',
    version: (n: number, at: string) => `version ${n}, made ${at}`,
    corrects: (what: string) => `corrects: ${what}`,
    correct: 'Make a corrected version',
  },
});

/** What the chair concluded, and the documents made of the meeting; made again they are a new version. */
export function ConclusionSection({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeMeeting();
  const { busy, run } = useAct();
  const may = (verb: string) => meeting.allowed.includes(verb);
  const sorts = DOCUMENT_SORTS.filter((sort) => may(sort === 'invitation' ? 'invitation' : 'records'));
  const [correcting, setCorrecting] = useState<DocumentSort | null>(null);
  const post = async (body: { kind: DocumentSort; reason?: string }, key?: string) => {
    take(await api.post<MeetingView>(`/api/meetings/${meeting.id}/documents`, body, { key }));
    toast.done(words.made);
    setCorrecting(null);
  };
  const make = (kind: DocumentSort) => {
    if (kind !== 'invitation' && meeting.documents.some((made) => made.kind === kind))
      return setCorrecting(kind);
    run(post({ kind }));
  };
  return (
    <Section title={words.title}>
      <div className={classes.stack}>
        {may('conclude') ? (
          <Conclusion meeting={meeting} />
        ) : (
          meeting.conclusion !== null && <p className={classes.note}>{meeting.conclusion}</p>
        )}
        {meeting.documents.length === 0 ? (
          <p className={classes.quiet}>{words.none}</p>
        ) : (
          <ul className={classes.items}>
            {meeting.documents.map(({ id, kind, version, reason, createdAt }) => (
              <li key={id}>
                <TextLink to="/van-ban/$documentId" params={{ documentId: id }}>
                  {DOCUMENT_SORT_WORDS[kind][language]}
                </TextLink>{' '}
                <span className={classes.quiet}>
                  {words.version(version, formatMoment(createdAt))}
                  {reason !== null && ` · ${words.corrects(reason)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {sorts.length > 0 && (
          <div className={classes.acts} data-screen-only>
            {sorts.map((sort) => (
              <Button key={sort} variant="default" loading={busy} onClick={() => make(sort)}>
                {words.make(DOCUMENT_SORT_WORDS[sort][language].toLocaleLowerCase('vi'))}
              </Button>
            ))}
          </div>
        )}
      </div>
      {correcting !== null && (
        <ReasonDialog
          id={`meeting.document.${meeting.id}.${correcting}`}
          opened
          title={words.correct}
          confirmLabel={words.correct}
          onConfirm={(reason, { key }) => post({ kind: correcting, reason }, key)}
          onClose={() => setCorrecting(null)}
        />
      )}
    </Section>
  );
}

function Conclusion({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const take = useTakeMeeting();
  const form = useServerForm({
    id: `meeting.conclude.${meeting.id}`,
    initial: { conclusion: meeting.conclusion ?? '', version: meeting.version },
    submit: (values, { key }) =>
      api.put<MeetingView>(`/api/meetings/${meeting.id}/conclusion`, values, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
    },
  });
  return (
    <Form form={form} submitLabel={words.save} guard={false}>
      <TextareaField form={form} name="conclusion" label={words.conclusion} optional />
    </Form>
  );
}

import { api } from '../../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isLocal, toLocal, toMoment } from '../../../../ui/form/local-moment.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { MomentField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { sessionName } from '../../../plan/index.ts';
import { MEETING_FORM_WORDS, MEETING_FORMS } from '../../model/council-words.ts';
import type { PlannedSessionsView } from '../../server/council.schema.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import { useTakeMeeting } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Tên phiên họp',
    starts: 'Bắt đầu (giờ Hà Nội)',
    place: 'Địa điểm',
    form: 'Hình thức',
    save: 'Lưu phiên họp',
    saved: 'Đã lưu phiên họp.',
    missing: 'Hãy nhập ngày và giờ bắt đầu.',
  },
  en: {
    title: 'Title',
    starts: 'Begins (time of Hà Nội)',
    place: 'Place',
    form: 'Form',
    save: 'Save the meeting',
    saved: 'The meeting was saved.',
    missing: 'Enter day and time.',
  },
});

interface Props {
  councilId: string;
  meeting?: MeetingView;
  session?: PlannedSessionsView['items'][number];
  onDone: () => void;
}

/** Makes a meeting, free or of a planned session, or changes one. */
export function MeetingForm({ councilId, meeting, session, onDone }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeMeeting();
  const goTo = useGoTo();
  const planned = session?.plannedFrom ?? session?.plannedTo;
  const form = useServerForm({
    id: `meeting.edit.${meeting?.id ?? session?.id ?? councilId}`,
    initial: {
      title: meeting?.title ?? (session === undefined ? '' : sessionName(session)),
      startsAt: meeting !== undefined ? toLocal(meeting.startsAt) : planned ? `${planned}T08:00` : '',
      place: meeting?.place ?? '',
      form: (meeting?.form ?? 'in-person') as string,
      version: meeting?.version ?? 1,
    },
    validate: ({ startsAt }) => ({ startsAt: isLocal(startsAt) ? undefined : words.missing }),
    submit: ({ startsAt, version, ...values }, { key }) => {
      const body = { ...values, startsAt: toMoment(startsAt) };
      return meeting === undefined
        ? api.post<MeetingView>(
            `/api/councils/${councilId}/meetings`,
            { ...body, planSessionId: session?.id ?? null },
            { key },
          )
        : api.put<MeetingView>(`/api/meetings/${meeting.id}`, { ...body, version }, { key });
    },
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
      if (meeting === undefined) void goTo({ to: '/phien-hop/$meetingId', params: { meetingId: next.id } });
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <TextField form={form} name="title" label={words.title} maxLength={500} />
      <MomentField form={form} name="startsAt" label={words.starts} />
      <TextField form={form} name="place" label={words.place} maxLength={500} />
      <SelectField
        form={form}
        name="form"
        label={words.form}
        options={optionsOf(MEETING_FORM_WORDS, language, MEETING_FORMS)}
      />
    </Form>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { MEETING_FORM_WORDS } from '../../model/council-words.ts';
import { MEETING_STATE_WORDS, MEETING_STEP_WORDS, type MeetingStep } from '../../model/meeting-life.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import classes from '../council.module.css';
import { useMeeting, useTakeMeeting } from '../council-queries.ts';
import { AgendaSection } from './agenda-section.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { ConclusionSection } from './conclusion-section.tsx';
import { MeetingForm } from './meeting-form.tsx';

const messages = defineMessages({
  vi: {
    edit: 'Sửa phiên họp',
    hall: 'Màn hình hội trường',
    ask: {
      invite: 'Mọi thành viên có tài khoản nhận thông báo mời họp, kèm thời gian và địa điểm.',
      open: 'Phiên họp chỉ khai mạc được khi đủ số thành viên có mặt theo quy chế.',
      close: 'Sau khi bế mạc không mở thêm cuộc bỏ phiếu nào.',
      minute: 'Phiên họp được ghi nhận là đã xong biên bản.',
    },
    done: {
      invite: 'Đã gửi thông báo mời họp.',
      open: 'Phiên họp đã khai mạc.',
      close: 'Phiên họp đã bế mạc.',
      minute: 'Đã hoàn tất biên bản.',
      correct: 'Đã mở lại để đính chính: sửa kết luận, lập bản mới, rồi hoàn tất biên bản.',
      cancel: 'Đã hủy phiên họp; thành viên được báo.',
    },
  },
  en: {
    edit: 'Change the meeting',
    hall: 'Hall screen',
    ask: {
      invite: 'Every member with an account is told of the meeting, its time and place.',
      open: 'A meeting opens only with the quorum of the regulation.',
      close: 'After the close no further vote can be opened.',
      minute: 'The meeting is marked as minuted.',
    },
    done: {
      invite: 'The members were invited.',
      open: 'The meeting is open.',
      close: 'The meeting is closed.',
      minute: 'The minutes are finished.',
      correct: 'Open for correction: change the conclusion, make a new version, then finish the minutes.',
      cancel: 'The meeting was cancelled; the members are told.',
    },
  },
});

const STEPS = [
  'cancel',
  'correct',
  'invite',
  'open',
  'close',
  'minute',
] as const satisfies readonly MeetingStep[];

const asksReason = (step: MeetingStep) => step === 'cancel' || step === 'correct';

/** A meeting: agenda, attendance, votes, minutes. */
export function Page() {
  const query = useMeeting(usePathParam('meetingId'));
  return <Loaded query={query}>{(meeting) => <Meeting meeting={meeting} />}</Loaded>;
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeMeeting();
  const [asking, setAsking] = useState<MeetingStep | 'edit' | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => setAsking(null);
  const send = (step: MeetingStep, more: object = {}, key?: string) =>
    api
      .post<MeetingView>(
        `/api/meetings/${meeting.id}/steps`,
        { step, version: meeting.version, ...more },
        key === undefined ? {} : { key },
      )
      .then((next) => {
        take(next);
        toast.done(words.done[step]);
      });
  const confirm = (step: MeetingStep) => {
    setBusy(true);
    send(step)
      .catch((error: unknown) => toast.error(problemText(error)))
      .finally(() => {
        setBusy(false);
        close();
      });
  };
  const steps = STEPS.filter((step) => meeting.allowed.includes(step));
  const main = steps.at(-1);
  return (
    <PageFrame
      title={meeting.title}
      badge={<StatusBadge of={MEETING_STATE_WORDS} value={meeting.state} />}
      intro={
        <>
          <TextLink to="/hoi-dong/$councilId" params={{ councilId: meeting.councilId }}>
            {meeting.councilName}
          </TextLink>
          {` · ${formatMoment(meeting.startsAt)} · ${meeting.place} · ${MEETING_FORM_WORDS[meeting.form][language]}`}
        </>
      }
      acts={
        <>
          <ButtonLink
            to="/phien-hop/$meetingId/man-hinh"
            params={{ meetingId: meeting.id }}
            variant="default"
          >
            {words.hall}
          </ButtonLink>
          {meeting.allowed.includes('edit') && (
            <Button variant="default" onClick={() => setAsking('edit')}>
              {words.edit}
            </Button>
          )}
          {steps.map((step) =>
            step === main && !asksReason(step) ? (
              <ActButton key={step} onClick={() => setAsking(step)}>
                {MEETING_STEP_WORDS[step][language]}
              </ActButton>
            ) : (
              <Button key={step} variant="default" onClick={() => setAsking(step)}>
                {MEETING_STEP_WORDS[step][language]}
              </Button>
            ),
          )}
        </>
      }
    >
      <div className={classes.stack}>
        <AgendaSection meeting={meeting} />
        <AttendanceSection meeting={meeting} />
        <ConclusionSection key={meeting.version} meeting={meeting} />
      </div>
      {(['invite', 'open', 'close', 'minute'] as const).map((step) => (
        <ConfirmDialog
          key={step}
          opened={asking === step}
          title={MEETING_STEP_WORDS[step][language]}
          confirmLabel={MEETING_STEP_WORDS[step][language]}
          busy={busy}
          onConfirm={() => confirm(step)}
          onClose={close}
        >
          {words.ask[step]}
        </ConfirmDialog>
      ))}
      {(['cancel', 'correct'] as const).map((step) => (
        <ReasonDialog
          key={step}
          id={`meeting.${step}.${meeting.id}`}
          opened={asking === step}
          title={MEETING_STEP_WORDS[step][language]}
          confirmLabel={MEETING_STEP_WORDS[step][language]}
          onConfirm={async (reason, { key }) => {
            await send(step, { reason }, key);
            close();
          }}
          onClose={close}
        />
      ))}
      <Dialog opened={asking === 'edit'} onClose={close} title={words.edit} size="lg">
        <MeetingForm councilId={meeting.councilId} meeting={meeting} onDone={close} />
      </Dialog>
    </PageFrame>
  );
}

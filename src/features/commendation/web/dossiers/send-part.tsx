import { Alert, Button, Group, Text } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { DOSSIER_STEP_WORDS, DRAFT_PART_WORDS, PART_GAP_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';
import { useTakeDossier } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Gửi hồ sơ',
    to: (receiver: string, count: number) => `Hồ sơ gồm ${count} trường hợp sẽ gửi đến ${receiver}.`,
    next: 'Nơi nhận tiếp nhận, cấp mã hồ sơ và hẹn ngày có kết quả thẩm định. Sau khi nộp không sửa được nữa, trừ khi hồ sơ được trả để bổ sung.',
    onlyHead: 'Thủ trưởng đơn vị là người nộp hồ sơ. Hãy trình lãnh đạo duyệt.',
    open: 'Cần làm xong trước khi nộp:',
    lateReason: 'Lý do gửi muộn',
    lateHint: (day: string) => `Hạn gửi của đợt là ngày ${day}.`,
    sentTitle: 'Hồ sơ đã được gửi',
    sentText: (at: string, receiver: string) => `Gửi lúc ${at} đến ${receiver}.`,
    waits: 'Đang chờ tiếp nhận. Khi được tiếp nhận, mã hồ sơ và ngày hẹn hiện ở đây và trong thông báo.',
    code: 'Mã hồ sơ',
    due: (day: string) => `Hẹn có kết quả thẩm định: chậm nhất ngày ${day}.`,
    receipt: 'Tải giấy tiếp nhận (PDF)',
    ask: (receiver: string) => `Khi cần hỏi, nêu mã hồ sơ với ${receiver}.`,
    submitted: 'Đã trình lãnh đạo duyệt.',
    sent: 'Đã nộp hồ sơ.',
    sealed: 'Hồ sơ không ở bước gửi.',
    missing: 'Hãy ghi lý do gửi muộn.',
  },
  en: {
    title: 'Send the dossier',
    to: (receiver: string, count: number) =>
      `The dossier with ${plural(count, 'nominee')} goes to ${receiver}.`,
    next: 'It is accepted there, gets its code and a due day. After sending nothing can be changed unless it is returned.',
    onlyHead: 'The head of the unit sends. Submit it for approval.',
    open: 'To be done before:',
    lateReason: 'Reason for being late',
    lateHint: (day: string) => `The cut-off day of the round is ${day}.`,
    sentTitle: 'The dossier is sent',
    sentText: (at: string, receiver: string) => `Sent at ${at} to ${receiver}.`,
    waits: 'It waits to be accepted. Code and due day then show here and in a notification.',
    code: 'Code',
    due: (day: string) => `Appraised by ${day} at the latest.`,
    receipt: 'Download the receipt (PDF)',
    ask: (receiver: string) => `Give the code when you ask ${receiver}.`,
    submitted: 'Submitted for approval.',
    sent: 'The dossier is sent.',
    sealed: 'The dossier is not to be sent now.',
    missing: 'Say why it is late.',
  },
});

/** The last part: submit or send; afterwards the receipt with its code. */
export function SendPart({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const step = dossier.allowed.includes('send')
    ? 'send'
    : dossier.allowed.includes('submit')
      ? 'submit'
      : null;
  const waiting = ['draft', 'awaiting-approval', 'returned'].includes(dossier.state);
  if (step !== null) return <SendForm dossier={dossier} step={step} />;
  return (
    <Section title={waiting ? words.title : words.sentTitle}>
      {waiting ? <p>{words.sealed}</p> : <Receipt dossier={dossier} />}
    </Section>
  );
}

function Receipt({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  return (
    <>
      {dossier.sentAt !== null && <p>{words.sentText(formatMoment(dossier.sentAt), dossier.receiverName)}</p>}
      {dossier.code === null ? (
        <p>{words.waits}</p>
      ) : (
        <>
          <p>
            {words.code}: <strong className={classes.code}>{dossier.code}</strong>
          </p>
          {dossier.dueOn !== null && <p>{words.due(formatDay(dossier.dueOn))}</p>}
          <p>{words.ask(dossier.receiverName)}</p>
          <Group mt="sm">
            <Button component="a" href={`/api/dossiers/${dossier.id}/receipt`}>
              {words.receipt}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

function SendForm({ dossier, step }: { dossier: DossierView; step: 'send' | 'submit' }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDossier();
  const late = step === 'send' && dossier.late;
  const form = useServerForm({
    id: `dossier.send.${dossier.id}`,
    initial: { lateReason: dossier.lateReason ?? '', version: dossier.version },
    validate: ({ lateReason }) => ({
      lateReason: late && lateReason.trim() === '' ? words.missing : undefined,
    }),
    submit: ({ lateReason }, { key }) =>
      api.post<DossierView>(
        `/api/dossiers/${dossier.id}/steps`,
        { step, version: dossier.version, ...(lateReason !== '' && { lateReason }) },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(step === 'send' ? words.sent : words.submitted);
    },
  });
  const open = dossier.parts.filter(({ part, gaps }) => part !== 'send' && gaps.length > 0);
  const blocking = open.filter(({ gaps }) => gaps.some((gap) => gap !== 'late' && gap !== 'not-judged'));
  return (
    <Section title={words.title}>
      <Text>{words.to(dossier.receiverName, dossier.nomineeCount)}</Text>
      <Text mb="md">{words.next}</Text>
      {step === 'submit' && <Text mb="md">{words.onlyHead}</Text>}
      {blocking.length > 0 && (
        <Alert color="amber" mb="md" title={words.open}>
          <ul className={classes.reasons}>
            {blocking.map(({ part, gaps }) => (
              <li key={part}>
                <TextLink to="." search={{ phan: part }}>
                  {DRAFT_PART_WORDS[part][language]}
                </TextLink>
                : {gaps.map((gap) => PART_GAP_WORDS[gap][language]).join('; ')}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Form form={form} submitLabel={DOSSIER_STEP_WORDS[step][language]} guard={false}>
        {late && (
          <TextareaField
            form={form}
            name="lateReason"
            label={words.lateReason}
            description={words.lateHint(formatDay(dossier.closesOn))}
            maxLength={2000}
          />
        )}
      </Form>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { SuperiorProposal, SuperiorView } from '../../server/cascade/superior.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { planKey } from '../plan-queries.ts';
import classes from './cascade.module.css';
import { Changes } from './superior-change-texts.tsx';

const messages = defineMessages({
  vi: {
    title: (count: number) => `${count} thay đổi của cấp trên đang chờ trả lời`,
    about: 'Chưa có gì thay đổi trong kế hoạch này. Từng thay đổi được theo hoặc không theo.',
    open: 'Mở nhiệm vụ',
    accept: 'Theo thay đổi',
    decline: 'Không theo',
    accepted: 'Đã theo thay đổi của cấp trên.',
    declined: 'Đã ghi nhận không theo; thay đổi này không đề xuất lại.',
    declinedTitle: 'Đã không theo',
    declinedAbout: (by: string, at: string) => `${by}, ${at}`,
    acceptReason: 'Kế hoạch đã ban hành: hãy nêu lý do điều chỉnh',
    declineReason: 'Lý do không theo',
  },
  en: {
    title: (count: number) => `${plural(count, 'change above waits', 'changes above wait')} for an answer`,
    about: 'Nothing has changed in this plan yet. Each change is accepted or declined.',
    open: 'Open the task',
    accept: 'Accept',
    decline: 'Decline',
    accepted: 'The change was accepted.',
    declined: 'Declined; this change will not be proposed again.',
    declinedTitle: 'Declined',
    declinedAbout: (by: string, at: string) => `${by}, ${at}`,
    acceptReason: 'The plan is in force: say why it is changed',
    declineReason: 'Why it is declined',
  },
});

/** Changes of the superior's plan since tasks were taken from it: each is accepted, or declined with a reason. */
export function SuperiorProposals({ plan, view }: { plan: PlanView; view: SuperiorView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [asking, setAsking] = useState<{ answer: 'accept' | 'decline'; proposal: SuperiorProposal } | null>(
    null,
  );
  const send = (answer: 'accept' | 'decline', proposal: SuperiorProposal, reason?: string, key?: string) =>
    api
      .post<SuperiorView>(
        `/api/tasks/${proposal.taskId}/superior-change`,
        { answer, version: proposal.taskVersion, now: proposal.now, reason },
        key === undefined ? {} : { key },
      )
      .then((next) => {
        client.setQueryData([...planKey(plan.id), 'superior'], next);
        void client.invalidateQueries({ queryKey: planKey(plan.id) });
        void client.invalidateQueries({ queryKey: ['home'] });
        toast.done(answer === 'accept' ? words.accepted : words.declined);
      });
  const accept = (proposal: SuperiorProposal) =>
    view.editNeedsReason
      ? setAsking({ answer: 'accept', proposal })
      : void send('accept', proposal).catch((error: unknown) => toast.error(problemText(error)));
  return (
    <>
      {view.proposals.length > 0 && (
        <section className={`sv-sheet ${classes.sheet}`} aria-label={words.title(view.proposals.length)}>
          <h2>{words.title(view.proposals.length)}</h2>
          <p className={classes.quiet}>{words.about}</p>
          {view.proposals.map((proposal) => (
            <article key={proposal.taskId} className={classes.change}>
              <h3>
                {proposal.number && `${proposal.number}. `}
                {proposal.own.content}
              </h3>
              <Changes proposal={proposal} />
              <div className={classes.tools}>
                <TextLink to="." search={(before) => ({ ...before, viec: proposal.taskId })}>
                  {words.open}
                </TextLink>
                {view.allowed.includes('answer') && (
                  <>
                    <Button onClick={() => setAsking({ answer: 'decline', proposal })}>
                      {words.decline}
                    </Button>
                    <Button variant="filled" onClick={() => accept(proposal)}>
                      {words.accept}
                    </Button>
                  </>
                )}
              </div>
            </article>
          ))}
        </section>
      )}
      {view.declined.length > 0 && (
        <section className={`sv-sheet ${classes.sheet}`} aria-label={words.declinedTitle}>
          <h2>{words.declinedTitle}</h2>
          <ul className={classes.list}>
            {view.declined.map(({ taskId, content, reason, by, at }) => (
              <li key={taskId}>
                {content}: {reason}{' '}
                <span className={classes.counts}>
                  {words.declinedAbout(by ?? '', at === null ? '' : formatMoment(at))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking !== null && (
        <ReasonDialog
          id={`superior.${asking.answer}.${asking.proposal.taskId}`}
          opened
          title={asking.answer === 'accept' ? words.accept : words.decline}
          confirmLabel={asking.answer === 'accept' ? words.accept : words.decline}
          label={asking.answer === 'accept' ? words.acceptReason : words.declineReason}
          onConfirm={(reason, { key }) => send(asking.answer, asking.proposal, reason, key)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

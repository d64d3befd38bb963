import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { RollOverView, UsedRollOver } from '../../server/roll-over/roll-over.schema.ts';
import { ProposalList } from './proposal-list.tsx';
import classes from './roll-over.module.css';
import { rollOverKey, useDecide } from './use-decide.ts';

const messages = defineMessages({
  vi: {
    title: (year: number) => `Kế hoạch năm ${year} từ kế hoạch năm trước`,
    from: 'Từ kế hoạch',
    progress: (left: number, total: number) =>
      left === 0
        ? `Đã quyết định cả ${total} đề xuất.`
        : `Còn ${left} trong ${total} đề xuất chưa quyết định.`,
    about: (tasks: number, unchanged: number) =>
      `${tasks} nhiệm vụ được sao sang năm mới; ${unchanged} nhiệm vụ không có gì phải đổi. Không có chữ, số nào bị thay nếu bạn chưa đồng ý.`,
    safe: (count: number) => `Chấp nhận ${count} đề xuất chắc chắn`,
    use: 'Tạo kế hoạch năm sau',
    discard: 'Bỏ bản rà soát',
    discardAsk: 'Bỏ bản rà soát này? Kế hoạch đang có không bị ảnh hưởng.',
    used: (tasks: number, dropped: number) =>
      `Đã tạo dự thảo kế hoạch với ${tasks} nhiệm vụ${dropped === 0 ? '' : `, bỏ ${dropped}`}.`,
    over: { used: 'Bản rà soát này đã tạo kế hoạch.', discarded: 'Bản rà soát này đã bỏ.' },
    open: 'Mở kế hoạch mới',
  },
  en: {
    title: (year: number) => `The plan of ${year} from the year before`,
    from: 'From the plan',
    progress: (left: number, total: number) =>
      left === 0
        ? `${plural(total, 'proposal')}, all decided.`
        : `${left} of ${plural(total, 'proposal')} to decide.`,
    about: (tasks: number, unchanged: number) =>
      `${plural(tasks, 'task is', 'tasks are')} copied; nothing changes in ${unchanged} of them. No word or number is replaced unless you agree.`,
    safe: (count: number) => `Accept ${plural(count, 'safe proposal')}`,
    use: 'Make next year’s plan',
    discard: 'Drop the review',
    discardAsk: 'Drop this review? The present plan is not touched.',
    used: (tasks: number, dropped: number) =>
      `The draft was made with ${plural(tasks, 'task')}${dropped === 0 ? '' : `, ${dropped} left out`}.`,
    over: { used: 'This review has made a plan.', discarded: 'This review was dropped.' },
    open: 'Open the new plan',
  },
});

/** The plan of next year, proposal by proposal. */
export function Page() {
  const id = usePathParam('rollOverId');
  const query = useQuery({
    queryKey: rollOverKey(id),
    queryFn: ({ signal }) => api.get<RollOverView>(`/api/roll-overs/${id}`, undefined, { signal }),
  });
  return <Loaded query={query}>{(view) => <Review view={view} />}</Loaded>;
}

function Review({ view }: { view: RollOverView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const goTo = useGoTo();
  const [discarding, setDiscarding] = useState(false);
  const take = (next: RollOverView) => client.setQueryData(rollOverKey(view.id), next);
  const onError = (error: unknown) => toast.error(problemText(error));
  const decide = useDecide(view.id);
  const use = useMutation({
    mutationFn: () => api.post<UsedRollOver>(`/api/roll-overs/${view.id}/use`, { version: view.version }),
    onSuccess: ({ planId, tasks, dropped }) => {
      toast.done(words.used(tasks, dropped));
      void client.invalidateQueries({ queryKey: ['plan'] });
      void goTo({ to: '/ke-hoach/$planId', params: { planId } });
    },
    onError,
  });
  const discard = () =>
    void api
      .post<RollOverView>(`/api/roll-overs/${view.id}/discard`, { version: view.version })
      .then(take, onError)
      .finally(() => setDiscarding(false));
  return (
    <PageFrame
      title={words.title(view.year)}
      intro={
        <>
          {words.from}{' '}
          <TextLink to="/ke-hoach/$planId" params={{ planId: view.planId }}>
            {view.planTitle}
          </TextLink>{' '}
          · {view.unitName}
        </>
      }
      acts={
        view.state === 'open' && (
          <>
            <Button onClick={() => setDiscarding(true)}>{words.discard}</Button>
            {view.undecidedSafe > 0 && (
              <Button onClick={() => decide({ acceptSafe: true })}>{words.safe(view.undecidedSafe)}</Button>
            )}
            <ActButton
              disabled={!view.allowed.includes('use')}
              loading={use.isPending}
              onClick={() => use.mutate()}
            >
              {words.use}
            </ActButton>
          </>
        )
      }
    >
      {view.state === 'open' ? (
        <p role="status" className={classes.progress}>
          <strong>{words.progress(view.undecided, view.proposals.length)}</strong>{' '}
          {words.about(view.tasks, view.unchanged)}
        </p>
      ) : (
        <p role="status" className={classes.progress}>
          <strong>{words.over[view.state]}</strong>{' '}
          {view.newPlanId !== null && (
            <ButtonLink to="/ke-hoach/$planId" params={{ planId: view.newPlanId }}>
              {words.open}
            </ButtonLink>
          )}
        </p>
      )}
      <ProposalList view={view} />
      <ConfirmDialog
        opened={discarding}
        title={words.discard}
        confirmLabel={words.discard}
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        {words.discardAsk}
      </ConfirmDialog>
    </PageFrame>
  );
}

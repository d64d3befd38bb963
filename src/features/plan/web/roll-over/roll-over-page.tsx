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
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { ROLL_PLACES, type RollPlace } from '../../model/roll-over/roll-over.ts';
import type { RollOverView, UsedRollOver } from '../../server/roll-over/roll-over.schema.ts';
import { ProposalCard } from './proposal-card.tsx';
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
    show: { open: 'Chưa quyết định', safe: 'Chắc chắn', decided: 'Đã quyết định' },
    nothing: 'Không có đề xuất nào trong nhóm này.',
    places: {
      head: 'Trích yếu và phần đầu',
      bases: 'Căn cứ',
      text: 'Phần nội dung',
      movements: 'Phong trào thi đua',
      tasks: 'Nhiệm vụ',
      sessions: 'Phiên họp Hội đồng',
      duties: 'Việc có thời hạn trong lời văn',
    },
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
    show: { open: 'Undecided', safe: 'Safe', decided: 'Decided' },
    nothing: 'No proposals here.',
    places: {
      head: 'Title and head',
      bases: 'Legal bases',
      text: 'Text',
      movements: 'Movements',
      tasks: 'Tasks',
      sessions: 'Council sessions',
      duties: 'Dated duties in the text',
    },
  },
});

const SHOWS = ['open', 'safe', 'decided'] as const;
type Show = (typeof SHOWS)[number];

const matches: Readonly<Record<Show, (proposal: RollOverView['proposals'][number]) => boolean>> = {
  open: ({ decision }) => decision === null,
  safe: ({ decision, safe }) => decision === null && safe,
  decided: ({ decision }) => decision !== null,
};

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
  const [show] = useSearchParam('loc');
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
  const chosen = SHOWS.find((each) => each === show);
  const shown = view.proposals.filter((proposal) => chosen === undefined || matches[chosen](proposal));
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
      <StateCounts
        filter="loc"
        active={chosen}
        total={view.proposals.length}
        counts={SHOWS.map((each) => ({
          value: each,
          label: words.show[each],
          count: view.proposals.filter(matches[each]).length,
        }))}
      />
      {shown.length === 0 && <p>{words.nothing}</p>}
      {ROLL_PLACES.map((place) => (
        <Place key={place} place={place} title={words.places[place]} view={view} shown={shown} />
      ))}
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

function Place({
  place,
  title,
  view,
  shown,
}: {
  place: RollPlace;
  title: string;
  view: RollOverView;
  shown: RollOverView['proposals'];
}) {
  const own = shown.filter((proposal) => proposal.place === place);
  if (own.length === 0) return null;
  return (
    <section className={`sv-sheet ${classes.place}`} aria-label={title}>
      <h2>
        {title} <span className={classes.count}>{own.length}</span>
      </h2>
      <ul className={classes.cards}>
        {own.map((proposal) => (
          <ProposalCard key={proposal.id} view={view} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

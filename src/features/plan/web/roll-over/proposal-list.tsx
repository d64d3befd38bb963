import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { ROLL_PLACES, type RollPlace } from '../../model/roll-over/roll-over.ts';
import type { RollOverView } from '../../server/roll-over/roll-over.schema.ts';
import { ProposalCard } from './proposal-card.tsx';
import classes from './roll-over.module.css';

const messages = defineMessages({
  vi: {
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

/** The proposals of a review by what they are about, narrowed to those not decided, safe, or decided. */
export function ProposalList({ view }: { view: RollOverView }) {
  const words = useMessages(messages);
  const [show] = useSearchParam('loc');
  const chosen = SHOWS.find((each) => each === show);
  const shown = view.proposals.filter((proposal) => chosen === undefined || matches[chosen](proposal));
  return (
    <>
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
    </>
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

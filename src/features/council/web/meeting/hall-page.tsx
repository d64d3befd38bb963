import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { MEETING_STATE_WORDS } from '../../model/meeting-life.ts';
import { VOTE_MODE_WORDS } from '../../model/vote-life.ts';
import { quorumWords } from '../../model/vote-result.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { useMeeting, useVote } from '../council-queries.ts';
import { ResultTable } from '../vote/result-table.tsx';
import { voteMessages } from '../vote/vote-words.ts';

const messages = defineMessages({
  vi: {
    title: 'Màn hình hội trường',
    wait: 'Chưa có cuộc bỏ phiếu nào đang mở.',
    cast: 'phiếu đã bỏ',
    taken: 'phiếu đã phát',
    answered: 'thành viên đã có ý kiến',
    keys: 'Mã khóa phiếu',
    paper: 'Bỏ phiếu giấy',
  },
  en: {
    title: 'Hall screen',
    wait: 'No vote is open.',
    cast: 'ballots cast',
    taken: 'ballots taken',
    answered: 'members have answered',
    keys: 'Keys of the ballots',
    paper: 'Vote on paper',
  },
});

/** For the big screen: the vote that runs, with how many ballots were taken and cast and nothing more; the result once it is closed. */
export function Page() {
  const query = useMeeting(usePathParam('meetingId'));
  return <Loaded query={query}>{(meeting) => <Hall meeting={meeting} />}</Loaded>;
}

function Hall({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { present, members, percent } = meeting.quorum;
  const votes = meeting.agenda.flatMap((point) => point.votes);
  const shown =
    votes.find(({ state }) => state === 'open') ?? votes.filter(({ state }) => state === 'closed').at(-1);
  return (
    <PageFrame
      title={words.title}
      badge={<StatusBadge of={MEETING_STATE_WORDS} value={meeting.state} />}
      intro={`${meeting.title} · ${formatMoment(meeting.startsAt)}`}
    >
      <section className={`sv-sheet ${classes.hall}`} aria-live="polite">
        {shown === undefined ? (
          <>
            <h2>{words.wait}</h2>
            <p>{quorumWords(present, members, percent)[language]}</p>
          </>
        ) : (
          <HallVote voteId={shown.id} />
        )}
      </section>
    </PageFrame>
  );
}

function HallVote({ voteId }: { voteId: string }) {
  const query = useVote(voteId);
  return <Loaded query={query}>{(vote) => <Shown vote={vote} />}</Loaded>;
}

function Shown({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const rule = useMessages(voteMessages);
  const language = useLanguage();
  const { taken, cast } = vote.progress;
  return (
    <>
      <h2>{vote.title}</h2>
      <p>
        {VOTE_MODE_WORDS[vote.mode][language]}. {rule.rule(vote)}.
      </p>
      {vote.state === 'closed' ? (
        <ResultTable vote={vote} />
      ) : vote.mode === 'paper' ? (
        <p className={classes.hallFigure}>{words.paper}</p>
      ) : (
        <>
          <p>
            <span className={classes.hallFigure}>
              {cast}/{vote.mode === 'secret' ? taken : vote.voters}
            </span>{' '}
            {vote.mode === 'secret' ? `${words.cast} / ${words.taken}` : words.answered}
          </p>
          {vote.keys.length > 0 && (
            <p>
              {words.keys}:{' '}
              {vote.keys.map((key) => (
                <strong key={key} className={classes.code}>
                  {key}
                </strong>
              ))}
            </p>
          )}
        </>
      )}
    </>
  );
}

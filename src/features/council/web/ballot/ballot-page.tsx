import { Alert } from '@mantine/core';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { VOTE_STATE_WORDS, wasCounted } from '../../model/vote-life.ts';
import type { BallotView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';
import { useBallot, useVote } from '../council-queries.ts';
import { AnnulledNote } from '../vote/annulled-note.tsx';
import { ResultTable } from '../vote/result-table.tsx';
import { findVotePapers } from '../vote-papers.ts';
import { DeclareConflict } from './declare-conflict.tsx';
import { OpenBallot } from './open-ballot.tsx';
import { SecretBallot } from './secret-ballot.tsx';

const messages = defineMessages({
  vi: {
    meeting: 'Về phiên họp',
    papers: 'Hồ sơ, thành tích của từng trường hợp',
    until: (moment: string) => `Nhận ý kiến đến ${moment}`,
    notYet: 'Cuộc bỏ phiếu chưa mở. Trang này tự mở phiếu khi chủ tọa mở bỏ phiếu.',
    notMine:
      'Bạn không bỏ phiếu trong cuộc này: bạn không phải thành viên được bỏ phiếu, hoặc không được ghi nhận dự họp. Nếu có nhầm lẫn, hãy báo thư ký trước khi bỏ phiếu.',
    over: 'Đã hết thời hạn nhận ý kiến.',
    paper: 'Cuộc này bỏ phiếu giấy: hãy nhận phiếu từ ban kiểm phiếu.',
    result: 'Kết quả',
  },
  en: {
    meeting: 'To the meeting',
    papers: 'Papers of all nominees',
    until: (moment: string) => `Answers until ${moment}`,
    notYet: 'The vote is not open yet. Your ballot appears here when the chair opens it.',
    notMine:
      'You do not vote here: you are no voting member, or not noted as present. If that is a mistake tell the secretary first.',
    over: 'The time to answer is over.',
    paper: 'This vote is held on paper: take a paper from the tellers.',
    result: 'Result',
  },
});

/** A member's own ballot, made for a phone. */
export function Page() {
  const query = useBallot(usePathParam('voteId'));
  return <Loaded query={query}>{(ballot) => <Ballot ballot={ballot} />}</Loaded>;
}

function Ballot({ ballot }: { ballot: BallotView }) {
  const words = useMessages(messages);
  const papers = findVotePapers(ballot.voteId, ballot.items);
  return (
    <PageFrame
      title={ballot.title}
      badge={<StatusBadge of={VOTE_STATE_WORDS} value={ballot.state} />}
      intro={
        <>
          {ballot.councilName}
          {ballot.closesAt !== null && ` · ${words.until(formatMoment(ballot.closesAt))}`}
          {papers !== null && (
            <>
              {' · '}
              <a href={papers} target="_blank" rel="noreferrer">
                {words.papers}
              </a>
            </>
          )}
          {ballot.meetingId !== null && (
            <>
              {' · '}
              <TextLink to="/phien-hop/$meetingId" params={{ meetingId: ballot.meetingId }}>
                {words.meeting}
              </TextLink>
            </>
          )}
        </>
      }
    >
      <div className={classes.narrow}>
        <BallotBody ballot={ballot} />
        {wasCounted(ballot.state) && <Result voteId={ballot.voteId} />}
      </div>
    </PageFrame>
  );
}

function BallotBody({ ballot }: { ballot: BallotView }) {
  const words = useMessages(messages);
  const { memberId, state, mode } = ballot;
  if (state === 'prepared')
    return (
      <>
        <Alert color="blue">{words.notYet}</Alert>
        <DeclareConflict voteId={ballot.voteId} />
      </>
    );
  if (state === 'cancelled') return null;
  if (mode === 'paper') return state === 'open' ? <Alert color="blue">{words.paper}</Alert> : null;
  if (memberId === null) return state === 'open' ? <Alert color="amber">{words.notMine}</Alert> : null;
  if (mode === 'secret') return <SecretBallot ballot={ballot} memberId={memberId} />;
  if (state !== 'open') return null;
  return ballot.entitled ? <OpenBallot ballot={ballot} /> : <Alert color="amber">{words.over}</Alert>;
}

function Result({ voteId }: { voteId: string }) {
  const words = useMessages(messages);
  const query = useVote(voteId);
  return (
    <Loaded query={query}>
      {(vote) => (
        <section aria-label={words.result} className={classes.stack}>
          <AnnulledNote vote={vote} />
          <ResultTable vote={vote} />
        </section>
      )}
    </Loaded>
  );
}

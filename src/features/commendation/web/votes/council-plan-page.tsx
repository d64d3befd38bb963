import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { CouncilPlanView } from '../../server/votes/votes.schema.ts';
import { useRound } from '../rounds/round-queries.ts';
import { BringForm } from './bring-form.tsx';
import { RoundVotes } from './round-votes.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đưa ra Hội đồng',
    intro:
      'Chọn phiên họp và các hồ sơ đã thẩm định xong. Mỗi cuộc bỏ phiếu theo một quy định về tỷ lệ; thành viên có quan hệ lợi ích được loại khỏi từng trường hợp.',
    bring: 'Chuẩn bị bỏ phiếu',
    votes: 'Các cuộc bỏ phiếu của đợt xét',
    table: 'Bảng các cuộc bỏ phiếu',
    none: 'Không có trường hợp nào đang chờ',
    noneText: 'Khi hồ sơ của đợt xét thẩm định xong, các trường hợp được đồng ý sẽ chờ ở đây.',
    meeting: 'Chưa có phiên họp nào để chọn. Hãy tạo phiên họp của Hội đồng trước.',
    councils: 'Đến trang Hội đồng',
    mayNot: 'Bạn không được chuẩn bị phiên họp của Hội đồng này nên chỉ xem được.',
  },
  en: {
    title: 'Bring before the council',
    intro:
      'Choose a meeting and dossiers that were appraised. Each vote follows one rule; members with a conflict of interest are excluded from the nominee.',
    bring: 'Prepare the votes',
    votes: 'Votes of the round',
    table: 'Table of the votes',
    none: 'Nobody waits',
    noneText: 'Nominees that appraisal agreed to wait here.',
    meeting: 'There is no meeting to choose. Make one first.',
    councils: 'To the councils',
    mayNot: 'You do not prepare this council’s meetings, so you can only read.',
  },
});

/** What of a round waits for the council, bringing it there, and the votes there are. */
export function Page() {
  const roundId = usePathParam('roundId');
  const [dossier] = useSearchParam('ho-so');
  const key = ['round', 'one', roundId, 'council', dossier] as const;
  useLive({ [`round:${roundId}`]: [key] });
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api.get<CouncilPlanView>(`/api/rounds/${roundId}/council`, dossier ? { dossier } : undefined, {
        signal,
      }),
  });
  return <Loaded query={query}>{(plan) => <Plan roundId={roundId} plan={plan} />}</Loaded>;
}

function Plan({ roundId, plan }: { roundId: string; plan: CouncilPlanView }) {
  const words = useMessages(messages);
  const round = useRound(roundId);
  return (
    <PageFrame title={words.title} above={round.data?.name} intro={words.intro}>
      <Section title={words.bring}>
        {plan.dossiers.length === 0 ? (
          <Empty title={words.none}>{words.noneText}</Empty>
        ) : !plan.mayBring ? (
          <Alert color="blue">{words.mayNot}</Alert>
        ) : plan.meetings.length === 0 ? (
          <Empty title={words.meeting} act={<ButtonLink to="/hoi-dong">{words.councils}</ButtonLink>} />
        ) : (
          <BringForm roundId={roundId} plan={plan} />
        )}
      </Section>
      {plan.votes.length > 0 && (
        <Section title={words.votes}>
          <RoundVotes caption={words.table} votes={plan.votes} />
        </Section>
      )}
    </PageFrame>
  );
}

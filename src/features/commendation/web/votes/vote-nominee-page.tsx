import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import type { VoteNomineeView } from '../../server/votes/votes.schema.ts';
import { Appraised } from './vote-nominee-appraisal.tsx';
import { Evidence, Facts, Merit } from './vote-nominee-facts.tsx';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    place: (number: number, total: number) => `${number}/${total}`,
    previous: 'Trường hợp trước',
    next: 'Trường hợp sau',
    list: 'Danh sách',
    ballot: 'Về phiếu bầu',
  },
  en: {
    place: (number: number, total: number) => `${number} of ${total}`,
    previous: 'Previous',
    next: 'Next',
    list: 'List',
    ballot: 'To the ballot',
  },
});

/** The papers of one nominee, for the council's members, on a phone too. */
export function Page() {
  const voteId = usePathParam('voteId');
  const nominationId = usePathParam('nominationId');
  const query = useQuery({
    queryKey: ['vote', voteId, 'nominees', nominationId],
    queryFn: ({ signal }) =>
      api.get<VoteNomineeView>(`/api/votes/${voteId}/nominees/${nominationId}`, undefined, { signal }),
  });
  return <Loaded query={query}>{(nominee) => <Nominee voteId={voteId} nominee={nominee} />}</Loaded>;
}

function Nominee({ voteId, nominee }: { voteId: string; nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const at = (nominationId: string) => ({
    to: '/bo-phieu/$voteId/ho-so/$nominationId',
    params: { voteId, nominationId },
  });
  return (
    <PageFrame
      title={nominee.subjectName}
      intro={
        <>
          {words.place(nominee.number, nominee.total)} · {nominee.voteTitle}{' '}
          <TextLink to="/bo-phieu/$voteId" params={{ voteId }}>
            {words.ballot}
          </TextLink>
        </>
      }
    >
      <div className={classes.narrow}>
        <Facts nominee={nominee} />
        <Merit nominee={nominee} />
        <Appraised nominee={nominee} />
        <Evidence voteId={voteId} nominee={nominee} />
        <nav className={classes.steps} aria-label={words.list} data-screen-only>
          {nominee.previousId === null ? (
            <span />
          ) : (
            <ButtonLink variant="default" {...at(nominee.previousId)}>
              {words.previous}
            </ButtonLink>
          )}
          <ButtonLink variant="subtle" to="/bo-phieu/$voteId/ho-so" params={{ voteId }}>
            {words.list}
          </ButtonLink>
          {nominee.nextId !== null && (
            <ButtonLink variant="default" {...at(nominee.nextId)}>
              {words.next}
            </ButtonLink>
          )}
        </nav>
      </div>
    </PageFrame>
  );
}

import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { AGENCY_STATE_WORDS, OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import { POSTING_OPINION_WORDS } from '../../model/opinions/posting-words.ts';
import type { AgencyOpinion, NominationOpinionsView } from '../../server/opinions/opinion.schema.ts';
import classes from './opinions.module.css';

const messages = defineMessages({
  vi: {
    title: 'Ý kiến của cơ quan và Nhân dân',
    none: 'Chưa hỏi ý kiến cơ quan nào; chưa có ý kiến của Nhân dân.',
    due: (day: string) => `hạn trả lời ${day}`,
    proceeds: 'quá hạn không trả lời, theo quy định được tiếp tục',
    paper: (reference: string) => `Theo văn bản ${reference}`,
    file: 'Văn bản trả lời',
    open: 'Xem yêu cầu hiệp y',
    people: 'Nhân dân',
    answer: 'Trả lời',
    posting: 'Xem niêm yết',
  },
  en: {
    title: 'Opinions of agencies and the people',
    none: 'No agency was asked, and nobody has said anything.',
    due: (day: string) => `due on ${day}`,
    proceeds: 'no answer in time: the dossier goes on',
    paper: (reference: string) => `By the paper ${reference}`,
    file: 'The answer',
    open: 'Open the request',
    people: 'The people',
    answer: 'Answer',
    posting: 'Open the posting',
  },
});

/**
 * What agencies and the people said of a nominee, for those at the body that appraises; nothing for others. With `heading` where the page
 * has none for it.
 */
export function NomineeOpinions({
  nominationId,
  heading = false,
}: {
  nominationId: string;
  heading?: boolean;
}) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['opinion', 'nomination', nominationId],
    queryFn: ({ signal }) =>
      api.get<NominationOpinionsView>(`/api/nominations/${nominationId}/opinions`, undefined, { signal }),
  });
  if (query.data?.visible === false) return null;
  return (
    <Loaded query={query}>
      {({ agencies, people }) => (
        <>
          {heading && <h3>{words.title}</h3>}
          {agencies.length === 0 && people.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className={classes.list}>
              {agencies.map((agency) => (
                <li key={`${agency.consultationId} ${agency.agencyId}`}>
                  <Agency agency={agency} />
                </li>
              ))}
              {people.map((one) => (
                <li key={one.id}>
                  <div className={classes.head}>
                    <strong>{words.people}</strong>
                    <StatusBadge of={POSTING_OPINION_WORDS} value={one.state} />
                  </div>
                  <p className={classes.lines}>{one.text}</p>
                  {one.answer !== null && (
                    <p className={classes.lines}>
                      {words.answer}: {one.answer}
                    </p>
                  )}
                  <div className={classes.quiet}>
                    {formatMoment(one.receivedAt)} ·{' '}
                    <TextLink to="/niem-yet/$postingId" params={{ postingId: one.postingId }}>
                      {words.posting}
                    </TextLink>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}

function Agency({ agency }: { agency: AgencyOpinion }) {
  const words = useMessages(messages);
  const { opinion, state } = agency;
  const silent = state === 'overdue' && agency.silence === 'proceed';
  return (
    <>
      <div className={classes.head}>
        <strong>{agency.agencyName}</strong>
        {opinion === null ? (
          <StatusBadge of={AGENCY_STATE_WORDS} value={state} />
        ) : (
          <StatusBadge of={OPINION_WORDS} value={opinion} />
        )}
      </div>
      {agency.note !== null && <p className={classes.lines}>{agency.note}</p>}
      {agency.generalNote !== null && <p className={classes.lines}>{agency.generalNote}</p>}
      <div className={classes.quiet}>
        {agency.answeredAt === null
          ? silent
            ? words.proceeds
            : words.due(formatDay(agency.dueOn))
          : formatMoment(agency.answeredAt)}
        {agency.paperReference !== null && ` · ${words.paper(agency.paperReference)}`}
        {agency.hasFile && (
          <>
            {' · '}
            <a href={`/api/consultations/${agency.consultationId}/agencies/${agency.agencyId}/file`}>
              {words.file}
            </a>
          </>
        )}
        {' · '}
        <TextLink to="/hiep-y/$consultationId" params={{ consultationId: agency.consultationId }}>
          {words.open}
        </TextLink>
      </div>
    </>
  );
}

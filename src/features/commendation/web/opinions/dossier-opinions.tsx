import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { ASKABLE_STATES } from '../../model/opinions/consultation.ts';
import { CONSULTATION_STATE_WORDS } from '../../model/opinions/consultation-words.ts';
import { POSTING_STATE_WORDS } from '../../model/opinions/posting-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { DossierOpinions as Opinions } from '../../server/opinions/opinion.schema.ts';
import classes from './opinions.module.css';

const messages = defineMessages({
  vi: {
    title: 'Hiệp y và lấy ý kiến Nhân dân',
    ask: 'Lấy ý kiến cơ quan',
    post: 'Lập niêm yết',
    noneAsked: 'Chưa hỏi ý kiến cơ quan nào.',
    answered: (answered: number, asked: number) => `${answered}/${asked} cơ quan đã trả lời`,
    due: (day: string) => `hạn ${day}`,
    against: (count: number) => `${count} không thống nhất`,
    reserved: (count: number) => `${count} có ý kiến khác`,
    noPosting: 'Các danh hiệu, hình thức trong hồ sơ không phải đăng tải lấy ý kiến Nhân dân.',
    missing: (missing: number, needed: number) =>
      `${missing}/${needed} trường hợp phải đăng tải lấy ý kiến Nhân dân mà chưa được niêm yết; chưa thể chuyển Hội đồng.`,
    running: (count: number) =>
      `${count} trường hợp đang trong thời gian niêm yết; chưa thể chuyển Hội đồng.`,
    over: (count: number) => `${count} trường hợp phải đăng tải đã hết thời gian lấy ý kiến.`,
    days: (from: string, to: string) => `${from} – ${to}`,
    opinions: (count: number) => `${count} ý kiến`,
    fresh: (count: number) => `${count} chưa xem`,
  },
  en: {
    title: 'Opinions of agencies and the people',
    ask: 'Ask agencies',
    post: 'New posting',
    noneAsked: 'No agency was asked.',
    answered: (answered: number, asked: number) =>
      `${answered} of ${plural(asked, 'agency has', 'agencies have')} answered`,
    due: (day: string) => `due ${day}`,
    against: (count: number) => `${count} unfavourable`,
    reserved: (count: number) => `${count} reserved`,
    noPosting: 'No award of this dossier needs a public posting.',
    missing: (missing: number, needed: number) =>
      `${missing} of ${plural(needed, 'nominee needs', 'nominees need')} a public posting and stand in none: not yet for the council.`,
    running: (count: number) =>
      `${plural(count, 'nominee is', 'nominees are')} still posted: not yet for the council.`,
    over: (count: number) => `The posting of ${plural(count, 'nominee')} is over.`,
    days: (from: string, to: string) => `${from} – ${to}`,
    opinions: (count: number) => plural(count, 'opinion'),
    fresh: (count: number) => `${count} unread`,
  },
});

/** How far the opinions on the nominees of a dossier are; nothing for the unit that proposes, which does not see them. */
export function DossierOpinions({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['opinion', 'dossier', dossier.id, dossier.version],
    enabled: dossier.receivedOn !== null,
    queryFn: ({ signal }) => api.get<Opinions>(`/api/dossiers/${dossier.id}/opinions`, undefined, { signal }),
  });
  if (query.data?.visible !== true) return null;
  const { consultations, postings, posting, mayAsk, mayPost } = query.data;
  const open = ASKABLE_STATES.includes(dossier.state);
  const ofDossier = { 'ho-so': dossier.id };
  return (
    <Section
      title={words.title}
      acts={
        open && (
          <div className={classes.acts}>
            {mayAsk && (
              <ButtonLink to="/hiep-y/hoi" search={ofDossier}>
                {words.ask}
              </ButtonLink>
            )}
            {mayPost && posting.missing > 0 && (
              <ButtonLink to="/niem-yet/lap" search={ofDossier}>
                {words.post}
              </ButtonLink>
            )}
          </div>
        )
      }
    >
      {consultations.length === 0 ? (
        <p>{words.noneAsked}</p>
      ) : (
        <ul className={classes.list}>
          {consultations.map((one) => (
            <li key={one.id}>
              <div className={classes.head}>
                <TextLink to="/hiep-y/$consultationId" params={{ consultationId: one.id }}>
                  {one.title}
                </TextLink>
                <StatusBadge of={CONSULTATION_STATE_WORDS} value={one.state} />
              </div>
              {words.answered(one.answered, one.asked)}, {words.due(formatDay(one.dueOn))}
              {one.reserved > 0 && `; ${words.reserved(one.reserved)}`}
              {one.unfavourable > 0 && (
                <>
                  {' '}
                  <ToneBadge tone="red">{words.against(one.unfavourable)}</ToneBadge>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.apart}>
        {posting.missing > 0
          ? words.missing(posting.missing, posting.needed)
          : posting.running > 0
            ? words.running(posting.running)
            : posting.needed === 0
              ? words.noPosting
              : words.over(posting.needed)}
      </div>
      {postings.length > 0 && (
        <ul className={classes.list}>
          {postings.map((one) => (
            <li key={one.id}>
              <div className={classes.head}>
                <TextLink to="/niem-yet/$postingId" params={{ postingId: one.id }}>
                  {one.title}
                </TextLink>
                <StatusBadge of={POSTING_STATE_WORDS} value={one.state} />
              </div>
              {one.elsewhere ?? words.opinions(one.opinions)},{' '}
              {words.days(formatDay(one.fromDay), formatDay(one.toDay))}
              {one.newOpinions > 0 && `; ${words.fresh(one.newOpinions)}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

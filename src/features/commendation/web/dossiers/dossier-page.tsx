import { Alert, Stack } from '@mantine/core';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PlainLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { DRAFT_PARTS, type DraftPart, type PartStatus } from '../../model/dossier-parts.ts';
import {
  DOSSIER_STATE_WORDS,
  DRAFT_PART_WORDS,
  PART_GAP_WORDS,
  PART_STATE_WORDS,
} from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { CheckPart } from './check-part.tsx';
import classes from './dossier.module.css';
import { DossierActs } from './dossier-acts.tsx';
import { DossierOverview } from './dossier-overview.tsx';
import { useDossier } from './dossier-queries.ts';
import { EvidencePart } from './evidence-part.tsx';
import { GeneralPart } from './general-part.tsx';
import { MeetingPart } from './meeting-part.tsx';
import { NomineesPart } from './nominees-part.tsx';
import { SendPart } from './send-part.tsx';

const messages = defineMessages({
  vi: {
    tasks: 'Các phần của hồ sơ',
    overview: 'Tổng quan',
    lies: (unit: string, since: string) => `Đang nằm ở ${unit} từ ${since}`,
    late: (day: string) => `Hạn gửi của đợt là ngày ${day}, đã quá hạn. Khi nộp cần ghi lý do gửi muộn.`,
    review:
      'Luật sửa đổi có hiệu lực vào ngày này chưa được xác nhận đầy đủ: cần đối chiếu văn bản trước khi dùng kết quả kiểm tra.',
    showNegative: 'Xem các trường hợp này',
    negative: (count: number) =>
      `${count} trường hợp chưa đủ điều kiện theo kết quả kiểm tra; lý do đề nghị ghi ở từng trường hợp.`,
  },
  en: {
    tasks: 'Parts of the dossier',
    overview: 'Overview',
    lies: (unit: string, since: string) => `Lies with ${unit} since ${since}`,
    late: (day: string) => `The cut-off day ${day} is past. Sending then needs a reason.`,
    review: 'The amended law in force on this day is not confirmed: compare the text before use.',
    showNegative: 'Show them',
    negative: (count: number) =>
      count === 1
        ? '1 nominee is not eligible; the reason for proposing stands with the nominee.'
        : `${count} nominees are not eligible; the reason for proposing stands with each.`,
  },
});

/** A dossier with all its parts. */
export function Page() {
  const query = useDossier(usePathParam('dossierId'));
  return <Loaded query={query}>{(dossier) => <DossierFrame dossier={dossier} />}</Loaded>;
}

function DossierFrame({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [part] = useSearchParam('phan');
  const current = DRAFT_PARTS.find((each) => each === part);
  return (
    <PageFrame
      title={dossier.title}
      badge={<StatusBadge of={DOSSIER_STATE_WORDS} value={dossier.state} />}
      intro={[
        dossier.code,
        dossier.unitName,
        dossier.roundName,
        words.lies(dossier.where.unitName, formatMoment(dossier.where.since)),
      ]
        .filter((text) => text !== null)
        .join(' · ')}
      acts={<DossierActs dossier={dossier} />}
    >
      <Stack gap="xs" mb="md">
        {dossier.late && <Alert color="amber">{words.late(formatDay(dossier.closesOn))}</Alert>}
        {dossier.ruleSet?.review === true && <Alert color="amber">{words.review}</Alert>}
        {dossier.negativeCount > 0 && (
          <Alert color="amber">
            {words.negative(dossier.negativeCount)}{' '}
            <TextLink to="." search={() => ({ phan: 'nominees', verdict: 'not-eligible' })}>
              {words.showNegative}
            </TextLink>
          </Alert>
        )}
      </Stack>
      <div className={classes.layout}>
        <nav aria-label={words.tasks} data-screen-only>
          <ul className={`sv-sheet ${classes.tasks}`}>
            <li>
              <PlainLink
                to="."
                search={(before) => ({ ...before, phan: undefined, nguoi: undefined })}
                aria-current={current === undefined ? 'page' : undefined}
              >
                {words.overview}
              </PlainLink>
            </li>
            {dossier.parts.map((status) => (
              <li key={status.part}>
                <PartLink status={status} current={status.part === current} />
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {current === undefined ? (
            <DossierOverview dossier={dossier} language={language} />
          ) : (
            <Part key={current} part={current} dossier={dossier} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

/** The whole row is the link; what is done is plain text, so that what is open stands out. */
function PartLink({ status, current }: { status: PartStatus; current: boolean }) {
  const language = useLanguage();
  const { part, state, gaps } = status;
  const word = PART_STATE_WORDS[state];
  return (
    <PlainLink to="." search={{ phan: part }} aria-current={current ? 'page' : undefined}>
      <span>
        {DRAFT_PART_WORDS[part][language]}
        {gaps.length > 0 && state === 'trouble' && (
          <span className={classes.done}>
            {' '}
            – {gaps.map((gap) => PART_GAP_WORDS[gap][language]).join('; ')}
          </span>
        )}
      </span>
      {state === 'done' || state === 'optional' ? (
        <span className={classes.done}>{word[language]}</span>
      ) : (
        <ToneBadge tone={word.tone}>{word[language]}</ToneBadge>
      )}
    </PlainLink>
  );
}

function Part({ part, dossier }: { part: DraftPart; dossier: DossierView }) {
  switch (part) {
    case 'general':
      return <GeneralPart dossier={dossier} />;
    case 'nominees':
      return <NomineesPart dossier={dossier} />;
    case 'reports':
      return <NomineesPart dossier={dossier} reports />;
    case 'evidence':
      return <EvidencePart dossier={dossier} />;
    case 'meeting':
      return <MeetingPart dossier={dossier} />;
    case 'check':
      return <CheckPart dossier={dossier} />;
    case 'send':
      return <SendPart dossier={dossier} />;
  }
}

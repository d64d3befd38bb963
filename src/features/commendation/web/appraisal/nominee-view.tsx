import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Query } from '../../../../ui/api/api.ts';
import { isFocusLost } from '../../../../ui/focus/focus-lost.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { NOMINATION_STATE_WORDS } from '../../model/dossier-words.ts';
import type { AppraisalView } from '../../server/appraisal/appraisal.schema.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { NomineeOpinions } from '../opinions/nominee-opinions.tsx';
import classes from './appraisal.module.css';
import { AppraisalForm } from './appraisal-form.tsx';
import { useAppraisal } from './appraisal-queries.ts';
import { EarlierHonours } from './earlier-honours.tsx';
import { FullVerdict } from './full-verdict.tsx';
import { MoveNominee, useMoveKeys } from './move-nominee.tsx';
import { Evidence, Merit } from './nominee-merit.tsx';
import { SimilarReports } from './similar-reports.tsx';

const messages = defineMessages({
  vi: {
    place: (n: string, of: string) => `Trường hợp ${n}/${of}`,
    moves: 'Chuyển trường hợp',
    previous: 'Trước',
    next: 'Tiếp theo',
    keys: 'Phím tắt: Alt + ↑, Alt + ↓',
    list: 'Về danh sách',
    proposed: (award: string, year: number) => `Đề nghị ${award}, năm ${year}`,
    conditions: 'Điều kiện, tiêu chuẩn',
    noVerdict: 'Danh mục không có tiêu chuẩn cho danh hiệu, hình thức này vào ngày áp dụng.',
    override: 'Lý do đơn vị vẫn đề nghị',
    merit: 'Thành tích',
    evidence: 'Minh chứng',
    opinions: 'Ý kiến của cơ quan và Nhân dân',
  },
  en: {
    place: (n: string, of: string) => `Nominee ${n} of ${of}`,
    moves: 'Go to another nominee',
    previous: 'Previous',
    next: 'Next',
    keys: 'Keys: Alt + ↑, Alt + ↓',
    list: 'Back to the list',
    proposed: (award: string, year: number) => `Proposed for ${award}, ${year}`,
    conditions: 'Conditions',
    noVerdict: 'The catalogue has no conditions of this award for the day.',
    override: 'Why the unit proposes nevertheless',
    merit: 'Merit',
    evidence: 'Evidence',
    opinions: 'Opinions of agencies and the people',
  },
});

/** One nominee: who, why, what the engine says, what to look at, earlier honours, similar reports. */
export function NomineeView({
  dossier,
  nominationId,
  filters,
  edition,
}: {
  dossier: DossierView;
  nominationId: string;
  filters: Query;
  /** Counts acts that change what is kept behind the form's back. */
  edition: number;
}) {
  const query = useAppraisal(dossier.id, nominationId, filters);
  return (
    <Loaded query={query} lines={12}>
      {(view) => <Nominee key={`${view.nomination.id} ${edition}`} dossier={dossier} view={view} />}
    </Loaded>
  );
}

function Nominee({ dossier, view }: { dossier: DossierView; view: AppraisalView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [, setOpen] = useSearchParam('nguoi');
  const saver = useRef<() => Promise<void>>(async () => undefined);
  // What is typed is saved before the next is read, so that coming back shows it.
  const open = (id: string | undefined) => void saver.current().then(() => setOpen(id));
  const { nomination, previousId, nextId } = view;
  useMoveKeys(previousId, nextId, open);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever went here from the nominee before stands on a button that is gone.
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus();
  }, []);
  const { verdict } = view;
  return (
    <>
      <div className={classes.nomineeHead}>
        <div>
          <h2 className={classes.name} ref={heading} tabIndex={-1}>
            {nomination.subjectName}
          </h2>
          <div>
            {[SUBJECT_WORDS[nomination.subject][language], nomination.subjectDetail, nomination.unitName]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className={classes.leaf}>
            <span>{words.proposed(nomination.awardName, nomination.year)}</span>
            <StatusBadge of={NOMINATION_STATE_WORDS} value={nomination.state} />
          </div>
        </div>
        <nav aria-label={words.moves} className={classes.moves} title={words.keys}>
          <span className={classes.less}>{words.place(formatNumber(view.place), formatNumber(view.of))}</span>
          <Button className={classes.toList} onClick={() => open(undefined)}>
            {words.list}
          </Button>
          <MoveNominee id={previousId} open={open} label={words.previous} keys="Alt+ArrowUp" />
          <MoveNominee id={nextId} open={open} label={words.next} keys="Alt+ArrowDown" />
        </nav>
      </div>
      <Section title={words.merit}>
        <Merit view={view} />
        <h3 className={classes.heading}>{words.evidence}</h3>
        <Evidence dossier={dossier} nominationId={nomination.id} />
      </Section>
      <Section title={words.conditions}>
        {verdict === null ? <p>{words.noVerdict}</p> : <FullVerdict verdict={verdict} />}
        {nomination.overrideReason !== null && (
          <p className={classes.override}>
            {words.override}: {nomination.overrideReason}
          </p>
        )}
      </Section>
      <EarlierHonours view={view} />
      <Section title={words.opinions}>
        <NomineeOpinions nominationId={nomination.id} />
      </Section>
      <SimilarReports nominationId={nomination.id} />
      <AppraisalForm view={view} saver={saver} onNext={nextId === null ? null : () => open(nextId)} />
    </>
  );
}

import { Alert, Group } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatTiles } from '../../../../ui/stat/stat-tiles.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { type ListQuery, useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { NO_OUTCOME_WORDS, OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { OUTCOMES } from '../../model/appraisal/outcomes.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { AppraisalListView, AppraisalRow } from '../../server/appraisal/appraisal.schema.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { CapList } from '../dossiers/cap-list.tsx';
import { dossierKey, useDossier } from '../dossiers/dossier-queries.ts';
import { SharesSection } from '../shares/shares-section.tsx';
import classes from './appraisal.module.css';
import { Acts } from './appraisal-acts.tsx';
import { LIST_FILTERS, NomineeList } from './nominee-list.tsx';
import { NomineeView } from './nominee-view.tsx';

const messages = defineMessages({
  vi: {
    of: (title: string) => `Thẩm định: ${title}`,
    due: (day: string) => `hạn ${day}`,
    left: (days: number) => (days < 0 ? `quá ${-days} ngày làm việc` : `còn ${days} ngày làm việc`),
    stopped: 'đang tạm dừng',
    others: (name: string) => `${name} đang thẩm định hồ sơ này; bạn chỉ xem được.`,
    free: 'Chưa ai nhận thẩm định hồ sơ này. Nhận thẩm định để ghi nhận xét và kết quả.',
    sealed: 'Phần thẩm định đã khóa ở trạng thái này.',
    dossier: 'Mở hồ sơ',
    outcomes: 'Kết quả thẩm định',
    start: 'Chọn một trường hợp ở danh sách để thẩm định.',
    first: 'Bắt đầu với trường hợp chưa có kết quả',
    counts: 'Số trường hợp theo kết quả',
  },
  en: {
    of: (title: string) => `Appraisal: ${title}`,
    due: (day: string) => `due ${day}`,
    left: (days: number) => (days < 0 ? `${-days} working days late` : `${days} working days left`),
    stopped: 'clock stopped',
    others: (name: string) => `${name} appraises this dossier; you can only look.`,
    free: 'Nobody has taken this dossier. Take it to write findings and outcomes.',
    sealed: 'The appraisal is sealed in this state.',
    dossier: 'Open the dossier',
    outcomes: 'Outcomes',
    start: 'Choose a nominee on the list.',
    first: 'Begin with one that has no outcome',
    counts: 'Nominees by outcome',
  },
});

/** The appraisal of a dossier, nominee by nominee. */
export function Page() {
  const query = useDossier(usePathParam('dossierId'));
  return <Loaded query={query}>{(dossier) => <Appraisal dossier={dossier} />}</Loaded>;
}

function Appraisal({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const [current] = useSearchParam('nguoi');
  const [edition, setEdition] = useState(0);
  const list = useListQuery({ filters: LIST_FILTERS, defaultSort: 'position' });
  const answer = useList<AppraisalRow, AppraisalListView>(
    [...dossierKey(dossier.id), 'appraisals'],
    `/api/dossiers/${dossier.id}/appraisals`,
    list,
  );
  const left = dossier.workingDaysLeft;
  const intro = [
    dossier.code,
    dossier.unitName,
    dossier.roundName,
    dossier.dueOn !== null && words.due(formatDay(dossier.dueOn)),
    dossier.stoppedOn !== null ? words.stopped : left !== null && words.left(left),
  ];
  return (
    <PageFrame
      title={words.of(dossier.title)}
      badge={<StatusBadge of={DOSSIER_STATE_WORDS} value={dossier.state} />}
      intro={intro.filter(Boolean).join(' · ')}
      acts={<Acts dossier={dossier} list={answer.data} onAgreed={() => setEdition((count) => count + 1)} />}
    >
      {answer.data !== undefined && <Whose dossier={dossier} list={answer.data} />}
      <div className={classes.layout}>
        <NomineeList answer={answer} list={list} current={current} />
        <div className={classes.detail} data-chosen={current !== undefined}>
          {current === undefined ? (
            <Overview dossier={dossier} list={answer.data} filters={list} />
          ) : (
            <NomineeView
              dossier={dossier}
              nominationId={current}
              filters={{ q: list.q, ...list.filters }}
              edition={edition}
            />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function Whose({ dossier, list }: { dossier: DossierView; list: AppraisalListView }) {
  const words = useMessages(messages);
  if (!['accepted', 'in-appraisal'].includes(dossier.state))
    return (
      <Alert color="gray" mb="md">
        {words.sealed}
      </Alert>
    );
  if (list.mine) return null;
  return (
    <Alert color="amber" mb="md">
      {list.assignedTo === null ? words.free : words.others(list.assignedTo.name)}
    </Alert>
  );
}

interface OverviewProps {
  dossier: DossierView;
  list: AppraisalListView | undefined;
  filters: ListQuery;
}

/** What stands beside the list while no nominee is chosen. */
function Overview({ dossier, list, filters }: OverviewProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const first = list?.items.find(({ outcome }) => outcome === null);
  return (
    <>
      <Section
        title={words.outcomes}
        acts={
          <Group gap="sm">
            <TextLink to="/ho-so/$dossierId" params={{ dossierId: dossier.id }}>
              {words.dossier}
            </TextLink>
            <SheetLink path={`/api/dossiers/${dossier.id}/appraisals`} list={filters} />
          </Group>
        }
      >
        {list !== undefined && (
          <StatTiles
            label={words.counts}
            stats={[
              { label: NO_OUTCOME_WORDS[language], value: list.byOutcome.none },
              ...OUTCOMES.map((outcome) => ({
                label: OUTCOME_WORDS[outcome][language],
                value: list.byOutcome[outcome],
              })),
            ]}
          />
        )}
        <p>{words.start}</p>
        {first !== undefined && dossier.mayChange.includes('appraisal') && (
          <ButtonLink to="." search={(before) => ({ ...before, nguoi: first.id })} mt="sm">
            {words.first}
          </ButtonLink>
        )}
      </Section>
      <SharesSection path={`/api/dossiers/${dossier.id}/shares`} queryKey={dossierKey(dossier.id)} />
      <CapList caps={dossier.caps} />
    </>
  );
}

import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import { NOMINATION_STATE_WORDS } from '../../model/dossier-words.ts';
import type { NominationView } from '../../server/dossiers/nomination.schema.ts';
import { AppraisalNote } from './appraisal-note.tsx';
import { shownVerdict, VerdictView } from './verdict-view.tsx';

const messages = defineMessages({
  vi: {
    position: 'STT',
    award: 'Danh hiệu, hình thức',
    verdict: 'Điều kiện',
    name: 'Họ tên, tên đơn vị',
    year: 'Năm',
    state: 'Kết quả',
    report: 'Thành tích',
    has: 'Đã có',
    hasNot: 'Chưa có',
  },
  en: {
    position: 'No.',
    award: 'Award',
    verdict: 'Eligibility',
    name: 'Name',
    year: 'Year',
    state: 'Outcome',
    report: 'Merit',
    has: 'Written',
    hasNot: 'Missing',
  },
});

/** The columns of the nominees of a dossier: what is written of each, or its eligibility and, once judged, its outcome. */
export function useNomineeColumns({
  reports,
  judged,
}: {
  reports: boolean;
  judged: boolean;
}): Column<NominationView>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    { id: 'position', header: words.position, numeric: true, width: '3.5rem', cell: (row) => row.position },
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '28%',
      cell: (row) => row.subjectName,
    },
    {
      id: 'award',
      header: words.award,
      cell: (row) => (
        <>
          {row.finalAwardName ?? row.awardName} {row.year}
          <div>{row.subject === 'individual' ? row.subjectDetail : SUBJECT_WORDS[row.subject][language]}</div>
        </>
      ),
    },
    ...(reports
      ? [
          {
            id: 'report',
            header: words.report,
            cell: (row: NominationView) =>
              row.summary !== null || Object.keys(row.report).length > 0 || row.files > 0
                ? words.has
                : words.hasNot,
          },
        ]
      : [
          {
            id: 'verdict',
            header: words.verdict,
            width: '32%',
            cell: (row: NominationView) => (
              <>
                <VerdictView brief reason={row.overrideReason} shown={shownVerdict(row)} />
                <AppraisalNote appraisal={row.appraisal} />
              </>
            ),
          },
        ]),
    ...(judged
      ? [
          {
            id: 'state',
            header: words.state,
            cell: (row: NominationView) => <StatusBadge of={NOMINATION_STATE_WORDS} value={row.state} />,
          },
        ]
      : []),
  ];
}

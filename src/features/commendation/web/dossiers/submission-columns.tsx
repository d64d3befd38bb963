import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import type { SubmissionRow } from '../../server/dossiers/submission.schema.ts';
import classes from './dossier.module.css';
import { DossierOrigin } from './dossier-origin.tsx';

const messages = defineMessages({
  vi: {
    name: 'Hồ sơ',
    unit: 'Đơn vị trình, đợt xét',
    passed: 'Trường hợp đạt',
    since: 'Từ lúc',
    to: 'Nơi nhận',
    act: 'Thao tác',
    letter: (code: string) => `Tờ trình số ${code}.`,
    drafting: 'Tờ trình đang dự thảo.',
    open: 'Mở tờ trình',
    carried: 'Mở hồ sơ trình lên',
    result: 'Ghi kết quả',
    resultOf: (title: string) => `Ghi kết quả: ${title}`,
  },
  en: {
    name: 'Dossier',
    unit: 'Proposed by, round',
    passed: 'Passed',
    since: 'Since',
    to: 'Sent to',
    act: 'Acts',
    letter: (code: string) => `Letter ${code}.`,
    drafting: 'The letter is a draft.',
    open: 'Open the letter',
    carried: 'Open the dossier above',
    result: 'Enter the result',
    resultOf: (title: string) => `Enter the result: ${title}`,
  },
});

/** The columns of what waits to go upward, or has gone and waits for its result. */
export function useSubmissionColumns(state: 'voted' | 'forwarded'): Column<SubmissionRow>[] {
  const words = useMessages(messages);
  return [
    { id: 'title', header: words.name, heading: true, width: '28%', cell: (row) => row.title },
    {
      id: 'unit',
      header: words.unit,
      width: '22%',
      cell: (row) => <DossierOrigin of={row} />,
    },
    { id: 'passed', header: words.passed, numeric: true, cell: (row) => row.passed },
    { id: 'since', header: words.since, sortable: true, cell: (row) => formatMoment(row.since) },
    ...(state === 'voted'
      ? []
      : [
          {
            id: 'to',
            header: words.to,
            width: '22%',
            cell: (row: SubmissionRow) => (
              <>
                {row.to ?? '–'}
                {(row.letter !== null || row.documentId !== null) && (
                  <div className={classes.less}>
                    {row.letter === null ? words.drafting : words.letter(row.letter)}{' '}
                    {row.documentId !== null && (
                      <TextLink to="/van-ban/$documentId" params={{ documentId: row.documentId }}>
                        {words.open}
                      </TextLink>
                    )}
                  </div>
                )}
              </>
            ),
          },
          {
            id: 'act',
            header: words.act,
            cell: (row: SubmissionRow) =>
              row.aboveId === null ? (
                <ButtonLink
                  to="/ho-so/$dossierId/ket-qua"
                  params={{ dossierId: row.id }}
                  size="compact-md"
                  aria-label={words.resultOf(row.title)}
                >
                  {words.result}
                </ButtonLink>
              ) : (
                <TextLink to="/ho-so/$dossierId" params={{ dossierId: row.aboveId }}>
                  {words.carried}
                </TextLink>
              ),
          },
        ]),
  ];
}

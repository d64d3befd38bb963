import { Anchor, Button } from '@mantine/core';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { Column } from '../../../../ui/table/column.ts';
import { groupedCode } from '../../model/certificates/placeholders.ts';
import type { CertificateRow } from '../../server/certificates/certificate.schema.ts';
import classes from './certificates.module.css';

const messages = defineMessages({
  vi: {
    position: 'STT',
    who: 'Tập thể, cá nhân',
    award: 'Danh hiệu, hình thức',
    number: 'Số vào sổ',
    code: 'Mã xác minh',
    printed: 'Đã in',
    no: 'Chưa in',
    times: (count: string, at: string) => `${count} lần, gần nhất ${at}`,
    replaces: (count: number) => (count === 1 ? 'Bản cấp lại' : `Bản cấp lại lần ${count}`),
    revoked: 'Khen thưởng đã thu hồi',
    corrected: 'Đã đính chính',
    acts: 'Thao tác',
    reprint: 'In',
    reprintOf: (name: string) => `In bằng của ${name}`,
    reissue: 'Cấp lại',
    reissueOf: (name: string) => `Cấp lại bằng của ${name}`,
  },
  en: {
    position: 'No.',
    who: 'Who',
    award: 'Award',
    number: 'Register no.',
    code: 'Verification code',
    printed: 'Printed',
    no: 'Not printed',
    times: (count: string, at: string) => `${count} times, last ${at}`,
    replaces: (count: number) => (count === 1 ? 'Re-issued' : `Re-issued ${count} times`),
    revoked: 'The honour is revoked',
    corrected: 'Corrected',
    acts: 'Acts',
    reprint: 'Print',
    reprintOf: (name: string) => `Print the certificate of ${name}`,
    reissue: 'Re-issue',
    reissueOf: (name: string) => `Re-issue the certificate of ${name}`,
  },
});

interface CertificateActs {
  busy: boolean;
  print: (row: CertificateRow) => void;
  reissue: (row: CertificateRow) => void;
}

/** What the list shows of each certificate. @param acts what may be done with one, or false where nothing may be done */
export function useCertificateColumns(acts: CertificateActs | false): Column<CertificateRow>[] {
  const words = useMessages(messages);
  return [
    { id: 'position', header: words.position, numeric: true, cell: (row) => formatNumber(row.position) },
    {
      id: 'who',
      header: words.who,
      heading: true,
      width: '26%',
      cell: (row) => (
        <>
          {row.subjectName}
          {row.subjectDetail !== null && <div className={classes.quiet}>{row.subjectDetail}</div>}
        </>
      ),
    },
    { id: 'award', header: words.award, cell: (row) => row.awardName },
    { id: 'number', header: words.number, cell: (row) => row.number ?? '–' },
    {
      id: 'code',
      header: words.code,
      width: '11rem',
      cell: (row) => (
        <>
          <Anchor
            inherit
            underline="always"
            className={classes.code}
            href={`/xac-minh/${row.code}`}
            target="_blank"
            rel="noreferrer"
          >
            {groupedCode(row.code)}
          </Anchor>
          {row.replaces > 0 && <div className={classes.quiet}>{words.replaces(row.replaces)}</div>}
        </>
      ),
    },
    {
      id: 'printed',
      header: words.printed,
      cell: (row) => (
        <>
          {row.printedAt === null
            ? words.no
            : words.times(formatNumber(row.printCount), formatMoment(row.printedAt))}
          {row.status === 'revoked' && <div>{words.revoked}</div>}
          {row.status === 'corrected' && <div className={classes.quiet}>{words.corrected}</div>}
        </>
      ),
    },
    ...(acts ? [actsColumn(acts)] : []),
  ];

  function actsColumn({ busy, print, reissue }: CertificateActs): Column<CertificateRow> {
    return {
      id: 'acts',
      header: words.acts,
      cell: (row) =>
        row.allowed.length > 0 && (
          <div className={classes.rowActs}>
            <Button
              size="compact-sm"
              disabled={busy}
              aria-label={words.reprintOf(row.subjectName)}
              onClick={() => print(row)}
            >
              {words.reprint}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.reissueOf(row.subjectName)}
              onClick={() => reissue(row)}
            >
              {words.reissue}
            </Button>
          </div>
        ),
    };
  }
}

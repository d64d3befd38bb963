import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ClearFilters, SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../../ui/table/use-selection.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import type {
  CertificateDeskView,
  CertificateListView,
  CertificateRow,
} from '../../server/certificates/certificate.schema.ts';
import { decisionKey } from '../decision-queries.ts';
import { useCertificateColumns } from './certificate-columns.tsx';
import { certificatesKey, makePrint } from './certificate-queries.ts';
import classes from './certificates.module.css';

const messages = defineMessages({
  vi: {
    title: 'Danh sách',
    table: 'Bằng, giấy chứng nhận của quyết định',
    award: 'Danh hiệu, hình thức',
    printed: 'Đã in',
    yes: 'Đã in',
    no: 'Chưa in',
    reissue: 'Cấp lại',
    reissueOf: (name: string) => `Cấp lại bằng của ${name}`,
    reissueText:
      'Bằng mới có mã xác minh khác. Trang xác minh của mã cũ sẽ báo rằng bản đó đã được thay bằng bản cấp lại.',
    reissued: (name: string) => `Đã cấp lại bằng của ${name}; bản mới chưa in.`,
    made: (count: string) => `Đã tạo bản in ${count} bằng.`,
    printChosen: 'In các bằng đã chọn',
    empty: 'Không có bằng nào',
    emptyText: 'Thử bỏ điều kiện tìm.',
  },
  en: {
    title: 'List',
    table: 'Certificates of the decision',
    award: 'Award',
    printed: 'Printed',
    yes: 'Printed',
    no: 'Not printed',
    reissue: 'Re-issue',
    reissueOf: (name: string) => `Re-issue the certificate of ${name}`,
    reissueText: 'The new one has a code of its own; the page of the old code will say that it was replaced.',
    reissued: (name: string) => `The certificate of ${name} is re-issued and not printed yet.`,
    made: (count: string) => `A print of ${count} is made.`,
    printChosen: 'Print the chosen ones',
    empty: 'No certificates',
    emptyText: 'Drop the search.',
  },
});

/** The certificates of a decision: printed or not, again one by one, and anew where one was lost. */
export function CertificateTable({ decisionId, desk }: { decisionId: string; desk: CertificateDeskView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const { busy, run } = useAct();
  const [reissuing, setReissuing] = useState<CertificateRow | null>(null);
  const list = useListQuery({ filters: ['award', 'printed'], defaultSort: 'position' });
  const answer = useList<CertificateRow, CertificateListView>(
    certificatesKey(decisionId),
    `/api/decisions/${decisionId}/certificates`,
    list,
  );
  const selection = useSelection<CertificateRow>({
    rowKey: (row) => row.id,
    nameOf: (row) => row.subjectName,
    maySelect: (row) => row.allowed.includes('print'),
  });
  const renew = () => client.invalidateQueries({ queryKey: decisionKey(decisionId) });
  const print = (rows: readonly CertificateRow[]) => {
    run(
      makePrint(decisionId, { certificateIds: rows.map(({ id }) => id) }).then(({ count }) => {
        toast.done(words.made(formatNumber(count)));
        selection.clear();
        return renew();
      }),
    );
  };
  const columns = useCertificateColumns(
    desk.allowed.includes('print') && { busy, print: (row) => print([row]), reissue: setReissuing },
  );
  return (
    <Section
      title={words.title}
      acts={<SheetLink path={`/api/decisions/${decisionId}/certificates`} list={list} />}
    >
      <div className={classes.filters}>
        <SearchFilter list={list} />
        {desk.awards.length > 1 && (
          <SelectFilter
            list={list}
            name="award"
            label={words.award}
            options={desk.awards.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SelectFilter
          list={list}
          name="printed"
          label={words.printed}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
        <ClearFilters list={list} />
      </div>
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        {...(desk.allowed.includes('print') && {
          selection,
          bulkActs: (
            <Button loading={busy} onClick={() => print(selection.rows)}>
              {words.printChosen}
            </Button>
          ),
        })}
        empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
      />
      {reissuing !== null && (
        <ReasonDialog
          id={`certificate.reissue.${reissuing.id}`}
          opened
          title={words.reissueOf(reissuing.subjectName)}
          confirmLabel={words.reissue}
          onConfirm={async (reason, options) => {
            await api.post(`/api/certificates/${reissuing.id}/reissue`, { reason }, options);
            toast.done(words.reissued(reissuing.subjectName));
            await renew();
          }}
          onClose={() => setReissuing(null)}
        >
          <p>{words.reissueText}</p>
        </ReasonDialog>
      )}
    </Section>
  );
}

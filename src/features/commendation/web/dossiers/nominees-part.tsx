import { Group } from '@mantine/core';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { SidePanel } from '../../../../ui/panel/side-panel.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { NominationListView, NominationView } from '../../server/dossiers/nomination.schema.ts';
import { AddNominee } from './add-nominee.tsx';
import { dossierKey } from './dossier-queries.ts';
import { useNomineeColumns } from './nominee-columns.tsx';
import { NomineePanel } from './nominee-panel.tsx';

const messages = defineMessages({
  vi: {
    title: 'Danh sách đề nghị',
    table: 'Bảng danh sách đề nghị',
    reports: 'Báo cáo thành tích',
    reportsIntro: 'Mở từng dòng để ghi tóm tắt thành tích và báo cáo theo mẫu.',
    award: 'Danh hiệu, hình thức',
    verdict: 'Điều kiện',
    search: 'Tìm trong danh sách',
    gap: 'Chỉ hiện',
    unreported: 'Chưa có thành tích',
    unexplained: 'Chưa đủ điều kiện, chưa có lý do',
    panel: 'Trường hợp đề nghị',
    emptyTitle: 'Danh sách còn trống',
    emptyText: 'Thêm từng người, tập thể ở trên, hoặc nhập cả danh sách từ Excel.',
    emptySealed: 'Hồ sơ không có ai trong danh sách.',
    import: 'Nhập từ Excel',
  },
  en: {
    title: 'Nominees',
    table: 'Table of nominees',
    reports: 'Achievement reports',
    reportsIntro: 'Open a row to write its summary and its report by the form.',
    award: 'Award',
    verdict: 'Eligibility',
    search: 'Search the list',
    gap: 'Only',
    unreported: 'Without a report',
    unexplained: 'Not eligible, no reason given',
    panel: 'Nominee',
    emptyTitle: 'The list is empty',
    emptyText: 'Add people and collectives above, or take a whole list from Excel.',
    emptySealed: 'Nobody is on the list of this dossier.',
    import: 'Import from Excel',
  },
});

const FILTERS = ['award', 'verdict', 'gap'] as const;

/** The nominees as a table; each row opens its details. With `reports` it looks at what is written of them. */
export function NomineesPart({ dossier, reports = false }: { dossier: DossierView; reports?: boolean }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: FILTERS, defaultSort: 'position' });
  const answer = useList<NominationView, NominationListView>(
    [...dossierKey(dossier.id), 'nominations'],
    `/api/dossiers/${dossier.id}/nominations`,
    list,
  );
  const open = dossier.mayChange.includes('nominees');
  const judged = !['draft', 'awaiting-approval', 'sent', 'returned', 'accepted'].includes(dossier.state);
  const columns = useNomineeColumns({ reports, judged });
  return (
    <>
      {open && !reports && <AddNominee dossier={dossier} />}
      <Section
        title={reports ? words.reports : words.title}
        acts={
          <Group gap="xs">
            <SheetLink path={`/api/dossiers/${dossier.id}/nominations`} list={list} />
            {open && !reports && (
              <ButtonLink to="/ho-so/$dossierId/nhap" params={{ dossierId: dossier.id }}>
                {words.import}
              </ButtonLink>
            )}
          </Group>
        }
      >
        {reports && <p>{words.reportsIntro}</p>}
        <Group align="end" mb="sm" data-screen-only>
          <SearchFilter list={list} label={words.search} />
          <SelectFilter
            list={list}
            name="award"
            label={words.award}
            options={(answer.data?.awards ?? []).map(({ id, name, count }) => ({
              value: id,
              label: `${name} (${count})`,
            }))}
          />
          <SelectFilter
            list={list}
            name="verdict"
            label={words.verdict}
            options={optionsOf(VERDICT_WORDS, language)}
          />
          <SelectFilter
            list={list}
            name="gap"
            label={words.gap}
            options={[
              { value: 'unreported', label: words.unreported },
              { value: 'unexplained', label: words.unexplained },
            ]}
          />
        </Group>
        <DataTable
          caption={words.table}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '.', search: (before) => ({ ...before, nguoi: row.id }) })}
          rowTone={(row) => (row.verdict === 'not-eligible' ? 'red' : undefined)}
          empty={<Empty title={words.emptyTitle}>{open ? words.emptyText : words.emptySealed}</Empty>}
        />
      </Section>
      <SidePanel param="nguoi" title={words.panel}>
        {(id) => <NomineePanel nominationId={id} dossier={dossier} />}
      </SidePanel>
    </>
  );
}

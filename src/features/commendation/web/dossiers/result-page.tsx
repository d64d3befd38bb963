import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { type Selection, useSelection } from '../../../../ui/table/use-selection.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { NominationListView, NominationView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';
import { dossierKey, useDossier, useTakeDossier } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: (name: string) => `Kết quả của cấp trên: ${name}`,
    sealed: 'Chỉ ghi được kết quả khi hồ sơ đã trình cấp trên và đang chờ kết quả.',
    list: 'Những trường hợp đã trình',
    table: 'Bảng các trường hợp đã trình',
    mark: 'Đánh dấu những trường hợp KHÔNG được khen thưởng; các trường hợp còn lại được ghi vào sổ vàng theo quyết định.',
    marked: (count: number) => `${count} trường hợp không được khen thưởng`,
    name: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức',
    detail: 'Chức vụ, đơn vị',
    search: 'Tìm trong danh sách',
    decision: 'Quyết định của cấp trên',
    number: 'Số, ký hiệu quyết định',
    day: 'Ngày quyết định',
    authority: 'Người, cơ quan quyết định',
    missing: 'Hãy điền mục này.',
    save: 'Ghi kết quả',
    saved: 'Đã ghi kết quả; các trường hợp được khen thưởng đã vào sổ vàng.',
    empty: 'Không có trường hợp nào chờ kết quả',
  },
  en: {
    title: (name: string) => `Result from above: ${name}`,
    sealed: 'A result is entered while the dossier waits for it.',
    list: 'What was submitted',
    table: 'Table of what was submitted',
    mark: 'Mark the nominees that were NOT granted; the others enter the golden book by the decision.',
    marked: (count: number) => `${count} not granted`,
    name: 'Name',
    award: 'Award',
    detail: 'Position, unit',
    search: 'Search the list',
    decision: 'Decision of the body above',
    number: 'Number of the decision',
    day: 'Day of the decision',
    authority: 'Decided by',
    missing: 'Fill this in.',
    save: 'Enter the result',
    saved: 'The result is entered; honours stand in the golden book.',
    empty: 'Nobody waits for a result',
  },
});

/** Recording what became of a dossier that was sent to an agency outside. */
export function Page() {
  const query = useDossier(usePathParam('dossierId'));
  return <Loaded query={query}>{(dossier) => <Result dossier={dossier} />}</Loaded>;
}

function Result({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const may = dossier.allowed.includes('take-result');
  const selection = useSelection<NominationView>({
    rowKey: (row) => row.id,
    nameOf: (row) => `${row.subjectName} – ${row.finalAwardName ?? row.awardName}`,
  });
  return (
    <PageFrame
      title={words.title(dossier.title)}
      above={dossier.title}
      badge={<StatusBadge of={DOSSIER_STATE_WORDS} value={dossier.state} />}
      intro={[dossier.code, dossier.unitName, dossier.roundName].filter(Boolean).join(' · ')}
    >
      {may ? (
        <>
          <Nominees dossier={dossier} selection={selection} />
          <ResultForm dossier={dossier} selection={selection} />
        </>
      ) : (
        <Alert color="gray">{words.sealed}</Alert>
      )}
    </PageFrame>
  );
}

function Nominees({ dossier, selection }: { dossier: DossierView; selection: Selection<NominationView> }) {
  const words = useMessages(messages);
  const list = useListQuery({ defaultSort: 'position' });
  const answer = useList<NominationView, NominationListView>(
    [...dossierKey(dossier.id), 'passed'],
    `/api/dossiers/${dossier.id}/nominations`,
    list,
    { state: 'passed' },
  );
  const columns: Column<NominationView>[] = [
    { id: 'name', header: words.name, heading: true, width: '30%', cell: (row) => row.subjectName },
    { id: 'award', header: words.award, cell: (row) => row.finalAwardName ?? row.awardName },
    { id: 'detail', header: words.detail, cell: (row) => row.subjectDetail ?? row.unitName },
  ];
  return (
    <Section title={words.list}>
      <p>{words.mark}</p>
      <div className={classes.search}>
        <SearchFilter list={list} label={words.search} />
      </div>
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        selection={selection}
        bulkActs={<span>{words.marked(selection.rows.length)}</span>}
        empty={<Empty title={words.empty}>{words.mark}</Empty>}
      />
    </Section>
  );
}

function ResultForm({ dossier, selection }: { dossier: DossierView; selection: Selection<NominationView> }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeDossier();
  const client = useQueryClient();
  const missing = (text: string | null) => (text === null || text.trim() === '' ? words.missing : undefined);
  const form = useServerForm({
    id: `dossier.result.${dossier.id}`,
    initial: {
      decisionNumber: '',
      decidedOn: null as string | null,
      authority: '',
      version: dossier.version,
    },
    validate: ({ decisionNumber, decidedOn, authority }) => ({
      decisionNumber: missing(decisionNumber),
      decidedOn: missing(decidedOn),
      authority: missing(authority),
    }),
    submit: (values, { key }) =>
      api.post<DossierView>(
        `/api/dossiers/${dossier.id}/result`,
        { ...values, notGrantedIds: selection.rows.map(({ id }) => id) },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      void client.invalidateQueries({ queryKey: ['dossier', 'list'] });
      toast.done(words.saved);
      void goTo({ to: '/ho-so/$dossierId', params: { dossierId: dossier.id } });
    },
  });
  return (
    <Section title={words.decision}>
      <Form form={form} submitLabel={words.save}>
        <TextField form={form} name="decisionNumber" label={words.number} maxLength={60} width="14rem" />
        <DayField form={form} name="decidedOn" label={words.day} />
        <TextField form={form} name="authority" label={words.authority} maxLength={300} />
        {selection.rows.length > 0 && <p role="status">{words.marked(selection.rows.length)}</p>}
      </Form>
    </Section>
  );
}

import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge, ToneBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, YearFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { PLAN_STATES } from '../model/plan-states.ts';
import { PLAN_STATE_WORDS, planCode } from '../model/plan-words.ts';
import type { PlanListView, PlanRow } from '../server/plan.schema.ts';
import { CreatePlanForm } from './create-plan-form.tsx';
import classes from './plan.module.css';

const messages = defineMessages({
  vi: {
    title: 'Kế hoạch',
    intro:
      'Kế hoạch công tác thi đua, khen thưởng của đơn vị bạn và những kế hoạch giao việc cho đơn vị bạn.',
    name: 'Tên kế hoạch',
    code: 'Số, ký hiệu',
    unit: 'Đơn vị ban hành',
    year: 'Năm',
    state: 'Trạng thái',
    done: 'Hoàn thành',
    late: 'Quá hạn',
    none: 'Không',
    lateCount: (count: string) => `${count} quá hạn`,
    create: 'Lập kế hoạch mới',
    import: 'Nhập từ văn bản',
    emptyTitle: 'Chưa có kế hoạch nào',
    emptyText: 'Nhập kế hoạch từ tệp Word, PDF hoặc văn bản; hoặc lập kế hoạch mới rồi thêm từng nhiệm vụ.',
  },
  en: {
    title: 'Plans',
    intro: 'Work plans of your unit, and plans that give tasks to your unit.',
    name: 'Title',
    code: 'Number, symbol',
    unit: 'Issuing unit',
    year: 'Year',
    state: 'State',
    done: 'Done',
    late: 'Late',
    none: 'None',
    lateCount: (count: string) => `${count} late`,
    create: 'New plan',
    import: 'Import a document',
    emptyTitle: 'No plans yet',
    emptyText: 'Import a plan from a Word, PDF or text file, or make a new one and add its tasks.',
  },
});

/** The plans. */
export function Page() {
  const words = useMessages(messages);
  const mayWrite = useMay('plan.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: ['state', 'year'], defaultSort: '-year' });
  const answer = useList<PlanRow, PlanListView>(['plan', 'list'], '/api/plans', list);
  const columns: Column<PlanRow>[] = [
    {
      id: 'title',
      header: words.name,
      cell: (row) => row.title,
      heading: true,
      sortable: true,
      width: '34%',
    },
    {
      id: 'code',
      header: words.code,
      cell: (row) => <span className={classes.code}>{planCode(row) ?? '–'}</span>,
    },
    { id: 'unit', header: words.unit, cell: (row) => row.unitName, sortable: true },
    { id: 'year', header: words.year, cell: (row) => row.year, numeric: true, sortable: true },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={PLAN_STATE_WORDS} value={row.state} />,
    },
    {
      id: 'done',
      header: words.done,
      cell: (row) => `${formatNumber(row.done)}/${formatNumber(row.total)}`,
      numeric: true,
    },
    {
      id: 'late',
      header: words.late,
      sortable: true,
      cell: (row) =>
        row.late > 0 ? (
          <ToneBadge tone="red">{words.lateCount(formatNumber(row.late))}</ToneBadge>
        ) : (
          words.none
        ),
    },
  ];
  const acts = (
    <>
      <SheetLink path="/api/plans" list={list} />
      {mayWrite && <ButtonLink to="/nhap-ke-hoach">{words.import}</ButtonLink>}
      {mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
    </>
  );
  const data = answer.data;
  return (
    <PageFrame title={words.title} intro={words.intro} acts={acts}>
      <ListLayout list={list} filters={<YearFilter list={list} years={data?.years ?? []} />}>
        {data !== undefined && (
          <StateFilter list={list} states={PLAN_STATES} words={PLAN_STATE_WORDS} counts={data.byState} />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/ke-hoach/$planId', params: { planId: row.id } })}
          rowTone={(row) => (row.late > 0 ? 'red' : undefined)}
          empty={
            <Empty
              title={words.emptyTitle}
              act={mayWrite && <ButtonLink to="/nhap-ke-hoach">{words.import}</ButtonLink>}
            >
              {words.emptyText}
            </Empty>
          }
        />
      </ListLayout>
      <Dialog
        opened={creating !== undefined && mayWrite}
        onClose={() => setCreating(undefined)}
        title={words.create}
      >
        <CreatePlanForm onCancel={() => setCreating(undefined)} />
      </Dialog>
    </PageFrame>
  );
}

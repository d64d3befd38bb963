import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, YearFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { DECISION_STATES } from '../model/decision-life.ts';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type { DecisionListView, DecisionRow } from '../server/decision.schema.ts';
import { CreateDecision } from './create-decision.tsx';
import classes from './decision.module.css';
import { codeOf } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Quyết định khen thưởng',
    intro: 'Dự thảo, cấp số, ký và theo dõi hiệu lực của quyết định khen thưởng.',
    subject: 'Trích yếu',
    code: 'Số, ký hiệu',
    day: 'Ngày quyết định',
    state: 'Trạng thái',
    lines: 'Số trường hợp',
    bonus: 'Tiền thưởng (đồng)',
    create: 'Lập dự thảo',
    emptyTitle: 'Chưa có quyết định nào',
    emptyText:
      'Khi hồ sơ của một đợt xét đã được thông qua, cơ quan thường trực lập dự thảo quyết định tại đây.',
  },
  en: {
    title: 'Commendation decisions',
    intro: 'Draft, number, sign and follow commendation decisions.',
    subject: 'Subject',
    code: 'Number',
    day: 'Day',
    state: 'State',
    lines: 'Nominees',
    bonus: 'Bonus (đồng)',
    create: 'Draft a decision',
    emptyTitle: 'No decisions yet',
    emptyText: 'Once dossiers of a round have passed, the standing office drafts the decision here.',
  },
});

/** The commendation decisions. */
export function Page() {
  const words = useMessages(messages);
  const mayWrite = useMay('decision.write');
  const [creating, setCreating] = useSearchParam('tao');
  const list = useListQuery({ filters: ['state', 'year'], defaultSort: '-created' });
  const answer = useList<DecisionRow, DecisionListView>(['decision', 'list'], '/api/decisions', list);
  const columns: Column<DecisionRow>[] = [
    {
      id: 'title',
      header: words.subject,
      heading: true,
      sortable: true,
      width: '38%',
      cell: (row) => (
        <>
          {row.title}
          <div className={classes.quiet}>
            {row.unitName}
            {row.kind !== 'grant' && (
              <>
                {' '}
                <StatusBadge of={DECISION_KIND_WORDS} value={row.kind} />
              </>
            )}
          </div>
        </>
      ),
    },
    {
      id: 'code',
      header: words.code,
      cell: (row) => <span className={classes.code}>{codeOf(row) ?? '–'}</span>,
    },
    { id: 'day', header: words.day, numeric: true, sortable: true, cell: (row) => formatDay(row.decidedOn) },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={DECISION_STATE_WORDS} value={row.state} />,
    },
    { id: 'lines', header: words.lines, numeric: true, cell: (row) => formatNumber(row.lineCount) },
    { id: 'bonus', header: words.bonus, numeric: true, cell: (row) => formatNumber(row.bonusTotal) },
  ];
  const data = answer.data;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/decisions" list={list} />
          {mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
        </>
      }
    >
      <ListLayout list={list} filters={<YearFilter list={list} years={data?.years ?? []} />}>
        {data !== undefined && (
          <StateFilter
            list={list}
            states={DECISION_STATES}
            words={DECISION_STATE_WORDS}
            counts={data.byState}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/quyet-dinh/$decisionId', params: { decisionId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      {creating !== undefined && mayWrite && <CreateDecision onClose={() => setCreating(undefined)} />}
    </PageFrame>
  );
}

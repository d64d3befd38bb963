import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, formatNumber, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { useMay } from '../../../ui/session/me.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, YearFilter } from '../../../ui/table/filters.tsx';
import { StateFilter } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { DECISION_STATES } from '../model/decision-life.ts';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type {
  DecidableRoundsView,
  DecisionListView,
  DecisionRow,
  DecisionView,
} from '../server/decision.schema.ts';
import classes from './decision.module.css';
import { codeOf, useTakeDecision } from './decision-queries.ts';

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
    round: 'Đợt xét có trường hợp chờ quyết định',
    option: (name: string, unit: string, count: number) => `${name} · ${unit} (${count} trường hợp)`,
    planned: 'Ngày quyết định dự kiến',
    hint: 'Căn cứ pháp lý và mức lương cơ sở lấy theo ngày này; có thể sửa trước khi cấp số.',
    nothing: 'Không có đợt xét nào đang có trường hợp chờ quyết định.',
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
    round: 'Round with nominees that wait for a decision',
    option: (name: string, unit: string, count: number) => `${name} · ${unit} (${count})`,
    planned: 'Planned day of the decision',
    hint: 'Legal bases and base salary are those of this day; it may change until the number is given.',
    nothing: 'In no round does anybody wait for a decision.',
    emptyTitle: 'No decisions yet',
    emptyText: 'Once dossiers of a round have passed, the standing office drafts the decision here.',
  },
});

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
      acts={mayWrite && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>}
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
      {creating !== undefined && mayWrite && <CreateDialog onClose={() => setCreating(undefined)} />}
    </PageFrame>
  );
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['decision', 'rounds'],
    queryFn: ({ signal }) => api.get<DecidableRoundsView>('/api/decidable-rounds', undefined, { signal }),
  });
  return (
    <Dialog opened title={words.create} onClose={onClose} size="lg">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <p>{words.nothing}</p> : <CreateForm rounds={items} onClose={onClose} />
        }
      </Loaded>
    </Dialog>
  );
}

function CreateForm({ rounds, onClose }: { rounds: DecidableRoundsView['items']; onClose: () => void }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeDecision();
  const form = useServerForm({
    id: 'decision.create',
    initial: { roundId: rounds[0]?.id ?? '', decidedOn: today() as string | null },
    submit: (values, { key }) => api.post<DecisionView>('/api/decisions', values, { key }),
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/quyet-dinh/$decisionId', params: { decisionId: made.id } });
    },
  });
  return (
    <Form form={form} submitLabel={words.create} onCancel={onClose} guard={false}>
      <SelectField
        form={form}
        name="roundId"
        label={words.round}
        options={rounds.map(({ id, name, unitName, waiting }) => ({
          value: id,
          label: words.option(name, unitName, waiting),
        }))}
      />
      <DayField form={form} name="decidedOn" label={words.planned} description={words.hint} />
    </Form>
  );
}

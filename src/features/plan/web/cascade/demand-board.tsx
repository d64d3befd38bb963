import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { Pager } from '../../../../ui/table/pager.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateFilter } from '../../../../ui/table/state-counts.tsx';
import { type ListQuery, useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../../../organisation/index.ts';
import { DEMAND_STATUS_WORDS, DEMAND_STATUSES } from '../../model/cascade/demand-status.ts';
import type { BoardView } from '../../server/cascade/demand-board.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { planKey } from '../plan-queries.ts';
import classes from './cascade.module.css';
import { CreateDemandDialog } from './create-demand-dialog.tsx';
import { DemandLetterDialog } from './demand-letter-dialog.tsx';
import { Matrix } from './demand-matrix.tsx';
import { DemandReminderDialog } from './demand-reminder-dialog.tsx';

const messages = defineMessages({
  vi: {
    caption: 'Tiến độ gửi của từng đơn vị',
    create: 'Tạo yêu cầu gửi',
    remind: (count: number) => `Đôn đốc ${count} đơn vị quá hạn`,
    letter: 'Công văn đôn đốc',
    demand: 'Yêu cầu',
    kind: 'Loại đơn vị',
    summary: (demands: number, units: number) => `${demands} yêu cầu, ${units} đơn vị.`,
    emptyTitle: 'Chưa có yêu cầu gửi nào',
    empty:
      'Yêu cầu các đơn vị cấp dưới gửi báo cáo, kế hoạch hoặc hồ sơ trước một ngày; bảng này theo dõi ai đã gửi, ai quá hạn.',
    nothing: 'Không có đơn vị nào khớp với bộ lọc.',
  },
  en: {
    caption: 'How each unit stands',
    create: 'New demand',
    remind: (count: number) => (count === 1 ? 'Remind 1 late unit' : `Remind ${count} late units`),
    letter: 'Letter to the late',
    demand: 'Demand',
    kind: 'Kind of unit',
    summary: (demands: number, units: number) => `${plural(demands, 'demand')}, ${plural(units, 'unit')}.`,
    emptyTitle: 'No demands yet',
    empty:
      'Ask units below for a report, plan or dossier by a day; this board shows who sent it and who is late.',
    nothing: 'No unit matches the filters.',
  },
});

type Filter = 'status' | 'kind' | 'demand';

/** "Yêu cầu gửi" of a plan: what units below have to send, units × demands, with the acts of the office above it. */
export function DemandBoard({ plan }: { plan: PlanView }) {
  const list = useListQuery({ filters: ['status', 'kind', 'demand'], defaultSort: 'name' });
  const answer = useList<BoardView['items'][number], BoardView>(
    [...planKey(plan.id), 'board'],
    `/api/plans/${plan.id}/demand-board`,
    list,
  );
  return <Loaded query={answer}>{(board) => <Board plan={plan} board={board} list={list} />}</Loaded>;
}

function Board({ plan, board, list }: { plan: PlanView; board: BoardView; list: ListQuery<Filter> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [creating, setCreating] = useSearchParam('tao');
  const [open, setOpen] = useState<'remind' | 'letter' | null>(null);
  const may = (verb: string) => board.allowed.includes(verb);
  const create = may('create') && <ActButton onClick={() => setCreating('1')}>{words.create}</ActButton>;
  const dialogs = (
    <>
      <CreateDemandDialog
        plan={plan}
        opened={creating !== undefined}
        onClose={() => setCreating(undefined)}
      />
      <DemandReminderDialog planId={plan.id} opened={open === 'remind'} onClose={() => setOpen(null)} />
      <DemandLetterDialog planId={plan.id} opened={open === 'letter'} onClose={() => setOpen(null)} />
    </>
  );
  if (board.demands.length === 0)
    return (
      <>
        <Empty title={words.emptyTitle} act={create}>
          {words.empty}
        </Empty>
        {dialogs}
      </>
    );
  return (
    <>
      <div className={classes.tools} data-screen-only>
        <span className={classes.quiet}>
          {words.summary(board.demands.length, Math.max(...board.demands.map(({ counts }) => counts.total)))}
        </span>
        <SheetLink path={`/api/plans/${plan.id}/demand-board`} list={list} />
        {may('remind') && board.lateUnits > 0 && (
          <>
            <Button onClick={() => setOpen('letter')}>{words.letter}</Button>
            <Button onClick={() => setOpen('remind')}>{words.remind(board.lateUnits)}</Button>
          </>
        )}
        {create}
      </div>
      <ListLayout
        list={list}
        filters={
          <>
            <SelectFilter
              list={list}
              name="demand"
              label={words.demand}
              options={board.demands.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <SelectFilter
              list={list}
              name="kind"
              label={words.kind}
              options={optionsOf(UNIT_KIND_NAMES, language, UNIT_KINDS)}
            />
          </>
        }
      >
        <StateFilter
          list={list}
          name="status"
          states={DEMAND_STATUSES}
          words={DEMAND_STATUS_WORDS}
          counts={board.byStatus}
        />
        {board.items.length === 0 ? <p role="status">{words.nothing}</p> : <Matrix board={board} />}
        <Pager
          page={board.page}
          size={board.size}
          total={board.total}
          onPage={list.setPage}
          label={words.caption}
        />
      </ListLayout>
      {dialogs}
    </>
  );
}

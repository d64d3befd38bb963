import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { FOLLOW_STATE_WORDS, followState } from '../../model/cascade/follow-state.ts';
import type { FollowListView, FollowRow } from '../../server/cascade/follow.schema.ts';
import { Assign, End } from './follow-forms.tsx';

const messages = defineMessages({
  vi: {
    title: 'Phân công theo dõi',
    intro:
      'Thành viên Hội đồng nào theo dõi đơn vị nào, trong thời gian nào. Trang “Việc của tôi” của thành viên hiện tiến độ của các đơn vị đó.',
    council: 'Hội đồng tại',
    member: 'Thành viên',
    unit: 'Đơn vị theo dõi',
    from: 'Từ ngày',
    last: 'Đến hết ngày',
    state: 'Hiệu lực',
    forever: 'chưa định ngày',
    memberOf: (name: string, units: number) => `${name} (${units} đơn vị)`,
    past: 'Cả phân công đã kết thúc',
    assign: 'Phân công theo dõi',
    end: 'Kết thúc',
    endOf: (member: string, unit: string) => `Kết thúc: ${member} theo dõi ${unit}`,
    noMembers:
      'Chưa có tài khoản nào giữ vai trò thành viên Hội đồng tại đây. Hãy giao vai trò ở trang Tài khoản.',
    emptyTitle: 'Chưa phân công',
    empty:
      'Phân công mỗi thành viên Hội đồng theo dõi một số đơn vị trong nhiệm kỳ hoặc một khoảng thời gian.',
  },
  en: {
    title: 'Followed units',
    intro:
      'Which member of the council follows which unit, and when. The member’s home page shows how these units stand.',
    council: 'Council at',
    member: 'Member',
    unit: 'Unit',
    from: 'From',
    last: 'Until',
    state: 'In force',
    forever: 'open',
    memberOf: (name: string, units: number) => `${name} (${plural(units, 'unit')})`,
    past: 'Also what is over',
    assign: 'Assign units',
    end: 'End',
    endOf: (member: string, unit: string) => `End: ${member} follows ${unit}`,
    noMembers: 'No account is a member of the council here. Give the role on the accounts page.',
    emptyTitle: 'Nothing assigned',
    empty: 'Let each member of the council follow some units for a term or a period.',
  },
});

/** Which council member follows which unit. */
export function Page() {
  const me = useMe();
  const units = [...new Map(me.roles.map(({ unitId, unitName }) => [unitId, unitName]))];
  const [chosen = units[0]?.[0], setChosen] = useSearchParam('don-vi');
  const words = useMessages(messages);
  const select = units.length > 1 && (
    <NativeSelect
      label={words.council}
      value={chosen}
      onChange={(event) => setChosen(event.currentTarget.value)}
      data={units.map(([value, label]) => ({ value, label }))}
    />
  );
  if (chosen === undefined) return <PageFrame title={words.title} />;
  return <Follows key={chosen} unitId={chosen} select={select} />;
}

function Follows({ unitId, select }: { unitId: string; select: ReactNode }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [ending, setEnding] = useState<FollowRow | null>(null);
  const list = useListQuery({ filters: ['member', 'current'], defaultSort: 'member' });
  const answer = useList<FollowRow, FollowListView>(['follows'], '/api/follows', list, { unit: unitId });
  const view = answer.data;
  const done = () => {
    setOpen(false);
    setEnding(null);
    void client.invalidateQueries({ queryKey: ['follows'] });
  };
  const columns: Column<FollowRow>[] = [
    { id: 'unit', header: words.unit, cell: (row) => row.unitName, heading: true, sortable: true },
    { id: 'member', header: words.member, cell: (row) => row.memberName, sortable: true },
    {
      id: 'from',
      header: words.from,
      cell: (row) => formatDay(row.validFrom),
      numeric: true,
      sortable: true,
    },
    {
      id: 'last',
      header: words.last,
      cell: (row) => (row.lastDay === null ? words.forever : formatDay(row.lastDay)),
      numeric: true,
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={FOLLOW_STATE_WORDS} value={followState(row, view?.today ?? '')} />,
    },
    {
      id: 'acts',
      header: words.end,
      cell: (row) =>
        row.allowed.includes('end') && (
          <Button
            size="compact-md"
            aria-label={words.endOf(row.memberName, row.unitName)}
            onClick={() => setEnding(row)}
          >
            {words.end}
          </Button>
        ),
    },
  ];
  const may = view?.allowed.includes('assign') ?? false;
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/follows" list={list} extra={{ unit: unitId }} />
          {may && <ActButton onClick={() => setOpen(true)}>{words.assign}</ActButton>}
        </>
      }
    >
      <ListLayout
        list={list}
        filters={
          <>
            {select}
            <SelectFilter
              list={list}
              name="member"
              label={words.member}
              options={(view?.members ?? []).map(({ accountId, name, units }) => ({
                value: accountId,
                label: words.memberOf(name, units),
              }))}
            />
            <Checkbox
              label={words.past}
              checked={list.filters.current === 'false'}
              onChange={(event) =>
                list.setFilter('current', event.currentTarget.checked ? 'false' : undefined)
              }
            />
          </>
        }
      >
        {view?.members.length === 0 && <p role="status">{words.noMembers}</p>}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        />
      </ListLayout>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.assign} size="lg">
        {view !== undefined && <Assign unitId={unitId} view={view} onDone={done} />}
      </Dialog>
      <Dialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending === null ? words.end : words.endOf(ending.memberName, ending.unitName)}
      >
        {ending !== null && <End row={ending} onDone={done} />}
      </Dialog>
    </PageFrame>
  );
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import type { PublicationUnit, PublicationUnitsView } from '../../server/pages/publication.schema.ts';
import classes from '../decision.module.css';
import { WithheldHonours } from './withheld-honours.tsx';

const messages = defineMessages({
  vi: {
    title: 'Công khai vinh danh',
    intro:
      'Trang vinh danh cho mọi người tìm theo tên, đơn vị, danh hiệu, năm; chỉ nêu tên, đơn vị, danh hiệu, năm và quyết định. Chọn đơn vị nào không công khai, hoặc giữ lại từng lần khen.',
    open: 'Mở trang vinh danh',
    units: 'Theo đơn vị',
    table: 'Đơn vị và trạng thái công khai',
    unit: 'Đơn vị',
    state: 'Trạng thái',
    yes: 'Công khai',
    no: 'Không công khai',
    inherited: (name: string) => `theo ${name}`,
    initial: 'mặc định',
    acts: 'Thao tác',
    off: 'Tắt công khai',
    on: 'Bật công khai',
    offOf: (name: string) => `Tắt công khai của ${name} và đơn vị trực thuộc`,
    onOf: (name: string) => `Bật công khai của ${name} và đơn vị trực thuộc`,
    saved: (name: string) => `Đã đổi trạng thái công khai của ${name}.`,
    empty: 'Không có đơn vị nào',
  },
  en: {
    title: 'Public roll of honour',
    intro:
      'The roll lets everybody search by name, unit, award and year; it tells name, unit, award, year and decision only. Say which units stay out of it, or keep single honours back.',
    open: 'Open the roll',
    units: 'By unit',
    table: 'Units and whether they are public',
    unit: 'Unit',
    state: 'State',
    yes: 'Public',
    no: 'Not public',
    inherited: (name: string) => `by ${name}`,
    initial: 'by default',
    acts: 'Acts',
    off: 'Switch off',
    on: 'Switch on',
    offOf: (name: string) => `Switch off: ${name} and those below`,
    onOf: (name: string) => `Switch on: ${name} and those below`,
    saved: (name: string) => `Changed for ${name}.`,
    empty: 'No units',
  },
});

/** What of the golden book is public. */
export function Page() {
  const words = useMessages(messages);
  const client = useQueryClient();
  const { busy, run } = useAct();
  const list = useListQuery();
  const answer = useList<PublicationUnit, PublicationUnitsView>(
    ['public-roll', 'units'],
    '/api/public-roll/units',
    list,
  );
  const set = ({ unitId, name, version, published }: PublicationUnit) => {
    run(
      api.put(`/api/public-roll/units/${unitId}`, { published: !published, version }).then(() => {
        toast.done(words.saved(name));
        return client.invalidateQueries({ queryKey: ['public-roll'] });
      }),
    );
  };
  const columns: Column<PublicationUnit>[] = [
    { id: 'unit', header: words.unit, heading: true, width: '45%', cell: (row) => row.name },
    {
      id: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <ToneBadge tone={row.published ? 'green' : 'amber'}>
            {row.published ? words.yes : words.no}
          </ToneBadge>
          {row.version === 0 && (
            <div className={classes.quiet}>
              {row.saidBy === null ? words.initial : words.inherited(row.saidBy)}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'acts',
      header: words.acts,
      cell: (row) => (
        <Button
          disabled={busy}
          aria-label={row.published ? words.offOf(row.name) : words.onOf(row.name)}
          onClick={() => set(row)}
        >
          {row.published ? words.off : words.on}
        </Button>
      ),
    },
  ];
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <Button component="a" href="/vinh-danh" target="_blank" rel="noreferrer">
          {words.open}
        </Button>
      }
    >
      <Section title={words.units}>
        <div className={classes.search}>
          <SearchFilter list={list} />
        </div>
        <DataTable
          caption={words.table}
          columns={columns}
          rowKey={(row) => row.unitId}
          answer={answer}
          list={list}
          empty={<Empty title={words.empty} />}
        />
      </Section>
      <WithheldHonours />
    </PageFrame>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isDay } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import { actorName } from '../../../../ui/i18n/actor-name.ts';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { type Language, useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { SidePanel } from '../../../../ui/panel/side-panel.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { type ListQuery, useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { actWord, entityWord } from '../../model/audit-words.ts';
import type { AuditList, AuditRow } from '../../server/audit.schema.ts';
import classes from '../account.module.css';
import { AuditEntry } from './audit-entry.tsx';

const messages = defineMessages({
  vi: {
    title: 'Nhật ký',
    intro:
      'Ai đã làm gì, khi nào, vì sao. Không ai sửa hay xóa được; lệnh “so-vang audit verify” chứng minh nhật ký còn nguyên vẹn.',
    at: 'Lúc',
    who: 'Người thực hiện',
    whoHint: 'Họ tên hoặc tên đăng nhập, không dấu cũng được',
    act: 'Việc',
    entity: 'Đối tượng',
    entityId: 'Khóa của đối tượng',
    unit: 'Đơn vị',
    reason: 'Lý do',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    all: 'Tất cả',
    many: (count: string) => `Có hơn ${count} mục; hãy thu hẹp bộ lọc để xem các mục cũ hơn.`,
    entry: 'Chi tiết',
    emptyTitle: 'Nhật ký còn trống',
    emptyText: 'Mọi thay đổi trong hệ thống sẽ được ghi lại ở đây.',
  },
  en: {
    title: 'Audit trail',
    intro:
      'Who did what, when and why. Nobody can change or remove an entry; “so-vang audit verify” proves that the trail is whole.',
    at: 'When',
    who: 'Who',
    whoHint: 'Name or sign-in name; diacritics are not needed',
    act: 'Act',
    entity: 'Thing',
    entityId: 'Key of the thing',
    unit: 'Unit',
    reason: 'Reason',
    from: 'From',
    to: 'To (last day)',
    all: 'All',
    many: (count: string) => `There are more than ${count} entries; narrow the filters to see older ones.`,
    entry: 'Details',
    emptyTitle: 'The trail is empty',
    emptyText: 'Every change in the system will be recorded here.',
  },
});

const FILTERS = ['who', 'act', 'entity', 'entityId', 'from', 'to'] as const;
type Filter = (typeof FILTERS)[number];

/** What was done, by whom and when. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: FILTERS });
  const answer = useList<AuditRow, AuditList>(['audit'], '/api/audit', list);
  const columns: Column<AuditRow>[] = [
    { id: 'act', header: words.act, cell: (row) => actWord(row.act, language), heading: true },
    { id: 'at', header: words.at, cell: (row) => formatMoment(row.at), width: '10rem' },
    { id: 'who', header: words.who, cell: (row) => actorName(row.actorName, language) },
    { id: 'unit', header: words.unit, cell: (row) => row.unitName ?? '–' },
    { id: 'reason', header: words.reason, cell: (row) => row.reason ?? '–', wideOnly: true },
  ];
  return (
    <PageFrame title={words.title} intro={words.intro} acts={<SheetLink path="/api/audit" list={list} />}>
      <ListLayout list={list} search={false} filters={<Filters list={list} language={language} />}>
        {answer.data?.totalIsExact === false && (
          <p className={classes.note}>{words.many(formatNumber(answer.data.total))}</p>
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => String(row.seq)}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '.', search: (before) => ({ ...before, muc: String(row.seq) }) })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      <SidePanel param="muc" title={words.entry}>
        {(seq) => <AuditEntry seq={seq} />}
      </SidePanel>
    </PageFrame>
  );
}

function Filters({ list, language }: { list: ListQuery<Filter>; language: Language }) {
  const words = useMessages(messages);
  const { data } = useQuery({
    queryKey: ['audit', 'acts'],
    queryFn: ({ signal }) =>
      api.get<{ acts: string[]; entities: string[] }>('/api/audit/acts', undefined, { signal }),
  });
  const day = (name: 'from' | 'to') => (value: string | null) => {
    if (value === null || isDay(value)) list.setFilter(name, value ?? undefined);
  };
  const options = (codes: readonly string[] = [], word: (code: string, language: Language) => string) => [
    { value: '', label: words.all },
    ...codes
      .map((code) => ({ value: code, label: word(code, language) }))
      .sort((a, b) => a.label.localeCompare(b.label, language)),
  ];
  const select = (name: 'act' | 'entity', data: { value: string; label: string }[]) => (
    <NativeSelect
      label={words[name]}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.setFilter(name, event.currentTarget.value || undefined)}
      data={data}
    />
  );
  return (
    <>
      <TextFilter list={list} name="who" label={words.who} description={words.whoHint} />
      {select('act', options(data?.acts, actWord))}
      {select('entity', options(data?.entities, entityWord))}
      <DayInput label={words.from} value={list.filters.from ?? null} onChange={day('from')} />
      <DayInput label={words.to} value={list.filters.to ?? null} onChange={day('to')} />
      <TextFilter list={list} name="entityId" label={words.entityId} />
    </>
  );
}

function TextFilter(props: { list: ListQuery<Filter>; name: Filter; label: string; description?: string }) {
  const { list, name, label, description } = props;
  const kept = list.filters[name] ?? '';
  const [text, setText] = useState(kept);
  const set = useDebouncedCallback((value: string) => list.setFilter(name, value || undefined), 400);
  // "Back" and "clear the filters" change the address from outside.
  useEffect(() => setText(kept), [kept]);
  return (
    <TextInput
      type="search"
      label={label}
      description={description}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        set(event.currentTarget.value.trim());
      }}
    />
  );
}

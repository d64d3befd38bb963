import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../../../law/calendar/number.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { SHARES } from '../../model/shares.ts';
import type { TargetListView, TargetView } from '../../server/shares/share.schema.ts';
import { EndTargetDialog } from './end-target-dialog.tsx';
import { SHARE_WORDS } from './share-words.ts';
import classes from './shares.module.css';
import { SetTargetDialog } from './target-dialogs.tsx';

const messages = defineMessages({
  vi: {
    title: 'Chỉ tiêu cơ cấu khen thưởng',
    intro:
      'Tỷ lệ người trực tiếp lao động, tập thể nhỏ, lãnh đạo, phụ nữ mà cơ quan hướng tới. Áp dụng cho cả đơn vị cấp dưới; không đạt thì nhắc, không chặn.',
    add: 'Đặt chỉ tiêu',
    group: 'Nhóm',
    unit: 'Cơ quan',
    percent: 'Tỷ lệ',
    least: (percent: string) => `từ ${percent}%`,
    most: (percent: string) => `không quá ${percent}%`,
    basis: 'Căn cứ',
    time: 'Thời gian áp dụng',
    from: (day: string) => `từ ${day}`,
    until: (from: string, to: string) => `từ ${from} đến trước ${to}`,
    act: 'Thao tác',
    end: 'Kết thúc',
    endOf: (name: string) => `Kết thúc chỉ tiêu: ${name}`,
    search: 'Tìm theo cơ quan',
    inForce: 'Hiệu lực',
    yes: 'Đang áp dụng',
    no: 'Không áp dụng hôm nay',
    emptyTitle: 'Chưa đặt chỉ tiêu nào',
    emptyText: 'Khi có chỉ tiêu, trang đợt xét và trang thẩm định so sánh cơ cấu với chỉ tiêu.',
  },
  en: {
    title: 'Target shares',
    intro:
      'Shares of direct workers, small collectives, leaders and women that a body aims at. They hold for the units below; an unmet one warns and never blocks.',
    add: 'Set a target',
    group: 'Group',
    unit: 'Body',
    percent: 'Share',
    least: (percent: string) => `at least ${percent}%`,
    most: (percent: string) => `at most ${percent}%`,
    basis: 'Basis',
    time: 'In force',
    from: (day: string) => `from ${day}`,
    until: (from: string, to: string) => `from ${from} until before ${to}`,
    act: 'Acts',
    end: 'End',
    endOf: (name: string) => `End the target: ${name}`,
    search: 'Search bodies',
    inForce: 'In force',
    yes: 'Today',
    no: 'Not today',
    emptyTitle: 'No targets yet',
    emptyText: 'The pages of rounds and of the appraisal compare shares with targets.',
  },
});

/** The target shares of units. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<TargetView | null>(null);
  const list = useListQuery({ filters: ['share', 'inForce'], defaultSort: '-validFrom' });
  const answer = useList<TargetView, TargetListView>(['target-share'], '/api/target-shares', list);
  const nameOf = (row: TargetView) =>
    [SHARE_WORDS[row.share][language], row.awardName, row.unitName].filter(Boolean).join(', ');
  const columns: Column<TargetView>[] = [
    {
      id: 'share',
      header: words.group,
      heading: true,
      width: '22%',
      cell: (row) => (
        <>
          {SHARE_WORDS[row.share][language]}
          {row.awardName !== null && <div className={classes.less}>{row.awardName}</div>}
        </>
      ),
    },
    {
      id: 'percent',
      header: words.percent,
      width: '14%',
      cell: (row) =>
        row.atMost ? words.most(formatNumber(row.percent)) : words.least(formatNumber(row.percent)),
    },
    { id: 'unit', header: words.unit, width: '18%', cell: (row) => row.unitName },
    { id: 'basis', header: words.basis, width: '24%', cell: (row) => row.legalBasis },
    {
      id: 'validFrom',
      header: words.time,
      sortable: true,
      cell: (row) =>
        row.validTo === null
          ? words.from(formatDay(row.validFrom))
          : words.until(formatDay(row.validFrom), formatDay(row.validTo)),
    },
    {
      id: 'act',
      header: words.act,
      cell: (row) =>
        row.mayChange && (
          <Button size="compact-md" aria-label={words.endOf(nameOf(row))} onClick={() => setEnding(row)}>
            {words.end}
          </Button>
        ),
    },
  ];
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={<ActButton onClick={() => setAdding(true)}>{words.add}</ActButton>}
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <SelectFilter
              list={list}
              name="share"
              label={words.group}
              options={optionsOf(SHARE_WORDS, language, SHARES)}
            />
            <SelectFilter
              list={list}
              name="inForce"
              label={words.inForce}
              options={[
                { value: 'yes', label: words.yes },
                { value: 'no', label: words.no },
              ]}
            />
          </>
        }
      >
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      {adding && <SetTargetDialog onClose={() => setAdding(false)} />}
      {ending !== null && (
        <EndTargetDialog target={ending} name={nameOf(ending)} onClose={() => setEnding(null)} />
      )}
    </PageFrame>
  );
}

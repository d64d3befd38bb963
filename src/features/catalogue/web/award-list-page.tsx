import { Alert } from '@mantine/core';
import { AWARD_KINDS } from '../../../law/awards/index.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { DayFilter, ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { AWARD_KIND_WORDS, SUBJECT_WORDS } from '../model/award-words.ts';
import type { AwardListView, AwardRow } from '../server/catalogue.schema.ts';
import { useAwardColumns } from './award-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Danh mục khen thưởng',
    intro: 'Danh hiệu và hình thức khen thưởng: điều kiện, thẩm quyền, hồ sơ, tiền thưởng theo từng thời kỳ.',
    level: 'Cấp',
    category: 'Nhóm',
    subjects: 'Đối tượng',
    authority: 'Thẩm quyền quyết định',
    search: 'Tìm theo tên, chữ viết tắt',
    on: 'Áp dụng vào ngày',
    origin: 'Nguồn',
    national: 'Danh mục chung',
    local: 'Quy định riêng',
    localRules: 'Quy định riêng',
    try: 'Thử điều kiện',
    review: 'Luật sửa đổi đã có hiệu lực',
    emptyTitle: 'Không có danh hiệu, hình thức nào khớp',
    emptyText: 'Hãy bỏ bớt bộ lọc hoặc tìm bằng từ khác.',
  },
  en: {
    title: 'Catalogue of awards',
    intro: 'Titles and forms of commendation: conditions, who decides, dossier and bonus of each time.',
    level: 'Level',
    category: 'Group',
    subjects: 'For',
    authority: 'Decided by',
    search: 'Search names and abbreviations',
    on: 'In force on',
    origin: 'Origin',
    national: 'General catalogue',
    local: 'Local rule',
    localRules: 'Local rules',
    try: 'Try the conditions',
    review: 'The amended law is in force',
    emptyTitle: 'No award matches',
    emptyText: 'Take filters away or search for other words.',
  },
});

const FILTERS = ['kind', 'category', 'level', 'subject', 'authority', 'on', 'origin'] as const;

/** The catalogue of awards as it holds on a day. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: FILTERS, defaultSort: 'catalogue' });
  const answer = useList<AwardRow, AwardListView>(['award', 'list', language], '/api/awards', list);
  const data = answer.data;
  const columns = useAwardColumns();
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/awards" list={list} />
          <ButtonLink to="/danh-muc/quy-dinh-rieng" variant="default">
            {words.localRules}
          </ButtonLink>
          <ButtonLink to="/danh-muc/thu-dieu-kien" variant="default">
            {words.try}
          </ButtonLink>
        </>
      }
    >
      {data?.reviewReason && (
        <Alert color="amber" mb="md" title={words.review}>
          {data.reviewReason}
        </Alert>
      )}
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <SelectFilter
              list={list}
              name="category"
              label={words.category}
              options={data?.options.category ?? []}
            />
            <SelectFilter list={list} name="level" label={words.level} options={data?.options.level ?? []} />
            <SelectFilter
              list={list}
              name="subject"
              label={words.subjects}
              options={optionsOf(SUBJECT_WORDS, language)}
            />
            <SelectFilter
              list={list}
              name="authority"
              label={words.authority}
              options={data?.options.authority ?? []}
            />
            <DayFilter list={list} name="on" label={words.on} />
            <SelectFilter
              list={list}
              name="origin"
              label={words.origin}
              options={[
                { value: 'national', label: words.national },
                { value: 'local', label: words.local },
              ]}
            />
          </>
        }
      >
        {data !== undefined && (
          <StateCounts
            filter="kind"
            active={list.filters.kind}
            counts={AWARD_KINDS.map((kind) => ({
              value: kind,
              label: AWARD_KIND_WORDS[kind][language],
              count: data.byKind[kind],
            }))}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({
            to: '/danh-muc/$awardId',
            params: { awardId: row.id },
            search: { ngay: list.filters.on },
          })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { PlainLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { Pager } from '../../../../ui/table/pager.tsx';
import type { ListQuery } from '../../../../ui/table/use-list-query.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import { NO_OUTCOME_WORDS, OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { OUTCOMES } from '../../model/appraisal/outcomes.ts';
import type { AppraisalListView, AppraisalRow } from '../../server/appraisal/appraisal.schema.ts';
import classes from './appraisal.module.css';

const messages = defineMessages({
  vi: {
    list: 'Danh sách đề nghị',
    search: 'Tìm trong danh sách',
    outcome: 'Kết quả thẩm định',
    verdict: 'Điều kiện',
    award: 'Danh hiệu, hình thức',
    none: 'Không có trường hợp nào khớp với bộ lọc.',
    filters: 'Lọc danh sách',
    lacking: (count: number) => `${count} mục chưa đạt`,
    against: (count: number) => `${count} ý kiến không đồng ý`,
  },
  en: {
    list: 'Nominees',
    search: 'Search the list',
    outcome: 'Outcome',
    verdict: 'Eligibility',
    award: 'Award',
    none: 'No nominee matches the filters.',
    filters: 'Filter the list',
    lacking: (count: number) => `${count} lacking`,
    against: (count: number) => `${count} unfavourable`,
  },
});

export const LIST_FILTERS = ['award', 'verdict', 'outcome'] as const;
type Filter = (typeof LIST_FILTERS)[number];

/** The nominees on the left: each leads to his appraisal; those without an outcome stand out. */
export function NomineeList({
  answer,
  list,
  current,
}: {
  answer: UseQueryResult<AppraisalListView>;
  list: ListQuery<Filter>;
  current: string | undefined;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const counts = answer.data?.byOutcome;
  return (
    <section aria-label={words.list} className={classes.list} data-chosen={current !== undefined}>
      <details className={classes.listFilters} open={list.filtered}>
        <summary>{words.filters}</summary>
        <search className={classes.fields}>
          <SearchFilter list={list} label={words.search} />
          <SelectFilter
            list={list}
            name="outcome"
            label={words.outcome}
            options={[
              { value: 'none', label: `${NO_OUTCOME_WORDS[language]} (${counts?.none ?? 0})` },
              ...OUTCOMES.map((value) => ({
                value,
                label: `${OUTCOME_WORDS[value][language]} (${counts?.[value] ?? 0})`,
              })),
            ]}
          />
          <SelectFilter
            list={list}
            name="verdict"
            label={words.verdict}
            options={optionsOf(VERDICT_WORDS, language)}
          />
          <SelectFilter
            list={list}
            name="award"
            label={words.award}
            options={(answer.data?.awards ?? []).map(({ id, name, count }) => ({
              value: id,
              label: `${name} (${count})`,
            }))}
          />
        </search>
      </details>
      <Loaded query={answer}>
        {({ items, total, page, size }) =>
          items.length === 0 ? (
            <p role="status">{words.none}</p>
          ) : (
            <>
              <ol className={`sv-sheet ${classes.rows}`} start={items[0]?.position}>
                {items.map((row) => (
                  <Row key={row.id} row={row} current={row.id === current} />
                ))}
              </ol>
              <Pager page={page} size={size} total={total} onPage={list.setPage} label={words.list} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Row({ row, current }: { row: AppraisalRow; current: boolean }) {
  const words = useMessages(messages);
  return (
    <li>
      <PlainLink
        to="."
        search={(before) => ({ ...before, nguoi: row.id })}
        aria-current={current ? 'true' : undefined}
        className={classes.row}
      >
        <span className={classes.rowName}>
          <span className={classes.position}>{row.position}.</span> {row.subjectName}
        </span>
        <span className={classes.less}>
          {row.awardName}
          {row.otherAwardName !== null && row.outcome === 'other-award' && ` → ${row.otherAwardName}`}
        </span>
        <span className={classes.badges}>
          {row.outcome === null ? (
            row.verdict !== null && <StatusBadge of={VERDICT_WORDS} value={row.verdict} />
          ) : (
            <StatusBadge of={OUTCOME_WORDS} value={row.outcome} />
          )}
          {row.lacking > 0 && <ToneBadge tone="amber">{words.lacking(row.lacking)}</ToneBadge>}
          {row.unfavourable > 0 && <ToneBadge tone="red">{words.against(row.unfavourable)}</ToneBadge>}
        </span>
      </PlainLink>
    </li>
  );
}

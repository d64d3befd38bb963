import type { ReactNode } from 'react';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../../ui/table/use-selection.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import type { CandidateListView, CandidateRow } from '../../server/opinions/opinion.schema.ts';
import classes from './opinions.module.css';

const messages = defineMessages({
  vi: {
    ofDossier: (code: string | null) =>
      code === null ? 'Chỉ các trường hợp trong hồ sơ đã chọn.' : `Chỉ các trường hợp trong hồ sơ ${code}.`,
    list: 'Các trường hợp',
    table: 'Bảng các trường hợp',
    name: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức',
    unit: 'Đơn vị',
    dossier: 'Hồ sơ',
    asked: 'Đã hỏi',
    posted: 'Đã niêm yết',
    agencies: (count: number) => `${count} cơ quan`,
    times: (count: number) => `${count} lần`,
    subject: 'Đối tượng',
    search: 'Tìm trong danh sách',
    chosen: (count: string) => `Đã chọn ${count} trường hợp.`,
    all: (count: string) =>
      `Lấy cả ${count} trường hợp khớp bộ lọc. Muốn lấy ít hơn, hãy đánh dấu từng dòng.`,
    emptyTitle: 'Không có trường hợp nào',
    empty: {
      consultation: 'Chưa có hồ sơ nào đã tiếp nhận, đang hoặc đã thẩm định.',
      'voluntary-posting': 'Chưa có hồ sơ nào đã tiếp nhận, đang hoặc đã thẩm định.',
      posting: 'Không có trường hợp nào mà danh hiệu, hình thức phải đăng tải lấy ý kiến Nhân dân.',
    },
  },
  en: {
    ofDossier: (code: string | null) =>
      code === null
        ? 'Only the nominees of the chosen dossier.'
        : `Only the nominees of the dossier ${code}.`,
    list: 'Nominees',
    table: 'Table of nominees',
    name: 'Name',
    award: 'Award',
    unit: 'Unit',
    dossier: 'Dossier',
    asked: 'Asked',
    posted: 'Posted',
    agencies: (count: number) => plural(count, 'agency', 'agencies'),
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    subject: 'Kind',
    search: 'Search the list',
    chosen: (count: string) => `${plural(count, 'nominee is', 'nominees are')} chosen.`,
    all: (count: string) =>
      `All ${plural(count, 'nominee')} that fit the filters. To take fewer, mark single rows.`,
    emptyTitle: 'Nobody',
    empty: {
      consultation: 'No dossier here is accepted, in appraisal or appraised.',
      'voluntary-posting': 'No dossier here is accepted, in appraisal or appraised.',
      posting: 'No award here needs a public posting.',
    },
  },
});

/** Which nominees, as the server takes it. */
export interface NomineeChoice {
  roundId?: string | undefined;
  dossierId?: string | undefined;
  award?: string | undefined;
  subject?: string | undefined;
  q?: string | undefined;
  nominationIds?: string[] | undefined;
}

/** What they are chosen for. */
export type Purpose = 'consultation' | 'posting' | 'voluntary-posting';

/** The nominees of a round or a dossier, of whom those that fit the filters or single ones are chosen. */
export function Candidates({
  purpose,
  roundId,
  dossierId,
  children,
}: {
  purpose: Purpose;
  roundId: string | undefined;
  dossierId: string | undefined;
  children: (choice: NomineeChoice, found: CandidateListView) => ReactNode;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: ['award', 'subject'] });
  const source = dossierId === undefined ? { round: roundId } : { dossier: dossierId };
  const answer = useList<CandidateRow, CandidateListView>(
    ['opinion', 'candidates', purpose],
    '/api/opinion-candidates',
    list,
    { for: purpose, ...source },
  );
  const selection = useSelection<CandidateRow>({
    rowKey: (row) => row.id,
    nameOf: (row) => `${row.subjectName}, ${row.awardName}`,
  });
  const asking = purpose === 'consultation';
  const columns: Column<CandidateRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '30%',
      cell: (row) => (
        <>
          {row.subjectName}
          <div className={classes.quiet}>{row.subjectDetail}</div>
        </>
      ),
    },
    { id: 'unit', header: words.unit, width: '18%', cell: (row) => row.unitName },
    { id: 'award', header: words.award, cell: (row) => row.awardName },
    { id: 'dossier', header: words.dossier, cell: (row) => row.dossierCode ?? '–', wideOnly: true },
    {
      id: 'already',
      header: asking ? words.asked : words.posted,
      cell: (row) => {
        const count = asking ? row.asked : row.posted;
        if (count === 0) return '–';
        return asking ? words.agencies(count) : words.times(count);
      },
    },
  ];
  const found = answer.data;
  const ids = selection.rows.map(({ id }) => id);
  const base = { roundId: dossierId === undefined ? roundId : undefined, dossierId };
  const choice: NomineeChoice =
    ids.length > 0
      ? { ...base, nominationIds: ids }
      : { ...base, award: list.filters.award, subject: list.filters.subject, q: list.q || undefined };
  const count = ids.length > 0 ? ids.length : (found?.total ?? 0);
  return (
    <>
      <Section title={words.list}>
        {dossierId !== undefined && found !== undefined && (
          <div className={classes.above}>{words.ofDossier(found.items[0]?.dossierCode ?? null)}</div>
        )}
        <div className={classes.filters} data-screen-only>
          <SearchFilter list={list} label={words.search} />
          <SelectFilter
            list={list}
            name="award"
            label={words.award}
            options={(found?.awards ?? []).map(({ id, name, count: n }) => ({
              value: id,
              label: `${name} (${n})`,
            }))}
          />
          <SelectFilter
            list={list}
            name="subject"
            label={words.subject}
            options={optionsOf(SUBJECT_WORDS, language)}
          />
        </div>
        <DataTable
          caption={words.table}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          selection={selection}
          empty={<Empty title={words.emptyTitle}>{words.empty[purpose]}</Empty>}
        />
        {count > 0 && (
          <p className={classes.chosen} role="status">
            {ids.length > 0 ? words.chosen(formatNumber(count)) : words.all(formatNumber(count))}
          </p>
        )}
      </Section>
      {found !== undefined && count > 0 && children(choice, found)}
    </>
  );
}

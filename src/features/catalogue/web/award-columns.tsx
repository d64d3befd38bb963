import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { capital, subjectsText } from '../model/award-words.ts';
import type { AwardRow } from '../server/catalogue.schema.ts';

const messages = defineMessages({
  vi: {
    name: 'Tên',
    level: 'Cấp',
    category: 'Nhóm',
    subjects: 'Đối tượng',
    authority: 'Thẩm quyền quyết định',
    marks: 'Lưu ý',
    local: 'Quy định riêng',
    unverified: 'Cần xác nhận',
    gone: 'Không còn áp dụng',
    none: 'Chưa ghi nhận',
    more: (count: number) => `và ${count} thẩm quyền khác`,
  },
  en: {
    name: 'Name',
    level: 'Level',
    category: 'Group',
    subjects: 'For',
    authority: 'Decided by',
    marks: 'Notes',
    local: 'Local rule',
    unverified: 'Needs confirmation',
    gone: 'No longer in force',
    none: 'Not recorded',
    more: (count: number) => `and ${count} more`,
  },
});

/** The columns of the catalogue. */
export function useAwardColumns(): Column<AwardRow>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    {
      id: 'name',
      header: words.name,
      heading: true,
      sortable: true,
      width: '26%',
      cell: (row) =>
        row.abbreviations.length === 0 ? row.name : `${row.name} (${row.abbreviations.join(', ')})`,
    },
    { id: 'category', header: words.category, width: '7rem', cell: (row) => capital(row.category) },
    {
      id: 'level',
      header: words.level,
      sortable: true,
      width: '6.5rem',
      wideOnly: true,
      cell: (row) => capital(row.level),
    },
    {
      id: 'subjects',
      header: words.subjects,
      width: '6.5rem',
      cell: (row) => subjectsText(row.subjects, language),
    },
    {
      id: 'authority',
      header: words.authority,
      width: '26%',
      cell: (row) => deciders(row, words),
    },
    {
      id: 'marks',
      header: words.marks,
      width: '9.5rem',
      cell: (row) => (
        <>
          {!row.exists && <ToneBadge tone="grey">{words.gone}</ToneBadge>}{' '}
          {row.exists && row.unverified && <ToneBadge tone="amber">{words.unverified}</ToneBadge>}{' '}
          {row.local && <ToneBadge tone="blue">{words.local}</ToneBadge>}
        </>
      ),
    },
  ];
}

/** The first two who decide, and how many more do. */
function deciders(
  { authorities }: AwardRow,
  words: { none: string; more: (count: number) => string },
): string {
  const more = authorities.length - 2;
  if (authorities.length === 0) return words.none;
  const named = capital(authorities.slice(0, 2).join('; '));
  return more > 0 ? `${named} ${words.more(more)}` : named;
}

import { dayCell, type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { DescribedNode } from '../../../law/awards/index.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { SUBJECT_WORDS, subjectsText } from '../model/award-words.ts';
import { RULE_STATE_WORDS } from '../model/local-rule-words.ts';
import { listLocalRules } from './list-local-rules.ts';
import type { ListLocalRules, LocalRuleView } from './local-rule.schema.ts';

const KINDS = {
  award: { vi: 'Hình thức riêng của đơn vị', en: 'An award of the unit’s own' },
  condition: { vi: 'Điều kiện, giới hạn thêm', en: 'A condition or cap added' },
};
const GROUPS = {
  all: { vi: 'Đạt tất cả:', en: 'All of:' },
  any: { vi: 'Đạt một trong:', en: 'One of:' },
};

const SHEET: ListSheet<LocalRuleView> = {
  file: 'quy-dinh-rieng',
  vi: 'Quy định riêng',
  en: 'Local rules',
  columns: [
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 40, value: (row) => row.awardName },
    { vi: 'Loại quy định', en: 'Kind', width: 24, value: (row, language) => KINDS[row.kind][language] },
    {
      vi: 'Nội dung',
      en: 'Says',
      width: 60,
      value: (row, language) => linesOf(row.conditions, language).join('\n'),
    },
    {
      vi: 'Áp dụng với',
      en: 'For',
      width: 26,
      value: (row, language) => row.subjects && subjectsText(row.subjects, language),
    },
    { vi: 'Căn cứ', en: 'Legal basis', width: 40, value: (row) => row.legalBasis },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 22,
      value: (row, language) => RULE_STATE_WORDS[row.state][language],
    },
    { vi: 'Từ ngày', en: 'From', width: 13, value: (row) => ({ day: row.validFrom }) },
    { vi: 'Đến hết ngày', en: 'Last day', width: 13, value: (row) => row.lastDay && { day: row.lastDay } },
    { vi: 'Người ghi', en: 'Written by', width: 24, value: (row) => row.by },
    { vi: 'Ngày ghi', en: 'Written on', width: 13, value: (row) => dayCell(row.at) },
    { vi: 'Người chấm dứt', en: 'Ended by', width: 24, value: (row) => row.endedBy },
    { vi: 'Lý do chấm dứt', en: 'Reason to end', width: 36, value: (row) => row.endReason },
  ],
};

/** Conditions as lines of one cell, what stands in a group farther in. */
function linesOf(node: DescribedNode, language: 'vi' | 'en', inset = ''): string[] {
  const who = node.subject === undefined ? '' : `${SUBJECT_WORDS[node.subject][language]}: `;
  if (!('members' in node)) return [`${inset}${who}${node.text}`];
  return [
    `${inset}${who}${GROUPS[node.op][language]}`,
    ...node.members.flatMap((member) => linesOf(member, language, `${inset}- `)),
  ];
}

/** The rules of units as in their list, as an .xlsx file. @throws AppError `too-large` */
export async function localRuleSheet(context: ReadContext, query: ListLocalRules) {
  const rows = await everyRow((page) => listLocalRules(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}

import { listSheet, type SheetColumn } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type { AgencyView, AnswerRow, ListAnswers } from './consultation.schema.ts';
import { getConsultation } from './get-consultation.ts';
import { listAnswers } from './list-answers.ts';

type Column = SheetColumn<AnswerRow>;

const COLUMNS: readonly Column[] = [
  ...SUBJECT_COLUMNS,
  { vi: 'Đơn vị', en: 'Unit', width: 32, value: (row) => row.unitName },
  { vi: 'Danh hiệu, hình thức đề nghị', en: 'Proposed award', width: 36, value: (row) => row.awardName },
  { vi: 'Tóm tắt thành tích', en: 'Summary of merit', width: 60, value: (row) => row.summary },
];

/** What an agency said of each: two columns, as offices lay it out. */
const columnsOf = ({ agencyId, name }: AgencyView): Column[] => {
  const answerIn = (row: AnswerRow) => row.answers.find((answer) => answer.agencyId === agencyId);
  return [
    {
      vi: `Ý kiến: ${name}`,
      en: `Opinion: ${name}`,
      width: 22,
      value: (row, language) => {
        const opinion = answerIn(row)?.opinion ?? null;
        return opinion && OPINION_WORDS[opinion][language];
      },
    },
    { vi: `Lý do: ${name}`, en: `Reason: ${name}`, width: 36, value: (row) => answerIn(row)?.note ?? null },
  ];
};

/** The nominees that were asked about with the opinions on each, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function answerSheet(context: ReadContext, id: string, query: ListAnswers) {
  const { agencies } = await getConsultation(context, id);
  const rows = await everyRow((page) => listAnswers(context, id, { ...query, ...page }));
  const shown = agencies.filter(({ agencyId }) => query.agency === undefined || agencyId === query.agency);
  const columns = [...COLUMNS, ...shown.flatMap(columnsOf)];
  return listSheet(
    { file: 'y-kien-hiep-y', vi: 'Ý kiến hiệp y', en: 'Opinions', columns },
    rows,
    context.language,
  );
}

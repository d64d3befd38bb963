import { listSheet, type SheetColumn } from '../../../../documents/xlsx/list-sheet.ts';
import { formatDay } from '../../../../law/calendar/day.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { BoardQuery, BoardView } from './demand-board.schema.ts';
import { getBoard } from './get-board.ts';

type Row = BoardView['items'][number];
type Demand = BoardView['demands'][number];

/** The board of a plan's demands, units × demands, filtered as on screen, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function boardSheet(context: ReadContext, planId: string, query: BoardQuery) {
  let demands: readonly Demand[] = [];
  const rows = await everyRow(async (page) => {
    const board = await getBoard(context, planId, { ...query, ...page });
    demands = board.demands;
    return board;
  });
  const columns: SheetColumn<Row>[] = [
    { vi: 'Đơn vị', en: 'Unit', width: 40, value: (row) => row.name },
    {
      vi: 'Loại đơn vị',
      en: 'Kind of unit',
      width: 24,
      value: (row, language) => UNIT_KIND_NAMES[row.kind][language],
    },
    ...demands.map(demandColumn),
    { vi: 'Số nội dung quá hạn', en: 'Late', width: 12, value: (row) => row.late },
  ];
  return listSheet(
    { file: 'tien-do-gui', vi: 'Tiến độ gửi', en: 'How each unit stands', columns },
    rows,
    context.language,
  );
}

/** How each unit stands to a demand; empty where the unit need not send it. */
function demandColumn({ id, title, dueDay }: Demand): SheetColumn<Row> {
  const due = formatDay(dueDay);
  return {
    vi: `${title} (hạn ${due})`,
    en: `${title} (due ${due})`,
    width: 28,
    value: (row, language) => {
      const cell = row.cells.find(({ demandId }) => demandId === id);
      if (cell === undefined) return null;
      const word = DEMAND_STATUS_WORDS[cell.status][language];
      return cell.sentOn === null ? word : `${word}, ${formatDay(cell.sentOn)}`;
    },
  };
}

/** Annexes as offices usually have them: the schedule of tasks, and the programme of the council. */
export const USUAL_ANNEX_COLUMNS: Readonly<Record<number, readonly string[]>> = {
  1: [
    'STT',
    'Nội dung công việc',
    'Chỉ đạo, chủ trì',
    'Đơn vị thực hiện',
    'Đơn vị phối hợp',
    'Thời gian hoàn thành',
  ],
  2: ['STT', 'Nội dung công việc', 'Đơn vị tham mưu', 'Đơn vị phối hợp', 'Thời gian'],
};

/** The usual title of an annex of the plan of `year`; null where none is usual. */
export function usualAnnexTitle(number: number, year: number): string | null {
  if (number === 1) return `Tiến độ thực hiện nhiệm vụ công tác thi đua, khen thưởng năm ${year}`;
  if (number === 2) return `Chương trình công tác của Hội đồng Thi đua - Khen thưởng năm ${year}`;
  return null;
}

/** Room for what is not known yet. */
export const DOTS = '……';

/**
 * `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 carry a leading zero, other months do not
 * (Decree 30/2020/NĐ-CP, annex I, section II.4).
 *
 * @param date ISO day, or null to leave room for day and month
 * @param year printed when there is no date; null leaves room for it too
 * @throws RangeError when `date` is not of the form `YYYY-MM-DD`
 */
export function dayInWords(date: string | null, year: number | null): string {
  if (date === null) return `ngày ${DOTS} tháng ${DOTS} năm ${year ?? DOTS}`;
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!y || !m || !d) throw new RangeError(`not an ISO day: ${date}`);
  const month = Number(m);
  return `ngày ${d} tháng ${month <= 2 ? m : month} năm ${y}`;
}

/** `Hà Nội, ngày 05 tháng 02 năm 2026`. Arguments as in `dayInWords`. */
export function placeAndDate(place: string | null, date: string | null, year: number | null): string {
  return `${place || DOTS}, ${dayInWords(date, year)}`;
}

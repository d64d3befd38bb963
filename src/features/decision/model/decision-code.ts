/**
 * `15/QĐ-UBND`, and `05/QĐ-UBND` as on the paper; null without a number. Source of the leading zero: Decree 30/2020/NĐ-CP, annex I.
 */
export function codeOf({ number, symbol }: { number: string | null; symbol: string | null }): string | null {
  if (number === null) return null;
  const written = number.padStart(2, '0');
  return symbol === null ? written : `${written}/${symbol}`;
}

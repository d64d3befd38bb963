/** `15/QĐ-UBND`; null without a number. */
export function codeOf({ number, symbol }: { number: string | null; symbol: string | null }): string | null {
  return number === null ? null : symbol === null ? number : `${number}/${symbol}`;
}

import { DOTS } from './date-line.ts';

/**
 * `05/KH-UBND`: numbers below 10 carry a leading zero; what is missing leaves room (Decree 30/2020/NĐ-CP, annex I, section II.3).
 */
export function numberAndSymbol(number: string | null, symbol: string | null): string {
  const padded = number ? number.replace(/^\d(?!\d)/, '0$&') : DOTS;
  return `${padded}/${symbol || DOTS}`;
}

/** `Số: 05/KH-UBND`. */
export function numberLine(number: string | null, symbol: string | null): string {
  return `Số: ${numberAndSymbol(number, symbol)}`;
}

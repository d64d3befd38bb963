const WRITTEN = /^[-−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

/**
 * A number as Vietnamese readers write it: `1.234.567,5`.
 * `decimals` fixes the digits after the comma; without it they are as many as needed, at most 3.
 */
export function formatNumber(value: number, decimals?: number): string {
  return new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 3,
  }).format(value);
}

/**
 * The number a person typed in the Vietnamese way: dots between groups of three digits (or none), a comma before
 * the decimals. `null` for anything else; `1.5` is refused because it could be 1,5 or a slip of 1.500.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!WRITTEN.test(trimmed)) return null;
  return Number(trimmed.replace('−', '-').replaceAll('.', '').replace(',', '.'));
}

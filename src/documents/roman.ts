/** A number from 1 to 399 in Roman figures: `XIV`; larger ones stop at 399. */
export function roman(n: number): string {
  const parts: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(n, 399);
  let text = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

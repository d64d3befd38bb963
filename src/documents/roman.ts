const VALUES = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number from 1 to 399 in Roman figures: `XIV`; larger ones stop at 399. */
export function roman(n: number): string {
  let rest = Math.min(n, 399);
  let text = '';
  for (const [value, sign] of VALUES) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** The number that Roman figures stand for, or null where they are not written as they should be. */
export function fromRoman(text: string): number | null {
  let rest = text;
  let value = 0;
  for (const [worth, sign] of VALUES) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 && roman(value) === text ? value : null;
}

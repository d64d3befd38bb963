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

/** A whole number from 1 to 399 in Roman figures. */
export function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of VALUES)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** The number that Roman figures stand for, or null where they are not written as they should be. */
export function fromRoman(text: string): number | null {
  let rest = text;
  let value = 0;
  for (const [worth, sign] of VALUES)
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  return rest === '' && value > 0 && toRoman(value) === text ? value : null;
}

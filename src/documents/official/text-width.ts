/** Widths of letters of Times New Roman (and Tinos, which has the same) in thousandths of the size. */
const REGULAR: Readonly<Record<number, string>> = {
  180: "'",
  200: '|',
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  444: '?acez“”"',
  479: '{}^',
  528: 'ơ',
  541: '~ư',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwƠĐ',
  778: '&mƯ',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '…',
};
const BOLD: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is{}',
  444: 'cerz',
  520: '~',
  556: '"ơSbdhknpquđ',
  570: '+<=>^',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠƯ',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W…',
};
/** Figures and most small letters. */
const USUAL = 500;

const regular = byLetter(REGULAR);
const bold = byLetter(BOLD);

/** How wide one line of text is, in points, at a size in points. Marks above and below letters take no room. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? bold : regular;
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? widths.get(withoutTone(letter)) ?? USUAL;
  return (sum * size) / 1000;
}

/** The letter without marks other than the horn of ơ and ư, which makes it wider. */
function withoutTone(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/(?!\u031b)\p{M}/gu, '')
    .normalize('NFC');
}

function byLetter(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) =>
      [...letters].map((letter): [string, number] => [letter, Number(width)]),
    ),
  );
}

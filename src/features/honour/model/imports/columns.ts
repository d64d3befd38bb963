import { searchText } from '../../../organisation/index.ts';

/** A cell of a sheet; a day is a Date at midnight UTC. */
export type SheetCell = string | number | boolean | Date | null;

export const IMPORT_FIELDS = [
  'name',
  'birth',
  'subject',
  'position',
  'unit',
  'place',
  'award',
  'basis',
  'year',
  'decision',
  'decisionNumber',
  'decidedOn',
  'authority',
  'bonus',
  'certificate',
  'note',
] as const;
/**
 * What a column may hold. `place` is position and unit in one ("Chức vụ, đơn vị"), `decision` number and day in one.
 */
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What each column of a sheet means, left to right; null: left out. */
export type ColumnMapping = readonly (ImportField | null)[];

export interface SheetHead {
  /** The heading of each column; two lines of headings are joined. */
  headers: readonly string[];
  mapping: ColumnMapping;
  /** Tells sheets of the same headings, to remember what a person said of them. */
  signature: string;
  /** Index of the first row below the headings. */
  firstRow: number;
}

const HEAD_SEARCH = 20;
const MOST_COLUMNS = 60;

/** Headings without diacritics, each as a whole or, behind `*`, as words it holds; earlier lines go first. */
const HEADINGS: readonly (readonly [ImportField | null, readonly string[]])[] = [
  [null, ['stt', 'tt', 'so tt', 'so thu tu', '*gioi tinh', 'nam/nu', '*dien thoai', '*dan toc', '*so ho so']],
  ['birth', ['*ngay sinh', '*nam sinh', '*ngay thang nam sinh', '*ngay, thang, nam sinh', 'sinh nam']],
  ['bonus', ['*tien thuong', '*muc thuong', '*so tien', '*muc tien', '*kinh phi', 'thuong', 'tien']],
  ['certificate', ['*so bang', '*so hieu bang', '*so gcn', '*so giay chung nhan', '*so vao so', '*so hieu']],
  [
    'decision',
    [
      '*so, ngay',
      '*so va ngay',
      '*so/ngay',
      '*so - ngay',
      '*so ngay',
      '*so qd, ngay',
      '*so qd ngay',
      '*so qd, ngay qd',
      '*so quyet dinh, ngay',
      '*so quyet dinh va ngay',
      '*so quyet dinh/ngay',
      '*so, ky hieu, ngay',
      'quyet dinh',
      'quyet dinh khen thuong',
      'qd khen thuong',
      'qd',
      'theo quyet dinh',
      'can cu',
    ],
  ],
  [
    'authority',
    [
      '*co quan',
      '*cap quyet dinh',
      '*cap qd',
      '*cap khen',
      '*nguoi ky',
      '*nguoi quyet dinh',
      '*tham quyen',
      '*noi quyet dinh',
      'cap',
    ],
  ],
  [
    'decidedOn',
    [
      '*ngay quyet dinh',
      '*ngay qd',
      '*ngay ky',
      '*ngay ban hanh',
      '*ngay khen',
      '*ngay thang nam qd',
      '*ngay, thang, nam qd',
      '*ngay thang',
      '*quyet dinh ngay',
      '*qd ngay',
      'ngay',
      'ngay cap',
    ],
  ],
  [
    'decisionNumber',
    ['*so quyet dinh', '*so qd', '*quyet dinh so', '*qd so', '*so ky hieu', '*so, ky hieu', 'so'],
  ],
  ['year', ['*nam khen', '*nam dat', '*nam duoc', '*nam cong nhan', '*nam tang']],
  ['basis', ['*loai hinh', '*loai khen', '*noi dung khen', '*ly do']],
  ['subject', ['*doi tuong', '*ca nhan/tap the', 'loai', '*tap the/ca nhan', '*phan loai']],
  [
    'award',
    [
      '*danh hieu',
      '*hinh thuc',
      '*khen thuong',
      '*loai khen thuong',
      '*thanh tich dat duoc',
      'noi dung',
      'ket qua',
    ],
  ],
  [
    'name',
    [
      '*ho ten',
      '*ho, ten',
      '*ho va ten',
      '*ten ca nhan',
      '*ten tap the',
      '*ca nhan, tap the',
      '*tap the, ca nhan',
      '*ten don vi duoc',
      '*nguoi duoc',
      '*chu ho',
      'ten',
      'ca nhan',
      'tap the',
      'full name',
      'name',
    ],
  ],
  [
    'place',
    [
      '*chuc vu, don vi',
      '*chuc vu don vi',
      '*chuc vu va don vi',
      '*chuc vu/don vi',
      '*chuc vu - don vi',
      '*chuc danh, don vi',
      '*chuc vu, noi',
      '*chuc vu, co quan',
    ],
  ],
  ['position', ['*chuc vu', '*chuc danh', 'position']],
  ['unit', ['*don vi', '*noi cong tac', '*phong, ban', '*phong ban', '*truong', '*dia chi', '*thon', 'unit']],
  ['year', ['*nam', '*giai doan', '*thoi gian', '*nien han', 'year']],
  ['note', ['*ghi chu', 'note', 'notes']],
];

/** "Cơ quan, đơn vị" is where somebody works; "Cơ quan quyết định" decided. */
const WORKS_AT = /^(co quan,? don vi|co quan cong tac|co quan|don vi cong tac|co quan \/ ?don vi)$/;

/** What one heading means; null when it tells of nothing that is kept. */
export function guessField(header: string): ImportField | null {
  const words = headingWords(header);
  if (words === '') return null;
  if (WORKS_AT.test(words)) return 'unit';
  for (const [field, texts] of HEADINGS)
    for (const text of texts)
      if (text.startsWith('*') ? holdsWords(words, text.slice(1)) : words === text) return field;
  return null;
}

/** What the columns mean, each thing once: the first column that tells of it. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = guessField(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** The same for sheets whose headings differ in case, diacritics and spaces only. */
export function headSignature(headers: readonly string[]): string {
  return headers.map(headingWords).join('|');
}

/**
 * Finds the headings among the first rows: where most columns tell what they are, with a second line of headings below ("Quyết định"
 * over "Số" and "Ngày"). Null when no row tells of a name and of an award.
 */
export function findHead(rows: readonly (readonly SheetCell[])[]): SheetHead | null {
  let best: { head: SheetHead; hits: number } | null = null;
  for (const [at, row] of rows.slice(0, HEAD_SEARCH).entries()) {
    for (const [headers, firstRow] of [
      [texts(row), at + 1],
      [joined(row, rows[at + 1] ?? []), at + 2],
    ] as const) {
      if (headers === null) continue;
      const mapping = guessMapping(headers);
      const hits = mapping.filter((field) => field !== null).length;
      if (!mapping.includes('name') || !mapping.includes('award') || hits <= (best?.hits ?? 0)) continue;
      best = { head: { headers, mapping, signature: headSignature(headers), firstRow }, hits };
    }
  }
  return best?.head ?? null;
}

/** Whether a row only numbers the columns, as printed tables do: 1, 2, 3 or (1), (2), A, B. */
export function numbersColumns(cells: readonly SheetCell[]): boolean {
  const words = texts(cells).filter((text) => text !== '');
  return (
    words.length >= 3 &&
    words.every((text) => /^\(?(\d{1,2}|[a-z])\)?$/i.test(text)) &&
    new Set(words).size === words.length
  );
}

function texts(row: readonly SheetCell[]): string[] {
  return row
    .slice(0, MOST_COLUMNS)
    .map((cell) => (cell instanceof Date || cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim()));
}

/** Two lines as one; the upper words of a merged cell stand in its first column only. Null when the lower line is no heading. */
function joined(upper: readonly SheetCell[], lower: readonly SheetCell[]): string[] | null {
  const above = texts(upper);
  const below = texts(lower);
  const name = above.findIndex((text) => guessField(text) === 'name');
  const told = below.filter((text) => text !== '');
  if (name < 0 || (below[name] ?? '') !== '' || told.length < 2) return null;
  if (lower.some((cell) => cell !== null && typeof cell !== 'string')) return null;
  let over = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const top = above[i] ?? '';
    const sub = below[i] ?? '';
    if (top !== '') over = top;
    return sub === '' ? top : `${over} ${sub}`.trim();
  });
}

function headingWords(header: string): string {
  return searchText(header)
    .replace(/\([^)]*\)|[*:.“”"]/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim();
}

function holdsWords(text: string, words: string): boolean {
  const at = ` ${text.replace(/[,/-]/g, ' $& ').replace(/\s+/g, ' ')} `;
  return at.includes(` ${words.replace(/[,/-]/g, ' $& ').replace(/\s+/g, ' ')} `);
}

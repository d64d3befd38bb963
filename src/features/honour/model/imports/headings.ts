import { searchText } from '../../../organisation/index.ts';
import type { ImportField } from './import-field.ts';

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

/** A heading to compare: without diacritics, capitals, marks and what stands in brackets. */
export function headingWords(header: string): string {
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

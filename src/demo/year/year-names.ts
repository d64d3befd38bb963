const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MEN = {
  middle: ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Thành'],
  given: ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hải', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phong'],
};
const WOMEN = {
  middle: ['Thị', 'Ngọc', 'Thu', 'Bích', 'Kim', 'Thanh', 'Hồng'],
  given: ['Anh', 'Chi', 'Dung', 'Hạnh', 'Hoa', 'Lan', 'Linh', 'Mai', 'Nga', 'Phương', 'Yến'],
};
const MOST = SURNAMES.length * MEN.middle.length * MEN.given.length;

export interface NamedPerson {
  name: string;
  gender: 'male' | 'female';
}

/**
 * The `index`-th invented person, man and woman in turn; no name comes twice.
 * @throws Error beyond the names there are
 */
export function personNamed(index: number): NamedPerson {
  const isMan = index % 2 === 0;
  const n = Math.floor(index / 2);
  if (n >= MOST) throw new Error(`there are ${2 * MOST} names`);
  const { middle, given } = isMan ? MEN : WOMEN;
  // 13, 7 and 11 have no common divisor, so that each n makes another triple.
  const name = [SURNAMES[n % SURNAMES.length], middle[n % middle.length], given[n % given.length]];
  return { name: name.join(' '), gender: isMan ? 'male' : 'female' };
}

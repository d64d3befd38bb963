/** Made-up people for a register: as many names as a province has, the same for the same number. */
export const COMMUNES = 100;
const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE = [
  'Văn',
  'Thị',
  'Đức',
  'Minh',
  'Ngọc',
  'Thanh',
  'Hữu',
  'Quốc',
  'Kim',
  'Thu',
  'Xuân',
  'Bích',
  'Công',
  'Gia',
  'Hồng',
  'Mỹ',
];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hiền',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Oanh',
  'Phong',
  'Phương',
  'Quang',
  'Quý',
  'Sơn',
  'Tâm',
  'Thảo',
  'Trang',
  'Tuấn',
  'Vân',
  'Yến',
];

export const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
/** The same for the same number, spread over all of them. */
export const mixed = (n: number) => Math.imul(n + 1, 2_654_435_761) >>> 0;
export const nameOf = (n: number) =>
  `${pick(FAMILY, mixed(n))} ${pick(MIDDLE, mixed(n) >>> 8)} ${pick(GIVEN, mixed(n) >>> 16)}`;
export const birthOf = (n: number) =>
  `${1955 + (mixed(n) % 45)}-${String(1 + (mixed(n) % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
export const unitOf = (n: number) => n % COMMUNES;

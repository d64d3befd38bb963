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
];
const MIDDLE = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'Thị Thu', 'Minh', 'Quốc', 'Thị Mỹ', 'Đức', 'Kim', 'Xuân'];
const GIVEN = [
  'Hạnh',
  'Dũng',
  'Phượng',
  'Thắng',
  'Nguyệt',
  'Quyền',
  'Uyên',
  'Tưởng',
  'Ánh',
  'Nghĩa',
  'Thủy',
  'Khuê',
  'Giỏi',
  'Vỹ',
  'Ngữ',
  'Lượng',
  'Tuyết',
];
const POSTS = [
  'Chuyên viên, Phòng Văn hóa - Xã hội phường Bình An',
  'Phó Chủ tịch Ủy ban nhân dân xã Vĩnh Thạnh',
  'Giáo viên, Trường Trung học cơ sở Lương Thế Vinh, xã Tân Lập',
  'Điều dưỡng trưởng khoa Hồi sức, Bệnh viện Đa khoa tỉnh',
  'Công nhân, Công ty Cổ phần Thủy sản Cửa Đông',
  'Trưởng thôn Hòa Mỹ, xã Phước Sơn',
  'Đội trưởng Đội quản lý đường bộ số 2, Sở Xây dựng',
];

/** Invented people for samples: always the same for the same number. `Bà` and `Ông` as the middle name suggests. */
export function person(n: number): { name: string; post: string } {
  const middle = at(MIDDLE, n * 7);
  const title = middle.startsWith('Thị') || middle === 'Kim' ? 'Bà' : 'Ông';
  return { name: `${title} ${at(FAMILY, n * 5)} ${middle} ${at(GIVEN, n * 3)}`, post: at(POSTS, n * 2) };
}

function at(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

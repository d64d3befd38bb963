/** What the public roll of honour says. */
export const ROLL_WORDS = {
  vi: {
    title: 'Vinh danh',
    intro: 'Tập thể, cá nhân, hộ gia đình được khen thưởng. Tìm được cả khi gõ không dấu.',
    name: 'Tên',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức khen thưởng',
    year: 'Năm',
    all: 'Tất cả',
    search: 'Tìm',
    none: 'Không tìm thấy lần khen thưởng nào. Hãy bỏ bớt điều kiện tìm.',
    columns: ['Tên', 'Đơn vị', 'Danh hiệu, hình thức', 'Thành tích', 'Quyết định'],
    caption: (count: number | null) =>
      `${count === null ? 'Hơn 1.000' : count.toLocaleString('vi')} lần khen thưởng, mới nhất trước`,
    many: 'Chỉ xem được 1.000 lần đầu; hãy thêm điều kiện tìm.',
    pages: 'Các trang',
    before: 'Trang trước',
    after: 'Trang sau',
    page: (page: number) => `Trang ${page}`,
    ofYear: (year: number) => `Năm ${year}`,
    decision: (number: string) => `Số ${number}, `,
  },
  en: {
    title: 'Roll of honour',
    intro: 'Collectives, people and households that were honoured. Diacritics are not needed.',
    name: 'Name',
    unit: 'Unit',
    award: 'Award',
    year: 'Year',
    all: 'All',
    search: 'Search',
    none: 'No honours were found. Search for less.',
    columns: ['Name', 'Unit', 'Award', 'For', 'Decision'],
    caption: (count: number | null) =>
      count === 1
        ? '1 honour'
        : `${count === null ? 'More than 1.000' : count.toLocaleString('vi')} honours, newest first`,
    many: 'Only the first 1.000 can be read; search for more.',
    pages: 'Pages',
    before: 'Page before',
    after: 'Next page',
    page: (page: number) => `Page ${page}`,
    ofYear: (year: number) => `${year}`,
    decision: (number: string) => `No. ${number}, `,
  },
};

interface TagWords {
  vi: string;
  en: string;
}

/** Placeholders that stand for one text, as a template writes them between braces. */
export const TEMPLATE_TAGS: Readonly<Record<string, TagWords>> = {
  co_quan_cap_tren: { vi: 'Cơ quan chủ quản trực tiếp', en: 'Direct superior of the issuer' },
  co_quan: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  so: { vi: 'Số văn bản (có số 0 đứng trước nếu dưới 10)', en: 'Number, with a leading zero below 10' },
  ky_hieu: { vi: 'Ký hiệu, ví dụ KH-UBND', en: 'Symbol, such as KH-UBND' },
  so_ky_hieu: {
    vi: 'Dòng “Số: 05/KH-UBND” (bắt buộc, hoặc dùng {so})',
    en: 'The line “Số: 05/KH-UBND” (required, unless {so} stands there)',
  },
  dia_danh_ngay: { vi: 'Địa danh và ngày tháng năm', en: 'Place and date' },
  dia_danh: { vi: 'Địa danh', en: 'Place' },
  ngay: { vi: 'Ngày tháng năm bằng chữ: “ngày 05 tháng 02 năm 2026”', en: 'The date in words' },
  loai_van_ban: { vi: 'Tên loại văn bản, chữ in hoa', en: 'Kind of document in capitals' },
  trich_yeu: { vi: 'Trích yếu nội dung', en: 'Subject' },
  kinh_gui: { vi: 'Nơi kính gửi, mỗi nơi một dòng', en: 'Addressees, a line each' },
  tham_quyen: { vi: 'Thẩm quyền ban hành quyết định', en: 'Who decides, in a decision' },
  can_cu: { vi: 'Các căn cứ, mỗi căn cứ một dòng', en: 'Legal bases, a line each' },
  noi_dung: {
    vi: 'Toàn bộ nội dung kèm bảng (bắt buộc, đặt riêng một đoạn)',
    en: 'The whole text with its tables (required, in a paragraph of its own)',
  },
  phu_luc: {
    vi: 'Toàn bộ phụ lục (đặt riêng một đoạn)',
    en: 'All annexes (in a paragraph of their own)',
  },
  quyen_han_ky: { vi: 'Quyền hạn, chức vụ người ký, mỗi phần một dòng', en: 'Capacity of the signer' },
  nguoi_ky: { vi: 'Họ và tên người ký', en: 'Name of the signer' },
  noi_nhan: { vi: 'Nơi nhận, mỗi nơi một dòng', en: 'Recipients, a line each' },
};

/** Loops with the placeholders that mean something inside of them, besides those above. */
export const TEMPLATE_LOOPS: Readonly<
  Record<string, TagWords & { inside: Readonly<Record<string, TagWords>> }>
> = {
  danh_sach_can_cu: {
    vi: 'Lặp theo từng căn cứ',
    en: 'Once for each legal basis',
    inside: { muc: { vi: 'Một căn cứ', en: 'One legal basis' } },
  },
  danh_sach_kinh_gui: {
    vi: 'Lặp theo từng nơi kính gửi',
    en: 'Once for each addressee',
    inside: { muc: { vi: 'Một nơi kính gửi', en: 'One addressee' } },
  },
  danh_sach_noi_nhan: {
    vi: 'Lặp theo từng nơi nhận',
    en: 'Once for each recipient',
    inside: { muc: { vi: 'Một nơi nhận', en: 'One recipient' } },
  },
  dong: {
    vi: 'Lặp theo từng dòng của bảng đầu tiên trong văn bản hoặc phụ lục (đặt trong một dòng bảng)',
    en: 'Once for each row of the first table of the text or its annexes (inside a table row)',
    inside: Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `cot${i + 1}`,
        { vi: `Nội dung cột ${i + 1}`, en: `Column ${i + 1}` },
      ]),
    ),
  },
};

/**
 * What no words of a template can stand for: one placeholder of each group has to be there. Number and text are main parts of an
 * administrative document (Decree 30/2020/NĐ-CP, article 8, clause 2).
 */
export const TEMPLATE_REQUIRED: readonly (readonly string[])[] = [['so_ky_hieu', 'so'], ['noi_dung']];

/** Placeholders that take the place of their whole paragraph. */
export const PARAGRAPH_TAGS: readonly string[] = ['noi_dung', 'phu_luc'];

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAwardNames } from '../../../../law/award-names/read-catalogue.ts';
import { catalogue } from '../../../../law/awards/awards.fixture.ts';
import { createAwardFinder } from './award-names.ts';

const names = readAwardNames('catalogue', catalogue);
const find = createAwardFinder(catalogue.awards, names);

/** Spellings of registers that mean one award beyond doubt. */
const SURE: Readonly<Record<string, readonly string[]>> = {
  'chien-si-thi-dua-co-so': [
    'Chiến sĩ thi đua cơ sở',
    'Chiến sỹ thi đua cơ sở',
    'CHIẾN SỸ THI ĐUA CƠ SỞ',
    'chien si thi dua co so',
    'chien sy thi dua co so',
    'Chiến sĩ thi đua cấp cơ sở',
    'Danh hiệu Chiến sĩ thi đua cơ sở',
    'Danh hiệu “Chiến sĩ thi đua cơ sở” năm 2019',
    'CSTĐCS',
    'CSTDCS',
    'cstđcs',
    'CSTĐ CS',
    'CSTĐ-CS',
    'C.S.T.Đ.C.S',
    'CSTĐ cơ sở',
    'CSTĐ cấp cơ sở',
    'CSTĐ cấp CS',
    'CS TĐ CS',
    'Chiến sĩ TĐ cơ sở',
    'Chiến sỹ thi đua cơ sở (CSTĐCS)',
    'CSTĐCS 2020',
    'CSTĐCS năm học 2019-2020',
    'Năm 2018: CSTĐCS',
    '1. CSTĐCS',
    'Chiến sĩ thi đua cơ sở theo QĐ số 12/QĐ-UBND ngày 5/1/2020',
    'Chiến  sĩ  thi đua\ncơ sở',
    'Chiến sĩ thi đua cơ sở'.normalize('NFD'),
  ],
  'chien-si-thi-dua-bo-ban-nganh-tinh': [
    'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
    'Chiến sĩ thi đua cấp tỉnh',
    'Chiến sỹ thi đua cấp Tỉnh',
    'Chiến sĩ thi đua tỉnh Nghệ An',
    'Chiến sĩ thi đua cấp Thành phố',
    'Chiến sĩ thi đua thành phố Hà Nội',
    'CSTĐ cấp tỉnh',
    'CSTĐ tỉnh',
    'CSTĐ TP',
    'CSTĐ cấp TP',
    'CSTĐ Thành phố',
    'CSTĐ cấp bộ',
    'CSTĐ Bộ Y tế',
    'Chiến sĩ thi đua cấp Bộ năm 2017',
  ],
  'chien-si-thi-dua-toan-quoc': [
    'Chiến sĩ thi đua toàn quốc',
    'Chiến sỹ thi đua toàn quốc',
    'CSTĐTQ',
    'CSTĐ TQ',
    'CSTĐ toàn quốc',
    'Danh hiệu CSTĐ toàn quốc',
  ],
  'lao-dong-tien-tien': [
    'Lao động tiên tiến',
    'LAO ĐỘNG TIÊN TIẾN',
    'Lao động Tiên tiến năm 2021',
    'LĐTT',
    'LDTT',
    'LĐ TT',
    'L.Đ.T.T',
    'LĐ tiên tiến',
    'Danh hiệu LĐTT',
    'Đạt danh hiệu Lao động tiên tiến',
    'Lao động tiên tiến (LĐTT)',
    'lao dong tien tien',
    'LĐTT năm học 2018-2019',
    'Cá nhân lao động tiên tiến',
  ],
  'chien-si-tien-tien': ['Chiến sĩ tiên tiến', 'Chiến sỹ tiên tiến', 'CSTT', 'CS TT'],
  'tap-the-lao-dong-xuat-sac': [
    'Tập thể lao động xuất sắc',
    'Tập thể Lao động Xuất sắc',
    'TTLĐXS',
    'TTLDXS',
    'TT LĐXS',
    'TT LĐ XS',
    'Tập thể LĐXS',
    'Tập thể LĐ xuất sắc',
    'Danh hiệu Tập thể lao động xuất sắc năm 2022',
    'TTLĐ xuất sắc',
  ],
  'tap-the-lao-dong-tien-tien': [
    'Tập thể lao động tiên tiến',
    'TTLĐTT',
    'TTLDTT',
    'TT LĐTT',
    'Tập thể LĐTT',
    'TTLĐ tiên tiến',
    'Tập thể LĐ tiên tiến',
  ],
  'don-vi-quyet-thang': ['Đơn vị quyết thắng', 'ĐVQT', 'Đơn vị Quyết thắng năm 2015'],
  'don-vi-tien-tien': ['Đơn vị tiên tiến', 'ĐVTT'],
  'co-thi-dua-chinh-phu': [
    'Cờ thi đua của Chính phủ',
    'Cờ thi đua Chính phủ',
    'Cờ thi đua của CP',
    'Cờ TĐ Chính phủ',
    'Cờ TĐCP',
    'Cờ TĐ của CP',
    'Cờ Chính phủ',
    'Cờ thi đua của Thủ tướng Chính phủ',
    'Cờ thi đua xuất sắc của Chính phủ',
    'CỜ THI ĐUA CỦA CHÍNH PHỦ NĂM 2014',
  ],
  'co-thi-dua-bo-ban-nganh-tinh': [
    'Cờ thi đua của tỉnh',
    'Cờ thi đua cấp tỉnh',
    'Cờ thi đua UBND tỉnh',
    'Cờ thi đua của UBND Thành phố',
    'Cờ thi đua của Chủ tịch UBND tỉnh',
    'Cờ TĐ tỉnh',
    'Cờ TĐ bộ',
    'Cờ thi đua của Bộ Giáo dục và Đào tạo',
    'Cờ thi đua xuất sắc của UBND tỉnh',
    'Cờ đơn vị thi đua xuất sắc của UBND tỉnh Nam Định',
  ],
  'bang-khen-thu-tuong': [
    'Bằng khen của Thủ tướng Chính phủ',
    'Bằng khen Thủ tướng',
    'Bằng khen của Thủ tướng CP',
    'Bằng khen TTg',
    'BK TTg',
    'BKTTg',
    'BK TTCP',
    'BKTTCP',
    'BK-TTCP',
    'BK của TTCP',
    'Bằng khen Chính phủ',
    'BK CP',
    'Tặng Bằng khen của Thủ tướng Chính phủ',
    'Được tặng thưởng Bằng khen của Thủ tướng Chính phủ vì có thành tích xuất sắc',
    'BK của Thủ tướng Chính phủ giai đoạn 2016-2020',
  ],
  'bang-khen-bo-ban-nganh-tinh': [
    'Bằng khen của Chủ tịch UBND tỉnh',
    'Bằng khen Chủ tịch Ủy ban nhân dân tỉnh',
    'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh Thái Bình',
    'Bằng khen UBND tỉnh',
    'Bằng khen cấp tỉnh',
    'Bằng khen tỉnh',
    'BK UBND tỉnh',
    'BK CT UBND tỉnh',
    'BK tỉnh',
    'BK cấp tỉnh',
    'BK UBND TP',
    'BK Thành phố',
    'Bằng khen của UBND Thành phố Hà Nội',
    'Bằng khen của Chủ tịch UBND TP Hải Phòng về thành tích phòng, chống dịch',
    'Bằng khen của Bộ trưởng Bộ Y tế',
    'Bằng khen Bộ Giáo dục và Đào tạo',
    'BK bộ',
    'BK cấp Bộ',
    'Bằng khen tỉnh năm 2013',
  ],
  'bang-khen-quan-khu-dai-hoc-quoc-gia': [
    'Bằng khen của Quân khu 3',
    'BK QK 3',
    'Bằng khen Tư lệnh Quân khu III',
    'Bằng khen của Đại học Quốc gia Hà Nội',
    'BK ĐHQG',
  ],
  'giay-khen-chu-tich-ubnd-xa': [
    'Giấy khen Chủ tịch UBND xã Tân Lập',
    'Giấy khen của Chủ tịch UBND xã',
    'Giấy khen của Chủ tịch UBND cấp xã',
    'Giấy khen UBND xã',
    'Giấy khen xã',
    'GK xã',
    'GK UBND xã Tân Lập',
    'GK CT UBND phường',
    'Giấy khen của Chủ tịch Uỷ ban nhân dân phường Ô Chợ Dừa',
    'Giấy khen UBND đặc khu Vân Đồn',
    'Giấy khen UBND thị trấn Me',
  ],
  'giay-khen-chu-tich-ubnd-huyen': [
    'Giấy khen của Chủ tịch UBND huyện',
    'Giấy khen UBND huyện Đông Anh',
    'Giấy khen của UBND huyện Ba Vì',
    'GK huyện',
    'GK UBND quận Đống Đa',
    'Giấy khen của UBND thị xã Sơn Tây',
    'Giấy khen cấp huyện năm 2010',
  ],
  'giay-khen-co-quan-chuyen-mon-tinh': [
    'Giấy khen của Giám đốc Sở Giáo dục và Đào tạo',
    'Giấy khen Sở GD&ĐT',
    'GK Sở Y tế',
    'GK GĐ Sở Nội vụ',
  ],
  'giay-khen-doanh-nghiep-htx': [
    'Giấy khen của Giám đốc Công ty cổ phần Sông Đà',
    'GK HTX Hòa Bình',
    'Giấy khen HĐQT',
    'Giấy khen của Chủ tịch HĐTV',
  ],
  'huan-chuong-lao-dong-hang-ba': [
    'Huân chương Lao động hạng Ba',
    'Huân chương lao động hạng III',
    'Huân chương Lao động hạng 3',
    'Huân chương Lao động Ba',
    'Huân chương Lao động III',
    'HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA',
    'HCLĐ hạng Ba',
    'HCLĐ hạng III',
    'HCLĐ hạng 3',
    'HCLĐ Ba',
    'HCLĐ III',
    'HC LĐ hạng Ba',
    'HC Lao động hạng Ba',
    'HCLĐ H3',
    'Huân chương Lao động hạng Ⅲ',
    'Huân chương Lao động hạng Ba năm 2005',
    'Huân chương Lao động hạng Ba của Chủ tịch nước',
  ],
  'huan-chuong-lao-dong-hang-nhi': ['HCLĐ hạng Nhì', 'HCLĐ hạng II', 'HCLĐ hạng hai', 'HCLĐ Nhì'],
  'huan-chuong-lao-dong-hang-nhat': ['HCLĐ hạng Nhất', 'HCLĐ hạng I', 'HCLĐ hạng 1', 'HCLĐ Nhất'],
  'huan-chuong-doc-lap-hang-nhi': ['HCĐL hạng Nhì', 'Huân chương Độc lập hạng II', 'HC Độc lập hạng 2'],
  'huan-chuong-chien-cong-hang-ba': ['HCCC hạng Ba', 'Huân chương Chiến công hạng III'],
  'huan-chuong-quan-cong-hang-nhat': ['HCQC hạng Nhất', 'Huân chương Quân công hạng I'],
  'huan-chuong-bao-ve-to-quoc-hang-ba': ['HCBVTQ hạng Ba', 'HC BVTQ hạng III'],
  'huan-chuong-ho-chi-minh': ['Huân chương Hồ Chí Minh', 'HC Hồ Chí Minh'],
  'huan-chuong-sao-vang': ['Huân chương Sao vàng', 'HC Sao Vàng'],
  'huy-chuong-chien-si-ve-vang-hang-nhi': [
    'Huy chương Chiến sỹ vẻ vang hạng Nhì',
    'HCCSVV hạng II',
    'Huy chương Chiến sĩ vẻ vang hạng 2',
  ],
  'huy-chuong-quan-ky-quyet-thang': ['Huy chương Quân kì quyết thắng'],
  'ky-niem-chuong-vi-su-nghiep-thi-dua-khen-thuong': [
    'Kỷ niệm chương “Vì sự nghiệp Thi đua, Khen thưởng”',
    'KNC vì sự nghiệp TĐKT',
    'Kỉ niệm chương vì sự nghiệp thi đua, khen thưởng',
  ],
  'ky-niem-chuong-bo-ban-nganh-tinh': ['Kỷ niệm chương Vì sự nghiệp Giáo dục', 'KNC Bộ Nội vụ'],
  'anh-hung-lao-dong': ['Anh hùng Lao động', 'AHLĐ', 'Anh hùng LĐ'],
  'anh-hung-luc-luong-vu-trang-nhan-dan': ['AHLLVT', 'AHLLVTND', 'Anh hùng LLVT nhân dân', 'Anh hùng LLVTND'],
  'ba-me-viet-nam-anh-hung': ['BMVNAH', 'Bà mẹ VNAH', 'Mẹ Việt Nam anh hùng'],
  'nha-giao-uu-tu': ['NGƯT', 'Nhà giáo ưu tú'],
  'nha-giao-nhan-dan': ['NGND'],
  'thay-thuoc-uu-tu': ['TTƯT', 'Thày thuốc ưu tú'],
  'nghe-si-uu-tu': ['NSƯT', 'Nghệ sỹ ưu tú'],
  'gia-dinh-van-hoa': ['Gia đình văn hoá', 'GĐVH', 'Gia đình văn hóa năm 2024'],
  'thon-to-dan-pho-van-hoa': ['Thôn văn hóa', 'Tổ dân phố văn hoá'],
};

/** Spellings that a person decides on: what they may be. */
const UNSURE: Readonly<Record<string, readonly string[]>> = {
  'Giấy khen': ['giay-khen-chu-tich-ubnd-xa', 'giay-khen-chu-tich-ubnd-huyen', 'giay-khen-doanh-nghiep-htx'],
  GK: ['giay-khen-chu-tich-ubnd-xa'],
  'Giấy khen của UBND': ['giay-khen-chu-tich-ubnd-xa', 'giay-khen-chu-tich-ubnd-huyen'],
  'Giấy khen của Hội LHPN xã': ['giay-khen-chu-tich-ubnd-xa'],
  'Giấy khen UBND thành phố': ['giay-khen-chu-tich-ubnd-huyen'],
  'Bằng khen': ['bang-khen-thu-tuong', 'bang-khen-bo-ban-nganh-tinh'],
  'BK UBND': ['bang-khen-bo-ban-nganh-tinh'],
  'Bằng khen của Bộ Tư lệnh Thủ đô': ['bang-khen-quan-khu-dai-hoc-quoc-gia'],
  'Chiến sĩ thi đua': ['chien-si-thi-dua-co-so', 'chien-si-thi-dua-toan-quoc'],
  'CSTĐ huyện': ['chien-si-thi-dua-co-so'],
  'Cờ thi đua': ['co-thi-dua-chinh-phu', 'co-thi-dua-bo-ban-nganh-tinh'],
  'Huân chương Lao động': ['huan-chuong-lao-dong-hang-nhat', 'huan-chuong-lao-dong-hang-ba'],
  'HCLĐ 3': ['huan-chuong-lao-dong-hang-ba'],
  'Huân chương Lao động 3 lần': ['huan-chuong-lao-dong-hang-ba'],
  'Kỷ niệm chương': ['ky-niem-chuong-bo-ban-nganh-tinh'],
  'LĐTT, CSTĐCS': ['lao-dong-tien-tien', 'chien-si-thi-dua-co-so'],
  'LĐTT năm 2020; CSTĐCS năm 2021': ['lao-dong-tien-tien', 'chien-si-thi-dua-co-so'],
  'Không đạt LĐTT': ['lao-dong-tien-tien'],
  'LĐTT (không)': ['lao-dong-tien-tien'],
  'Giấy khen UBND xã: không': ['giay-khen-chu-tich-ubnd-xa'],
  'Lao dong tien tine': ['lao-dong-tien-tien'],
  'Chiến sĩ thi đua cơ sởo': ['chien-si-thi-dua-co-so'],
  'Đề nghị tặng Bằng khen UBND tỉnh': ['bang-khen-bo-ban-nganh-tinh'],
  'Tập thể xuất sắc': ['tap-the-lao-dong-xuat-sac'],
  'Bằng khen Tỉnh ủy': [],
  'Giấy khen Đảng ủy xã': [],
  'Bằng khen Tỉnh đoàn': [],
  'Hoàn thành tốt nhiệm vụ': [],
  '': [],
  '-': [],
};

const sureCases = Object.entries(SURE).flatMap(([award, texts]) => texts.map((text) => ({ award, text })));

test('every usual spelling and abbreviation is recognised', () => {
  assert.ok(sureCases.length >= 150, String(sureCases.length));
  const missed = sureCases.filter(({ award, text }) => {
    const match = find(text);
    return match.award !== award || !match.sure;
  });
  assert.deepEqual(missed, []);
});

test('what may mean several awards, or none, is left to a person with what it may be', () => {
  for (const [text, may] of Object.entries(UNSURE)) {
    const match = find(text);
    assert.equal(match.sure, false, text);
    const given = [match.award, ...match.others];
    for (const award of may) assert.ok(given.includes(award), `${text}: ${given.join(' ')}`);
    if (may.length === 0) assert.deepEqual(given, [null], text);
  }
});

test('every name of the catalogue is recognised; an abbreviation that several share is not decided', () => {
  for (const { id, name, abbreviations } of catalogue.awards) {
    assert.deepEqual([find(name.vi).award, find(name.vi).sure], [id, true], name.vi);
    for (const text of abbreviations) {
      const match = find(text);
      assert.ok(match.sure ? match.award === id : match.others.includes(id), text);
    }
  }
});

test('words that mean an award up to a day are doubtful from that day on', () => {
  const huyen = 'Giấy khen UBND huyện';
  assert.equal(find(huyen, '2025-06-30').sure, true);
  assert.deepEqual(find(huyen, '2025-07-01'), {
    award: 'giay-khen-chu-tich-ubnd-huyen',
    sure: false,
    others: [],
  });
  assert.equal(find('Giấy khen đặc khu Phú Quốc', '2025-06-30').sure, false);
  assert.equal(find('Giấy khen đặc khu Phú Quốc', '2025-07-01').sure, true);
});

test('what a person confirmed goes first', () => {
  const aliases = new Map([['gk cua ub', 'giay-khen-chu-tich-ubnd-xa']]);
  const match = createAwardFinder(catalogue.awards, names, aliases)('GK  của UB');
  assert.deepEqual(match, { award: 'giay-khen-chu-tich-ubnd-xa', sure: true, others: [] });
});

const spelling = fc.constantFrom(...sureCases);

test('case, y and i, spaces and a year behind change nothing', () => {
  const change = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll('sĩ', 'sỹ'),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd'),
    (text: string) => `  ${text.replaceAll(' ', '  ')} `,
    (text: string) => `“${text}”`,
    (text: string) => `${text} năm 2020`,
    (text: string) => `Danh hiệu ${text}`,
  );
  fc.assert(
    fc.property(spelling, change, ({ award, text }, changed) => {
      assert.deepEqual([find(changed(text)).award, find(changed(text)).sure], [award, true], changed(text));
    }),
    { numRuns: 400 },
  );
});

test('two awards in one cell are never decided', () => {
  fc.assert(
    fc.property(spelling, spelling, fc.constantFrom(', ', '; ', ' và ', '\n', ' - '), (a, b, between) => {
      fc.pre(a.award !== b.award && !/ (vì|về|theo|của Chủ tịch nước)/.test(a.text));
      assert.equal(find(`${a.text}${between}${b.text}`).sure, false, `${a.text}${between}${b.text}`);
    }),
    { numRuns: 400 },
  );
});

test('any text is answered, with awards of the catalogue', () => {
  const known = new Set(catalogue.awards.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { award, sure, others } = find(text);
      assert.ok((award === null && !sure) || known.has(award ?? ''));
      assert.ok(others.every((id) => known.has(id) && id !== award));
    }),
  );
});

test('an award that the catalogue does not have is named by file, line and field', () => {
  const without = { ...catalogue, awards: catalogue.awards.filter(({ id }) => id !== 'lao-dong-tien-tien') };
  assert.throws(
    () => readAwardNames('catalogue', without),
    /award-names\.yaml:\d+: names\.\d+\.award: .*"lao-dong-tien-tien"/,
  );
});

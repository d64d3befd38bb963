import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { boilerplateOf, commonAbove } from './boilerplate.ts';
import { fingerprints, SHINGLE, shingles, WINDOW } from './fingerprints.ts';
import { normalise } from './normalise.ts';
import { passageFinder } from './passages.ts';
import { reportText } from './report-text.ts';

const VOCABULARY = [
  ...[
    'hoàn',
    'thành',
    'nhiệm',
    'vụ',
    'phong',
    'trào',
    'tham',
    'gia',
    'vận',
    'động',
    'nhân',
    'dân',
    'xây',
    'dựng',
  ],
  ...[
    'nông',
    'thôn',
    'mới',
    'đường',
    'làng',
    'sáng',
    'kiến',
    'học',
    'sinh',
    'giảng',
    'dạy',
    'chăm',
    'sóc',
    'kết',
  ],
];
const KEPT = 8_217_641_232_721_126_819n;
const BOILERPLATE =
  'Bản thân luôn chấp hành nghiêm chủ trương của đảng, chính sách và pháp luật của nhà nước, nội quy của cơ quan, giữ gìn đoàn kết nội bộ.';
const FIRST_OPENING =
  'Tôi phụ trách thư viện của trường từ khi mới thành lập và mỗi tuần mở cửa thêm hai buổi tối để các em đến đọc sách cùng cha mẹ.';
const SECOND_ENDING =
  'Ngoài ra tổ máy còn nhận sửa miễn phí dụng cụ cho các hộ nghèo ven sông, mỗi mùa lũ đều cử người trực cả ngày lẫn đêm ở bến.';
const PARAGRAPH = (name: string, place: string, tons: string) =>
  `Với vai trò trưởng thôn, đồng chí ${name} đã đi từng nhà vận động bà con thôn ${place} góp đất mở đường, tận tình hướng dẫn cách ủ phân, đưa giống lúa chịu mặn vào thử trên cánh đồng chung, nhờ vậy mỗi vụ thu thêm được ${tons} tấn thóc.`;

const marks = (text: string) =>
  normalise(text)
    .map(({ mark }) => mark)
    .join(' ');

/** As the search does it: fingerprints that both have, without the common ones. */
function compare(own: string, other: string, common: ReadonlySet<bigint> = new Set()) {
  const ofOther = new Set(fingerprints(normalise(other)));
  const shared = fingerprints(normalise(own)).filter((hash) => ofOther.has(hash));
  const found = passageFinder(own, common)(other, shared);
  return {
    ...found,
    texts: found.passages.map((passage) => [
      own.slice(passage.own.from, passage.own.to),
      other.slice(passage.other.from, passage.other.to),
    ]),
  };
}

describe('normalise', () => {
  const cases: [string, string, string][] = [
    ['diacritics and case', 'Đã đạt kết quả', 'da dat ket qua'],
    ['decomposed text', 'Đã đạt kết quả'.normalize('NFD'), 'da dat ket qua'],
    ['a name of any length', 'đồng chí Nguyễn Văn An và đồng chí Lê Bình', 'dong chi @ va dong chi @'],
    ['a name at the beginning', 'Trần Thị Bình hoàn thành nhiệm vụ', '@ hoan thanh nhiem vu'],
    ['a sentence begins without a name', 'Trong năm qua. Bản thân tôi', 'trong nam qua ban than toi'],
    ['dates and numbers', 'ngày 12/5/2026 đạt 1.234,5 tấn', 'ngay # dat # tan'],
    ['an item of a list', '- Hoàn thành\n- Tham gia', 'hoan thanh tham gia'],
    [
      'a text in capitals hides nothing',
      'TÔI ĐÃ HOÀN THÀNH XUẤT SẮC NHIỆM VỤ ĐƯỢC GIAO',
      'toi da hoan thanh xuat sac nhiem vu duoc giao',
    ],
    ['nothing', ' … ', ''],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.equal(marks(text), expected));

  test('keeps where words stand in the text as it was written', () => {
    const text = 'Đồng chí Nguyễn Văn An đã đạt'.normalize('NFD');
    const [, , name] = normalise(text);
    assert.ok(name);
    assert.equal(text.slice(name.from, name.to).normalize('NFC'), 'Nguyễn Văn An');
  });
});

describe('fingerprints', () => {
  test('are the same for ever: they are kept in the database', () => {
    const words = normalise('một hai ba bốn năm sáu bảy tám');
    assert.deepEqual(shingles(words), [KEPT]);
  });

  test('a text below a shingle has none', () => {
    assert.deepEqual(fingerprints(normalise('một hai ba bốn năm sáu bảy')), []);
  });

  test('lie in the range of bigint, and every run of some words shows itself', () => {
    const words = fc.array(fc.constantFrom(...VOCABULARY), {
      minLength: SHINGLE + WINDOW - 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, words, words, (copy, before, behind) => {
        const ofCopy = fingerprints(normalise(copy.join(' ')));
        const ofAll = new Set(fingerprints(normalise([...before, ...copy, ...behind].join(' '))));
        assert.ok(ofCopy.every((hash) => BigInt.asIntN(64, hash) === hash));
        assert.ok(ofCopy.some((hash) => ofAll.has(hash)));
      }),
    );
  });
});

describe('passages', () => {
  const text = fc
    .array(fc.constantFrom(...VOCABULARY), { minLength: SHINGLE, maxLength: 120 })
    .map((words) => words.join(' '));

  test('a text equals itself', () => {
    fc.assert(
      fc.property(text, (own) => {
        const { ownShare, otherShare, texts } = compare(own, own);
        assert.deepEqual([ownShare, otherShare], [100, 100]);
        assert.equal(texts[0]?.[0], own);
      }),
    );
  });

  test('texts without a common word have nothing in common', () => {
    const foreign = text.map((own) => own.replaceAll(/\S+/g, (word) => `x${word}`));
    fc.assert(
      fc.property(text, foreign, (own, other) => {
        assert.deepEqual(comparison(own, other), { passages: [], ownShare: 0, otherShare: 0 });
      }),
    );
    function comparison(own: string, other: string) {
      const { passages, ownShare, otherShare } = compare(own, other);
      return { passages, ownShare, otherShare };
    }
  });

  test('shares and ranges keep within the texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text, text, (odd, a, b) => {
        const own = `${a} ${odd} ${b}`;
        const { passages, ownShare, otherShare } = compare(own, b);
        assert.ok(ownShare >= 0 && ownShare <= 100 && otherShare >= 0 && otherShare <= 100);
        for (const { own: range, other } of passages) {
          assert.ok(range.from < range.to && range.to <= own.length);
          assert.ok(other.from < other.to && other.to <= b.length);
        }
      }),
    );
  });

  test('a copied paragraph with changed names and figures is found, with its place in both', () => {
    const { texts, ownShare, otherShare } = compare(
      `${FIRST_OPENING} ${PARAGRAPH('Nguyễn Văn An', 'Bến Gỗ', '12,5')}`,
      `${PARAGRAPH('Lê Thị Thanh Hương', 'Đồi Chè', '8')} ${SECOND_ENDING}`,
    );
    assert.equal(texts.length, 1, JSON.stringify(texts));
    assert.match(texts[0]?.[0] ?? '', /Nguyễn Văn An .*12,5 tấn/s);
    assert.match(texts[0]?.[1] ?? '', /Lê Thị Thanh Hương .*8 tấn/s);
    assert.ok(ownShare > 50 && ownShare < 80, String(ownShare));
    assert.ok(otherShare > 50 && otherShare < 80, String(otherShare));
  });

  test('some changed words within do not break it into two', () => {
    const own = PARAGRAPH('Nguyễn Văn An', 'Bến Gỗ', '12');
    const { texts, ownShare } = compare(own, own.replace('tận tình hướng dẫn', 'hết lòng giúp'));
    assert.equal(texts.length, 1);
    assert.ok(ownShare > 80, String(ownShare));
  });

  test('boilerplate is no copy, and a passage ends where it begins', () => {
    const common = boilerplateOf([BOILERPLATE]);
    const first = `${BOILERPLATE} ${FIRST_OPENING}`;
    const second = `${BOILERPLATE} ${SECOND_ENDING}`;
    assert.ok(compare(first, second).ownShare > 0, 'it would be found');
    assert.deepEqual(compare(first, second, common).passages, []);
    const paragraph = PARAGRAPH('Nguyễn Văn An', 'Bến Gỗ', '12');
    const [passage] = compare(`${BOILERPLATE} ${paragraph}`, `${BOILERPLATE} ${paragraph}`, common).texts;
    assert.equal(passage?.[0]?.startsWith('Với vai trò'), true, passage?.[0]);
  });
});

test('few reports have a floor, many a share', () => {
  assert.deepEqual([0, 3_000, 3_100, 100_000].map(commonAbove), [30, 30, 31, 1_000]);
});

test('facts of the nominee are not compared, what is told is, in an order that does not change', () => {
  const report = {
    'thanh-tich-dat-duoc': 'Đã làm.',
    'que-quan': 'Bến Gỗ',
    'quyen-han-nhiem-vu-duoc-giao': 'Được giao.',
  };
  assert.equal(reportText('Tóm tắt.', report), 'Tóm tắt.\n\nĐược giao.\n\nĐã làm.');
  assert.equal(reportText(null, { 'que-quan': 'Bến Gỗ' }), '');
});

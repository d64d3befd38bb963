import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseAwards } from './recognise-awards.ts';

const awards = [
  ['ldtt', 'Lao động tiên tiến'],
  ['ttldtt', 'Tập thể Lao động tiên tiến'],
  ['cstdcs', 'Chiến sĩ thi đua cơ sở'],
  ['bk-tinh', 'Bằng khen của bộ, ban, ngành, tỉnh'],
  ['bk-ttg', 'Bằng khen của Thủ tướng Chính phủ'],
  ['hcld3', 'Huân chương Lao động hạng Ba'],
].map(([id = '', name = '']) => ({ id, name }));
const found = (q: string) =>
  recogniseAwards(q, awards).map(({ id, rest }) => (rest === '' ? id : `${id}+${rest}`));

test('awards are known by parts of their names, initials, and beside other words', () => {
  const cases: [string, string[]][] = [
    ['lao dong tien tien', ['ldtt', 'ttldtt']],
    ['Bằng khen', ['bk-ttg', 'bk-tinh']],
    ['bang kh', ['bk-ttg', 'bk-tinh']],
    ['chiến sỹ thi đua', ['cstdcs']],
    ['LĐTT', ['ldtt']],
    ['cstđcs', ['cstdcs']],
    ['bo ban nganh', ['bk-tinh']],
    ['nguyen van an lao dong tien tien', ['ldtt+nguyen van an']],
    ['bằng khen Văn An', ['bk-ttg+Văn An', 'bk-tinh+Văn An']],
    ['Văn An LĐTT', ['ldtt+Văn An']],
    ['huan chuong lao dong hang ba', ['hcld3']],
  ];
  for (const [q, expected] of cases) assert.deepEqual(found(q).sort(), [...expected].sort(), q);
});

test('names, numbers and single words are left alone', () => {
  for (const q of ['', ' ', 'lao', 'Nguyễn Văn An', 'Thi Đua Tiến', '151/QĐ-UBND', '%', 'dong tien nguyen'])
    assert.deepEqual(found(q), [], q);
});

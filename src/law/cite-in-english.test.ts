import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citeInEnglish } from './cite-in-english.ts';

const marked = (source: string) =>
  citeInEnglish(source)
    .map(({ text, lang }) => (lang === 'vi' ? `[${text}]` : text))
    .join('');

test('instruments by their English kind, places in them by article, clause and point, other words as they are', () => {
  const cases = [
    ['Nghị định 152/2025/NĐ-CP, Điều 7 khoản 2', 'Decree 152/2025/NĐ-CP, article 7(2)'],
    ['Luật 06/2022/QH15, Điều 24 khoản 1, khoản 3', 'Law 06/2022/QH15, article 24(1), (3)'],
    [
      'Luật 06/2022/QH15, Điều 75 khoản 1 điểm đ, Điều 80 khoản 3',
      'Law 06/2022/QH15, article 75(1)(đ), article 80(3)',
    ],
    ['Luật 06/2022/QH15, Điều 73 khoản 1 các điểm a đến d', 'Law 06/2022/QH15, article 73(1)(a) to (d)'],
    ['Luật 06/2022/QH15, Điều 44 khoản 1 điểm e, khoản 2', 'Law 06/2022/QH15, article 44(1)(e) and (2)'],
    ['Luật 06/2022/QH15, Điều 83–84', 'Law 06/2022/QH15, articles 83–84'],
    ['NĐ 152/2025 khoản 2 Điều 44', 'Decree 152/2025 article 44(2)'],
    ['Bộ luật Lao động 45/2019/QH14, Điều 112', 'Labour Code 45/2019/QH14, article 112'],
    [
      'Quyết định 311/QĐ-BNV năm 2025; Thông tư 15/2025/TT-BNV',
      'Decision 311/QĐ-BNV of 2025; Circular 15/2025/TT-BNV',
    ],
    ['Quyết định 86/2025/QĐ-UBND Bắc Ninh, Điều 5', 'Decision 86/2025/QĐ-UBND Bắc Ninh, article 5'],
    ['Nghị định 98/2023/NĐ-CP, Phụ lục I', 'Decree 98/2023/NĐ-CP, annex I'],
    ['Luật 06/2022/QH15; quy chế bộ/tỉnh', 'Law 06/2022/QH15; [quy chế bộ/tỉnh]'],
    ['Thông báo nghỉ Tết, ngày 16/02', '[Thông báo nghỉ Tết, ngày 16/02]'],
    ['', ''],
  ] as const;
  for (const [source, english] of cases) assert.equal(marked(source), english);
});

test('no Vietnamese word is lost or told to be English', () => {
  const words = fc.constantFrom(
    'tước',
    'phục hồi',
    'Nghị định 1/2020/NĐ-CP',
    'Điều 5',
    'khoản 2',
    ', ',
    '; ',
    ' (',
    ') ',
    ' ',
    '90%',
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const cited = citeInEnglish(parts.join(' '));
      for (const word of ['tước', 'phục hồi'])
        assert.equal(
          cited
            .filter(({ lang }) => lang === 'vi')
            .map(({ text }) => text)
            .join(' ')
            .split(word).length - 1,
          parts.join(' ').split(word).length - 1,
        );
    }),
  );
});

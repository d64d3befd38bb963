import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeDigest } from './digest.ts';

const facts = {
  name: 'Lò Thị Mai',
  language: 'vi' as const,
  day: '2026-11-21',
  urgent: false,
  lines: [{ text: 'Việc quá hạn 1 ngày: Nộp báo cáo', link: '/ke-hoach/1?viec=2' }],
  baseUrl: 'https://so-vang.example',
};

test('says how many, when, and where to go for each', () => {
  const { subject, body } = composeDigest(facts);
  assert.equal(subject, 'Sổ Vàng: 1 việc cần chú ý, ngày 21/11/2026');
  assert.match(body, /^Kính gửi Lò Thị Mai,/);
  assert.match(
    body,
    /1\. Việc quá hạn 1 ngày: Nộp báo cáo\n {3}https:\/\/so-vang\.example\/ke-hoach\/1\?viec=2\n/,
  );
});

test('stays readable however much there is', () => {
  const lines = Array.from({ length: 500 }, (_, i) => ({ text: `Việc ${i}`, link: '/' }));
  const { subject, body } = composeDigest({ ...facts, language: 'en', urgent: true, lines });
  assert.equal(subject, 'Sổ Vàng: 500 urgent');
  assert.match(body, /… and 440 more\./);
});

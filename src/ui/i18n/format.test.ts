import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBytes, formatMoment, formatTime, relativeDay, relativeMoment } from './format.ts';

test('moments are shown as they are in Hà Nội', () => {
  assert.equal(formatMoment('2027-02-05T17:30:00Z'), '06/02/2027 00:30');
  assert.equal(formatTime('2027-02-05T16:05:00Z'), '23:05');
});

test('days are told from today', () => {
  const words = (day: string) => relativeDay(day, 'vi', '2027-02-05');
  assert.deepEqual(['2027-02-05', '2027-02-06', '2027-02-04'].map(words), ['hôm nay', 'ngày mai', 'hôm qua']);
  assert.match(words('2027-02-15'), /10 ngày/);
  assert.equal(relativeDay('2027-02-08', 'en', '2027-02-05'), 'in 3 days');
});

test('moments are told by their greatest whole unit', () => {
  const now = new Date('2027-02-05T12:00:00Z');
  assert.equal(relativeMoment('2027-02-05T11:55:10Z', 'en', now), '4 minutes ago');
  assert.equal(relativeMoment('2027-02-03T11:00:00Z', 'vi', now), 'hôm kia');
  assert.equal(relativeMoment('2027-02-05T12:00:20Z', 'vi', now), 'bây giờ');
});

test('sizes of files are told in units people know', () => {
  assert.deepEqual([0, 999, 1_500, 812_345, 25_000_000].map(formatBytes), [
    '0 B',
    '999 B',
    '1,5 kB',
    '812 kB',
    '25 MB',
  ]);
});

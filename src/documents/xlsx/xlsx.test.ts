import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '../../platform/errors/app-error.ts';
import { unzip } from '../read/unzip.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const LIMIT = { maxRows: 100 };

test('what is written is read again; text that looks like a formula stays text', async () => {
  const bytes = await writeXlsx([
    {
      name: 'Đơn vị',
      columns: [
        { header: 'Tên', width: 30 },
        { header: 'Ngày', width: 12 },
        { header: 'Số', width: 8 },
      ],
      rows: [
        ['=HYPERLINK("http://x")', { day: '2026-02-01' }, 3],
        ['+84 912', null, null],
        ['@SUM(A1)', { day: '1950-12-31' }, -1],
        ['-Đảng ủy "xã" <&>', null, null],
      ],
    },
  ]);
  const rows = await readXlsx(bytes, LIMIT);
  assert.deepEqual(rows[0], ['Tên', 'Ngày', 'Số']);
  assert.deepEqual(rows[1], ['=HYPERLINK("http://x")', new Date('2026-02-01T00:00:00Z'), 3]);
  assert.deepEqual(rows.slice(2), [
    ['+84 912', null, null],
    ['@SUM(A1)', new Date('1950-12-31T00:00:00Z'), -1],
    ['-Đảng ủy "xã" <&>', null, null],
  ]);
  const { files } = await unzip(bytes, ['xl/worksheets/sheet1.xml']);
  const sheet = Buffer.from(files.get('xl/worksheets/sheet1.xml') ?? []).toString();
  assert.ok(sheet.includes('<row') && !sheet.includes('<f>'), 'no cell is a formula');
});

test('what is no spreadsheet, too long or boundless is refused before it takes memory', async () => {
  const refused = (bytes: Uint8Array, code: 'file-unreadable' | 'too-large') =>
    assert.rejects(readXlsx(bytes, LIMIT), (error) => isAppError(error, code) && error.detail !== null);
  await refused(Buffer.from('Tên;Loại'), 'file-unreadable');
  await refused(Buffer.from('PK\u0003\u0004 half'), 'file-unreadable');
  const columns = [{ header: 'A', width: 5 }];
  await refused(
    await writeXlsx([{ name: 'A', columns, rows: Array.from({ length: 100 }, () => ['x']) }]),
    'too-large',
  );
  // Well over the limit unpacked, some kilobytes packed.
  await refused(await writeXlsx([{ name: 'A', columns, rows: [['x'.repeat(30_000_000)]] }]), 'too-large');
  const far = await writeXlsx([
    { name: 'A', columns: Array.from({ length: 80 }, () => ({ header: 'H', width: 5 })), rows: [] },
  ]);
  await refused(far, 'too-large');
});

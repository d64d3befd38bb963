import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStartError } from '../errors/start-error.ts';
import { describeSettings, readSettings } from './settings.ts';

test('without any variable the application serves this machine only', () => {
  const settings = readSettings({});
  assert.deepEqual([settings.HOST, settings.PORT, settings.METRICS_PORT], ['127.0.0.1', 8080, undefined]);
});

test('an empty variable counts as absent', () => {
  assert.equal(readSettings({ PORT: '', DATABASE_URL: '' }).PORT, 8080);
});

test('a wrong variable is named, so that the person knows what to mend', () => {
  assert.throws(
    () => readSettings({ PORT: '99999', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'all', PUBLIC_URL: 'x' }),
    (error) => {
      assert.ok(isStartError(error, 'settings-invalid'));
      assert.equal(
        error.vi,
        'Cấu hình chưa đúng. Hãy sửa biến môi trường sau rồi chạy lại: PORT: Nhiều nhất 65.535. ' +
          'DATABASE_URL: Phải bắt đầu bằng postgres:// hoặc postgresql://. PUBLIC_URL: Không phải địa chỉ web. ' +
          'LOG_LEVEL: Hãy chọn một trong: fatal, error, warn, info, debug, silent.',
      );
      assert.match(error.en, /PORT: At most 65,535\. .*LOG_LEVEL: Choose one of: fatal/);
      return true;
    },
  );
});

test('cookies demand HTTPS as soon as people come by HTTPS', () => {
  assert.equal(readSettings({ PUBLIC_URL: 'https://thidua.example.vn' }).secureCookies, true);
  assert.equal(readSettings({ PUBLIC_URL: 'http://10.0.0.5' }).secureCookies, false);
  assert.equal(readSettings({ SECURE_COOKIES: 'always' }).secureCookies, true);
});

test('every setting has a meaning to print', () => {
  assert.ok(describeSettings().every(({ meaning }) => meaning.length > 10));
});

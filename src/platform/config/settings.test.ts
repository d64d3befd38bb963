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

const wrong: readonly [variable: string, value: string, told: RegExp][] = [
  ['PORT', 'abc', /PORT: Phải là một số nguyên\./],
  ['PORT', '80.5', /PORT: Phải là một số nguyên\./],
  ['PUBLIC_URL', 'javascript:alert(1)', /PUBLIC_URL: Không phải địa chỉ web\./],
  ['PUBLIC_URL', 'ftp://xa.example.vn', /PUBLIC_URL: Không phải địa chỉ web\./],
  ['SMTP_URL', 'smtp://', /SMTP_URL: Thiếu tên máy chủ thư/],
  ['MAIL_FROM', 'phòng nội vụ', /MAIL_FROM: Phải là địa chỉ thư/],
];
for (const [variable, value, told] of wrong) {
  test(`${variable}=${value} is refused before anything begins`, () => {
    assert.throws(
      () => readSettings({ [variable]: value }),
      (error) => isStartError(error, 'settings-invalid') && told.test(error.vi),
    );
  });
}

test('mails may come from a bare address or a name with one', () => {
  for (const from of ['a@xa.vn', 'Sổ Vàng <a@xa.vn>'])
    assert.equal(readSettings({ MAIL_FROM: from }).MAIL_FROM, from);
});

test('cookies demand HTTPS as soon as people come by HTTPS', () => {
  assert.equal(readSettings({ PUBLIC_URL: 'https://thidua.example.vn' }).secureCookies, true);
  assert.equal(readSettings({ PUBLIC_URL: 'http://10.0.0.5' }).secureCookies, false);
  assert.equal(readSettings({ SECURE_COOKIES: 'always' }).secureCookies, true);
});

test('every setting has a meaning to print', () => {
  assert.ok(describeSettings().every(({ meaning }) => meaning.length > 10));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSettings, readSettings, SettingsError } from './settings.ts';

test('without any variable the application serves this machine only', () => {
  const settings = readSettings({});
  assert.deepEqual([settings.HOST, settings.PORT, settings.METRICS_PORT], ['127.0.0.1', 8080, undefined]);
});

test('an empty variable counts as absent', () => {
  assert.equal(readSettings({ PORT: '', DATABASE_URL: '' }).PORT, 8080);
});

test('a wrong variable is named, so that the person knows what to mend', () => {
  assert.throws(
    () => readSettings({ PORT: 'tám nghìn', DATABASE_URL: 'mysql://x' }),
    (error) =>
      error instanceof SettingsError && /PORT/.test(error.message) && /DATABASE_URL/.test(error.message),
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { isAppError } from '../errors/app-error.ts';
import { dayField } from './fields.ts';
import { parseInput } from './parse.ts';

const schema = z.strictObject({
  name: z.string().trim().min(1).max(5),
  kind: z.enum(['a', 'b']),
  day: z.iso.date(),
  email: z.email().nullable(),
  list: z.array(z.object({ n: z.int().min(2) })).max(2),
  own: z.string().regex(/^x/, 'phải bắt đầu bằng x'),
  pair: z
    .array(z.int())
    .refine(([a = 0, b = 0]) => a < b, { params: { vi: 'Phải tăng dần.', en: 'These must grow.' } })
    .optional(),
});

function errorsOf(value: unknown, language: 'vi' | 'en' = 'vi'): Record<string, string> {
  try {
    parseInput(schema, value, language);
    return {};
  } catch (error) {
    assert.ok(isAppError(error, 'invalid-input'));
    return Object.fromEntries(error.fields.map(({ path, message }) => [path, String(message)]));
  }
}

const right = { name: 'An', kind: 'a', day: '2026-11-21', email: null, list: [], own: 'x' };

test('what is wrong is said in plain words, by the path of the field', () => {
  assert.deepEqual(errorsOf(right), {});
  assert.deepEqual(
    errorsOf({
      ...right,
      name: ' ',
      kind: undefined,
      day: '31/02/2026',
      email: 'an',
      list: [{ n: 1 }],
      own: 'y',
    }),
    {
      name: 'Chưa có nội dung; mục này bắt buộc.',
      kind: 'Chưa có nội dung; mục này bắt buộc.',
      day: 'Không phải ngày có thật; hãy ghi ngày/tháng/năm.',
      email: 'Không phải địa chỉ thư điện tử.',
      'list.0.n': 'Ít nhất 2.',
      own: 'phải bắt đầu bằng x',
    },
  );
  assert.deepEqual(
    errorsOf({ ...right, name: 'Nguyễn', kind: 'c', list: [{ n: 2 }, { n: 2 }, { n: 2 }], more: 1 }, 'en'),
    {
      name: 'At most 5 characters.',
      kind: 'Choose one of the values offered.',
      list: 'At most 2 items.',
      more: 'There is no such field here.',
    },
  );
});

test('a rule of our own speaks the language of the request', () => {
  const wrong = { ...right, pair: [2, 1] };
  assert.deepEqual(errorsOf(wrong), { pair: 'Phải tăng dần.' });
  assert.deepEqual(errorsOf(wrong, 'en'), { pair: 'These must grow.' });
});

test('each unknown field is named by itself', () => {
  assert.deepEqual(Object.keys(errorsOf({ ...right, more: 1, other: 2 })), ['more', 'other']);
});

test('what no database can keep is refused by the path of its field, whatever the schema says', () => {
  const loose = z.looseObject({});
  for (const [value, path] of [
    [{ name: 'a\u0000b' }, 'name'],
    [{ rows: [{ name: 'An' }, { name: '\ud83d' }] }, 'rows.1.name'],
    [{ rows: { 'a\u0000b': 1 } }, 'rows'],
    [{ rows: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) }, 'rows'],
  ] as const) {
    assert.throws(
      () => parseInput(loose, value, 'vi'),
      (error) =>
        isAppError(error, 'invalid-input') && error.fields.map((field) => field.path).join() === path,
    );
  }
  assert.deepEqual(parseInput(loose, { name: '😀 \u202eabc' }, 'vi'), { name: '😀 \u202eabc' });
});

test('a day is one of our times, for a database as for a paper', () => {
  const days = z.object({ day: dayField });
  const refusal = (day: string) => {
    try {
      parseInput(days, { day }, 'vi');
      return null;
    } catch (error) {
      return isAppError(error) ? error.fields.map(({ message }) => message).join() : String(error);
    }
  };
  for (const day of ['1000-01-01', '2026-02-28', '2999-12-31']) assert.equal(refusal(day), null, day);
  for (const day of ['0000-01-01', '0999-12-31', '3000-01-01', '9999-12-31'])
    assert.equal(refusal(day), 'Năm không đúng; hãy ghi năm từ 1000 đến 2999.', day);
  for (const day of ['2026-02-29', '10000-01-01'])
    assert.equal(refusal(day), 'Không phải ngày có thật; hãy ghi ngày/tháng/năm.', day);
});

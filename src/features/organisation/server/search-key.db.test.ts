import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import { searchKey, searchText } from '../model/search-text.ts';

let app: TestApplication;
before(async () => {
  app = await testApplication();
});
after(() => app.close());

const LETTERS = [
  ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ',
  ...'AÀẢĂẰÂẤEÈÊẾIÌOÒÔỐƠỜUÙƯỪYỲÝĐ',
  ...'bcdfghjklmnpqrstvwxzQKS0123456789 /-.,%_\t"()',
];

test('the database and TypeScript fold every text alike, composed or not', async () => {
  const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 40 });
  const texts = fc.sample(text, { numRuns: 2_000, seed: 7 });
  const { rows } = await app.owner.query<{ words: string; key: string }>(
    'select search_text(t) as words, search_key(t) as key from unnest($1::text[]) with ordinality u(t, n) order by n',
    [texts.map((each, i) => each.normalize(i % 2 === 0 ? 'NFC' : 'NFD'))],
  );
  for (const [i, each] of texts.entries())
    assert.deepEqual({ words: searchText(each), key: searchKey(each) }, rows[i], JSON.stringify(each));
});

test('every column that lists are searched by is made by search_key', async () => {
  const { rows } = await app.owner.query(
    `select c.table_name from information_schema.columns c
     where c.table_schema = 'public' and c.is_generated = 'ALWAYS' and c.generation_expression ~ '\\msearch_text\\('`,
  );
  assert.deepEqual(rows, []);
  const indexed = await app.owner.query(
    `select tablename from pg_indexes where schemaname = 'public' and indexdef ~ 'gin \\(search gin_trgm_ops'`,
  );
  const tables = indexed.rows.map(({ tablename }: { tablename: string }) => tablename);
  for (const table of [
    'unit_now',
    'honour',
    'household',
    'account',
    'plan',
    'task',
    'document',
    'dossier',
    'nomination',
    'decision',
  ])
    assert.ok(tables.includes(table), `${table} lost its index`);
});

test('what was written lately is found as fast as all else: little waits to be put into an index of words', async () => {
  const { rows } = await app.owner.query(
    `select c.relname from pg_class c join pg_am a on a.oid = c.relam and a.amname = 'gin' join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.reloptions is null`,
  );
  assert.deepEqual(rows, []);
});

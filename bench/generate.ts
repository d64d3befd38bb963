import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { BENCH_DAY, layersOf, type Scale } from './scale.ts';

const FOLDER = join(import.meta.dirname, 'sql');

/**
 * Fills an empty, migrated database, the same rows every time.
 * @param url the database, as its owner
 * @param say told each step with the seconds it took
 */
export async function generate(url: string, scale: Scale, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const settings = {
      units: scale.units,
      people: scale.people,
      plans: scale.plans,
      audit_batches: scale.auditBatches,
      dossiers: scale.dossiers,
      honours: scale.honours,
      documents: scale.documents,
      day: BENCH_DAY,
    };
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)]);
    await client.query(
      `create temp table layer as select * from json_to_recordset('${JSON.stringify(
        layersOf(scale.units).map(({ firstN, parentFirst, parentCount, ...layer }) => ({
          ...layer,
          first_n: firstN,
          parent_first: parentFirst,
          parent_count: parentCount,
        })),
      )}') as l(name text, kind text, prefix text, first_n int, count int, parent_first int, parent_count int)`,
    );
    // Indexes of millions of rows are built at once, in memory.
    await client.query(
      "set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off",
    );
    for (const file of readdirSync(FOLDER).sort()) {
      const began = performance.now();
      await client.query(readFileSync(join(FOLDER, file), 'utf8'));
      say(`  ${file.padEnd(14)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    await client.query('vacuum analyze');
    await client.query('checkpoint').catch(() => undefined);
  } finally {
    await client.end();
  }
}

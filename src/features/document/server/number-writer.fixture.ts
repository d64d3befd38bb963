import { SYSTEM } from '../../../platform/auth/actor.ts';
import { systemClock } from '../../../platform/clock.ts';
import { readSettings } from '../../../platform/config/settings.ts';
import { createDb, createPool } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import { recordDocument } from './issue-document.ts';
import { sampleOfficial } from './sample-official.fixture.ts';

/** Writes numbered documents of a unit until it is killed, several at once, and tells its parent of each that was committed. */
const [, , url = '', appRole = '', unitId = ''] = process.argv;
const AT_ONCE = 4;

const pool = createPool({ connectionString: url, appRole: appRole === '' ? null : appRole, max: AT_ONCE });
const db = createDb(pool);
const settings = readSettings({ DATA_DIR: '/tmp' });
const shared = { files: createFileStore('/tmp'), settings, language: 'vi' as const, requestId: 'fault' };

async function writeOn(): Promise<never> {
  for (;;) {
    const made = await write({ db, actor: SYSTEM, clock: systemClock }, (tx) =>
      recordDocument(
        { ...shared, ...tx },
        { unitId, official: sampleOfficial(), source: null, number: { day: '2026-11-21' } },
      ),
    );
    process.send?.(made.number);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, writeOn));

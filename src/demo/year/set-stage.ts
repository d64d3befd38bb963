import { sql } from 'kysely';
import { honourTables } from '../../features/honour/server/honour.tables.ts';
import { enterHonours, type NewHonour } from '../../features/honour/server/index.ts';
import { SYSTEM } from '../../platform/auth/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { type Write, write } from '../../platform/db/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { writeAccounts } from '../demo-accounts.ts';
import { type Keys, writeOrganisation } from '../demo-organisation.ts';
import { isLacking, TITLED, YEAR, type YearCast } from './year-cast.ts';

const PAST_YEARS = [YEAR - 3, YEAR - 2, YEAR - 1];

/**
 * Writes what is there before the year begins: units, people, accounts, what they are by law, and the honours of the years before. In one transaction.
 * @param password that all accounts share
 */
export async function setStage(
  { db, clock }: { db: Db; clock: Clock },
  cast: YearCast,
  password: string,
): Promise<{ unit: Keys; person: Keys }> {
  return write({ db, actor: SYSTEM, clock }, async (tx) => {
    const keys = await writeOrganisation(tx, cast.data);
    await writeAccounts(tx, cast.data, keys, password, '2024-01-01');
    await sql`insert into person_category (id, person_id, category, valid_from, created_at)
      select gen_random_uuid(), id, 'can-bo-cong-chuc-vien-chuc-nguoi-lao-dong', '2015-01-01', ${clock.now()} from person`.execute(
      tx.db,
    );
    await enterHonours(tx, pastHonours(cast, keys), 'typed');
    await writeInitiatives(tx, cast, keys);
    tx.audit({
      act: 'demo.load',
      entity: 'workspace',
      entityId: 'demo',
      reason: 'Nạp không gian dùng thử: một năm công tác',
    });
    return keys;
  });
}

function pastHonours(cast: YearCast, keys: { unit: Keys; person: Keys }): NewHonour[] {
  return cast.communes.flatMap(({ key, name, nominees }) =>
    nominees.flatMap((nominee, i) =>
      PAST_YEARS.filter((year) => year < YEAR - 1 || !isLacking(i)).map((year) => ({
        subject: { subject: 'individual' as const, id: keys.person(nominee) },
        subjectName: nominee,
        subjectDetail: name,
        unitId: keys.unit(key),
        award: 'chien-si-thi-dua-co-so',
        basis: 'cong-trang' as const,
        year,
        decisionNumber: `${100 + i}/QĐ-UBND`,
        decidedOn: `${year}-12-20`,
        authority: `Chủ tịch UBND ${name.replace('Xã', 'xã')}`,
      })),
    ),
  );
}

/** Who is proposed for the provincial title has an initiative recognised in the province. */
async function writeInitiatives(
  { db, clock }: Write,
  cast: YearCast,
  keys: { unit: Keys; person: Keys },
): Promise<void> {
  const rows = cast.communes.flatMap(({ key, nominees }) =>
    nominees.slice(0, TITLED).map((nominee, i) => ({
      id: newId(),
      personId: keys.person(nominee),
      unitId: keys.unit(key),
      kind: 'sang-kien',
      title: 'Số hóa quy trình tiếp nhận hồ sơ tại bộ phận một cửa',
      scope: 'bo-tinh',
      year: YEAR,
      recognisedOn: `${YEAR}-11-10`,
      decisionNumber: `${300 + i}/QĐ-UBND`,
      recognisedBy: 'Chủ tịch UBND tỉnh Thanh Giang',
      createdAt: clock.now(),
    })),
  );
  await honourTables(db).insertInto('initiativeRecognition').values(rows).execute();
}

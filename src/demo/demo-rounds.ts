import { sql } from 'kysely';
import { commendationTables } from '../features/commendation/server/commendation.tables.ts';
import { registrationTables } from '../features/registration/server/registration.tables.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

interface Context {
  write: Write;
  unit: Keys;
  account: Keys;
}

/** Days count from today. */
const ROUNDS = [
  {
    kind: 'thematic',
    basis: 'chuyen-de',
    name: 'Khen thưởng chuyên đề chuyển đổi số năm {year}',
    opens: -30,
    closes: -3,
    communes: null,
    state: 'open',
  },
  {
    kind: 'state',
    basis: 'cong-trang',
    name: 'Đề nghị khen thưởng cấp Nhà nước, đợt 1 năm {year}',
    opens: 15,
    closes: 60,
    communes: 45,
    state: 'planned',
  },
] as const;

const SHEETS = [
  {
    unit: 'x1',
    by: 'canbo.lamkieu',
    approvedBy: 'chutich.lamkieu',
    theme: 'Mô hình “Bộ phận một cửa không giấy hẹn”; chuyên đề cải cách hành chính.',
  },
  { unit: 'x2', by: 'canbo.tanthinh', approvedBy: null, theme: 'Chuyên đề xây dựng nông thôn mới.' },
] as const;

/** Rounds of the province, one of them past its day, and what two communes have registered. */
export async function writeRounds({ write, unit, account }: Context): Promise<void> {
  const day = today(write.clock);
  const year = Number(day.slice(0, 4));
  for (const { opens, closes, communes, name, ...round } of ROUNDS) {
    const id = newId();
    const facts = { ...round, id, unitId: unit('tinh'), year, name: name.replace('{year}', String(year)) };
    await commendationTables(write.db)
      .insertInto('round')
      .values({
        ...facts,
        opensOn: addDays(day, opens),
        closesOn: addDays(day, closes),
        taskId: null,
        meetingId: null,
        senderKinds: ['commune', 'department'],
        createdAt: write.clock.now(),
      })
      .execute();
    if (communes !== null)
      await commendationTables(write.db)
        .insertInto('roundCutoff')
        .values({ roundId: id, unitKind: 'commune', day: addDays(day, communes) })
        .execute();
    audit(write, 'round.create', 'round', id, unit('tinh'));
  }
  for (const sheet of SHEETS) {
    const id = newId();
    const unitId = unit(sheet.unit);
    await registrationTables(write.db)
      .insertInto('registrationSheet')
      .values({
        id,
        unitId,
        year,
        round: 'main',
        state: sheet.approvedBy === null ? 'submitted' : 'approved',
        theme: sheet.theme,
        returnReason: null,
        submittedAt: write.clock.now(),
        approvedAt: sheet.approvedBy === null ? null : write.clock.now(),
        approvedBy: sheet.approvedBy === null ? null : account(sheet.approvedBy),
        createdBy: account(sheet.by),
        createdAt: write.clock.now(),
        updatedAt: write.clock.now(),
      })
      .execute();
    await registerPeople(write, id, unitId, day);
    audit(write, 'registration-sheet.create', 'registration-sheet', id, unitId);
  }
}

/** Everybody of the unit strives to be an advanced worker, its head for more; the unit for its own title. */
async function registerPeople(write: Write, sheetId: string, unitId: string, day: string): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; detail: string; isHead: boolean; unitName: string }>`
    select distinct on (p.id) p.id, p.full_name as name, h.title || ', ' || u.name as detail, h.is_head, u.name as unit_name
    from position h join person p on p.id = h.person_id join unit_now u on u.unit_id = h.unit_id
    where h.unit_id = ${unitId} and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
    order by p.id, h.is_head desc`.execute(write.db);
  const person = (row: (typeof rows)[number], award: string, content: string | null) => ({
    subject: 'individual' as const,
    personId: row.id,
    collectiveId: null,
    subjectName: row.name,
    subjectDetail: row.detail,
    award,
    content,
  });
  const people = rows.flatMap((row) => [
    person(row, 'lao-dong-tien-tien', null),
    ...(row.isHead
      ? [person(row, 'chien-si-thi-dua-co-so', 'Sáng kiến rút ngắn thời gian giải quyết thủ tục')]
      : []),
  ]);
  const unitName = rows[0]?.unitName;
  if (unitName === undefined) return;
  const collective = {
    subject: 'collective' as const,
    personId: null,
    collectiveId: unitId,
    subjectName: unitName,
    subjectDetail: null,
    award: 'tap-the-lao-dong-xuat-sac',
    content: 'Hoàn thành xuất sắc các chỉ tiêu được giao',
  };
  await registrationTables(write.db)
    .insertInto('registration')
    .values(
      [collective, ...people].map((row, index) => ({
        ...row,
        id: newId(),
        sheetId,
        position: index + 1,
        householdId: null,
      })),
    )
    .execute();
}

function audit(write: Write, act: string, entity: string, entityId: string, unitId: string): void {
  write.audit({ act, entity, entityId, unitId, reason: 'Dữ liệu dùng thử' });
}

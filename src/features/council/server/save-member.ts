import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { MEMBER_ROLES } from '../model/council-words.ts';
import type { AddMember, CouncilView, UpdateMember } from './council.schema.ts';
import { type CouncilRecord, lockCouncil, refuseStale } from './council.store.ts';
import { getCouncil } from './get-council.ts';

const MESSAGES = {
  person: { vi: 'Không tìm thấy người này.', en: 'There is no such person.' },
  unit: { vi: 'Không tìm thấy đơn vị này.', en: 'There is no such unit.' },
  member: { vi: 'Người này đang là thành viên Hội đồng.', en: 'This person is a member already.' },
  substitute: {
    vi: 'Chỉ thay được cho thành viên khác của cùng Hội đồng.',
    en: 'Only for another member of the same council.',
  },
  end: { vi: 'Ngày thôi phải sau ngày bắt đầu.', en: 'The end must be after the beginning.' },
} as const;

/** Adds a person to a council. Chair and vice-chairs come first in its list. @throws AppError `not-found`, `invalid-input` */
export async function addMember(
  context: WriteContext,
  councilId: string,
  input: AddMember,
): Promise<CouncilView> {
  const { db } = context;
  const council = await lockCouncil(db, context.actor, councilId, 'council.write');
  if (!(await exists(db, sql`select from person where id = ${input.personId}`)))
    throw wrong('personId', 'person');
  if (
    await exists(
      db,
      sql`select from council_member where council_id = ${councilId} and person_id = ${input.personId} and valid_to is null`,
    )
  )
    throw wrong('personId', 'member');
  const id = newId();
  await refuseUnknown(context, councilId, id, input);
  await sql`insert into council_member (id, council_id, person_id, role, office, unit_id, votes, substitute_of, valid_from, position)
    select ${id}, ${councilId}, ${input.personId}, ${input.role}, ${input.office}, ${input.unitId}, ${input.votes},
      ${input.substituteOf}, ${input.validFrom}, ${MEMBER_ROLES.indexOf(input.role) * 1000} + count(*)
    from council_member where council_id = ${councilId}`.execute(db);
  return finish(context, council, id, 'council-member.add', input);
}

/** Changes or ends a membership. @throws AppError `not-found`, `stale-version`, `invalid-input` */
export async function updateMember(
  context: WriteContext,
  memberId: string,
  input: UpdateMember,
): Promise<CouncilView> {
  const { db } = context;
  const { rows } = await sql<{
    councilId: string;
    version: number;
    position: number;
  }>`select council_id, version, position
    from council_member where id = ${memberId}`.execute(db);
  const [member] = rows;
  if (member === undefined) throw new AppError('not-found');
  const council = await lockCouncil(db, context.actor, member.councilId, 'council.write');
  refuseStale(input.version, member.version);
  await refuseUnknown(context, council.id, memberId, input);
  if (input.validTo !== null && input.validTo <= input.validFrom) throw wrong('validTo', 'end');
  await sql`update council_member set role = ${input.role}, office = ${input.office}, unit_id = ${input.unitId}, votes = ${input.votes},
      substitute_of = ${input.substituteOf}, valid_from = ${input.validFrom}, valid_to = ${input.validTo},
      position = ${MEMBER_ROLES.indexOf(input.role) * 1000 + (member.position % 1000)}, version = version + 1
    where id = ${memberId}`.execute(db);
  return finish(context, council, memberId, 'council-member.update', input);
}

async function refuseUnknown(
  context: WriteContext,
  councilId: string,
  memberId: string,
  { unitId, substituteOf }: Pick<AddMember, 'unitId' | 'substituteOf'>,
): Promise<void> {
  const { db } = context;
  if (unitId !== null && !(await exists(db, sql`select from unit_now where unit_id = ${unitId}`)))
    throw wrong('unitId', 'unit');
  if (substituteOf === null) return;
  const other = sql`select from council_member where id = ${substituteOf} and council_id = ${councilId}`;
  if (substituteOf === memberId || !(await exists(db, other))) throw wrong('substituteOf', 'substitute');
}

async function exists(db: Db, query: ReturnType<typeof sql>): Promise<boolean> {
  return (await query.execute(db)).rows.length > 0;
}

function wrong(path: string, what: keyof typeof MESSAGES): AppError {
  return fieldError(path, MESSAGES[what]);
}

function finish(
  context: WriteContext,
  council: CouncilRecord,
  memberId: string,
  act: `council-member.${'add' | 'update'}`,
  after: object,
): Promise<CouncilView> {
  context.audit({
    act,
    entity: 'council-member',
    entityId: memberId,
    unitId: council.unitId,
    after: { ...after },
  });
  context.announce(`council:${council.id}`);
  return getCouncil(context, council.id);
}

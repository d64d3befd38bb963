import { sql } from 'kysely';
import type { SourceDocument } from '../../../../documents/read/source-document.ts';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import type { DismissedDoubt, EarlierImport, ImportState } from './plan-import.schema.ts';

/** What the column `recognised` holds. */
export interface Draft {
  /** The plan as it stands now. */
  plan: RecognisedPlan;
  dismissed: DismissedDoubt[];
}

export interface ImportRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  fileId: string;
  fileSha256: string;
  fileName: string;
  fileSize: number;
  state: ImportState;
  recognised: Draft;
  source: SourceDocument;
  planId: string | null;
  by: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * The import `id`, for those who may write plans at its unit.
 * @param lock whether to keep others from changing it until the transaction ends
 * @throws AppError `not-found` otherwise, whatever the reason
 */
export async function getImportRecord(
  db: Db | Tx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<ImportRecord> {
  const { rows } =
    await sql<ImportRecord>`select i.id, i.unit_id, u.name as unit_name, u.path::text as unit_path, i.file_id,
      i.file_sha256, i.file_name, f.size as file_size, i.state, i.recognised, i.source, i.plan_id, a.name as by, i.version,
      i.created_at, i.updated_at
    from plan_import i join unit_now u on u.unit_id = i.unit_id join stored_file f on f.id = i.file_id
      join account a on a.id = i.account_id
    where i.id = ${id} and u.path <@ any(${scopePaths(actor, 'plan.write')}::ltree[])
    ${lock ? sql`for update of i` : sql``}`.execute(db);
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  return record;
}

/** What `actor` may do with an import now; all who see it may write plans at its unit. */
export function importVerbs(record: Pick<ImportRecord, 'state'>): string[] {
  return record.state === 'open' ? ['edit', 'use', 'discard'] : [];
}

/**
 * Refuses a change of an import that is no longer open.
 * @throws AppError `step-not-allowed`, for one in use with the plan it became
 */
export function assertOpen(record: Pick<ImportRecord, 'state' | 'planId'>): void {
  if (record.state === 'open') return;
  const used = record.state === 'used';
  throw new AppError('step-not-allowed', {
    detail: used
      ? {
          vi: 'Bản nhập này đã được đưa vào sử dụng. Hãy mở kế hoạch để sửa tiếp.',
          en: 'This import is in use already. Open the plan to go on.',
        }
      : {
          vi: 'Bản nhập này đã bỏ. Hãy nhập lại tệp nếu cần.',
          en: 'This import was discarded. Upload the file again if you need it.',
        },
    extra: { allowed: [], ...(used && { planId: record.planId }) },
  });
}

/** Imports of the same bytes at a unit, newest first; those discarded are left out. */
export async function findEarlier(
  db: Db | Tx,
  unitId: string,
  sha256: string,
  except: string | null = null,
): Promise<EarlierImport[]> {
  const { rows } = await sql<
    Omit<EarlierImport, 'at'> & { at: Date }
  >`select i.id as import_id, i.plan_id, i.state,
      i.created_at as at, a.name as by
    from plan_import i join account a on a.id = i.account_id
    where i.unit_id = ${unitId} and i.file_sha256 = ${sha256} and i.state <> 'discarded' and i.id is distinct from ${except}
    order by i.created_at desc, i.id desc limit 20`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * The unit to import for: the one asked for, or the first where the actor may write plans.
 * @throws AppError `not-found` when there is none
 */
export async function getImportUnit(db: Db, actor: Actor, asked: string | undefined): Promise<string> {
  const own = actor.grants.find((grant) => grant.acts.has('plan.write'))?.unitId;
  const unitId = asked ?? own ?? null;
  const { rows } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unitId} and active`.execute(db);
  const [unit] = rows;
  if (unitId === null || unit === undefined || !mayAt(actor, 'plan.write', unit.path))
    throw new AppError('not-found');
  return unitId;
}

/** For open event streams: whether `actor` may follow the import `id`. */
export async function mayFollowImport(db: Db, actor: Actor, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const { rows } = await sql`select from plan_import i join unit_now u on u.unit_id = i.unit_id
    where i.id = ${id} and u.path <@ any(${scopePaths(actor, 'plan.write')}::ltree[])`.execute(db);
  return rows.length > 0;
}
